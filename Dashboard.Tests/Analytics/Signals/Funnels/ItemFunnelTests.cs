using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals.Funnels;

/// <summary>The funnel of an item is that of its numerators and denominators, in the item's unit of measure.</summary>
public sealed class ItemFunnelTests
{
    [Fact]
    public void Of_Shares_HasTheLimitsOfTheFunnelInPercent()
    {
        (int Key, double Numerator, double Denominator)[] units = [.. Enumerable.Range(0, 10).Select(index => (index, 30.0 + (index % 3), 100.0 + (10 * index)))];
        var item = DistrictInPaper.Item("X");
        var (plot, lines) = Funnel.Of(units, FunnelScale.ArcSine, new());

        var funnel = ItemFunnel.Of(item, DistrictInPaper.CatalogueOf(item), [.. units.Select(unit => Measure(unit.Key, unit.Numerator, unit.Denominator, 100))], new())!;

        Assert.Equal(plot.Points.Select(point => point.Position), funnel.Plot.Points.Select(point => point.Position));
        Assert.Equal(100 * plot.Target!.Value, funnel.Target!.Value, 9);
        Assert.Equal(100 * lines!.At(150).Upper998, funnel.At(150)!.Value.Upper998, 9);
    }

    [Fact]
    public void Of_SharesThatPassOne_IsOnTheScaleOfRates()
    {
        var item = DistrictInPaper.Item("X");
        var funnel = ItemFunnel.Of(item, DistrictInPaper.CatalogueOf(item), [Measure(1, 30, 20, 100), Measure(2, 10, 20, 100), Measure(3, 12, 20, 100)], new())!;

        Assert.True(funnel.At(10)!.Value.Upper998 > 100);
    }

    [Theory]
    [InlineData(Aggregation.Count)]
    [InlineData(Aggregation.Sum)]
    [InlineData(Aggregation.Mean)]
    [InlineData(Aggregation.RatioOfSums)]
    public void Of_FiguresWithoutCases_IsNull(Aggregation aggregation)
    {
        var item = DistrictInPaper.Item("X", aggregation);

        Assert.Null(ItemFunnel.Of(item, DistrictInPaper.CatalogueOf(item), [Measure(1, 3, 20, 1), Measure(2, 5, 20, 1)], new()));
    }

    private static Measure Measure(int unit, double numerator, double denominator, double scale) =>
        new(unit, "X", new(202401), numerator, denominator, scale * numerator / denominator, MeasureState.Figure, 1, 1, null);
}
