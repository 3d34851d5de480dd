using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>Signs of written figures and of reporting, worked by hand on one unit.</summary>
public class WrittenFiguresTests
{
    private static readonly TurnedMonths Last = new(36, 12, 36);

    [Fact]
    public void Of_TwelveMonthsCopiedFromTheYearBefore_CountsTwelve()
    {
        // 12 of 12 equal the figure 12 months earlier; past pairs are never equal: E = 12 (0.4 / (276 + 20)).
        var written = Written(month => month >= 24 ? month - 12 + .3 : month + .3, FigureKind.Score);
        var expected = 12 * .4 / 296;
        var distance = 2 * (Math.Sqrt(12.375) - Math.Sqrt(expected + .375));
        Assert.Equal(distance, written.Of(0, 0, Last, DimensionStatistic.Copied), 1e-5);
        Assert.Equal(distance * distance, written.Term(0, 0, Last), 1e-4);
    }

    [Fact]
    public void Of_ScoresOnFives_CountsHeapedAndRounded()
    {
        // Past scores end in .3; all 12 of the window are multiples of 5. E = 12 (0 + 0.4) / (24 + 20).
        var written = Written(month => month >= 24 ? 5 * (month - 20) : 40.3 + month, FigureKind.Score);
        var expected = 2 * (Math.Sqrt(12.375) - Math.Sqrt((12 * .4 / 44) + .375));
        Assert.Equal(expected, written.Of(0, 0, Last, DimensionStatistic.Heaped), 1e-5);
        Assert.Equal(expected, written.Of(0, 0, Last, DimensionStatistic.Rounded), 1e-5);
    }

    [Fact]
    public void Of_CountThatIsUsuallyZero_IsNotCopied()
    {
        // All pairs of the past are equal already: E = 12 (276 + 0.4) / 296 = 11.2, so 12 matches say next to nothing.
        var written = Written(_ => 0, FigureKind.Rate);
        Assert.InRange(written.Of(0, 0, Last, DimensionStatistic.Copied), 0, .3);
    }

    [Fact]
    public void Of_AmountsOfTwoDigits_AreRounded()
    {
        var written = Written(month => month >= 24 ? 12000 + (1000 * (month % 7)) : 12345.678 + month, FigureKind.Amount);
        Assert.True(written.Of(0, 0, Last, DimensionStatistic.Rounded) > 5);
        Assert.InRange(written.Of(0, 0, Last, DimensionStatistic.Heaped), -.5, .01);
    }

    [Fact]
    public void Unreported_SixMonthsMissing_CountsThem()
    {
        // One item, 24 past months reported. Usual share 6 / 36 of the only unit: E = 6 (0 + 20 / 6) / 44.
        var reporting = new ReportingStatistics(PanelOf(month => month >= 30 ? double.NaN : month, FigureKind.Score));
        Assert.Equal(2 * (Math.Sqrt(6.375) - Math.Sqrt((6 * (20.0 / 6) / 44) + .375)), reporting.Unreported(0, 0, Last), 1e-5);
    }

    [Fact]
    public void Unchanged_FrozenWindow_CountsElevenChanges()
    {
        var reporting = new ReportingStatistics(PanelOf(month => month >= 24 ? 50 : 40 + (month % 5), FigureKind.Score));
        Assert.Equal(Math.Sqrt(11), reporting.Unchanged(0, 0, Last), 1e-6);
    }

    [Fact]
    public void Plan_Noise_IsNeitherCopiedNorHeaped()
    {
        var written = Written(month => 50 + CounterRandom.Normal(1, 1, month), FigureKind.Score);
        Assert.InRange(written.Of(0, 0, Last, DimensionStatistic.Copied), -.5, .01);
        Assert.InRange(written.Of(0, 0, Last, DimensionStatistic.Heaped), -.5, .01);
    }

    private static WrittenStatistics Written(Func<int, double> figure, FigureKind kind)
    {
        var panel = PanelOf(figure, kind);
        return new(panel, new ReportingStatistics(panel));
    }

    private static DeviationPanel PanelOf(Func<int, double> figure, FigureKind kind) =>
        new(1, 36, [0], [new("a", kind, 0, 1, [.. Enumerable.Range(0, 36).Select(figure)], null)]);
}
