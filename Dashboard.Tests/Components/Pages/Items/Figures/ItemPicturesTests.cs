using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Items.Figures;

public sealed class ItemPicturesTests
{
    private static readonly Item Share = SmallDistrict.Item("A-1", SmallDistrict.Part(), SmallDistrict.Part());
    private static readonly SupervisionCatalogue Catalogue = SmallDistrict.Catalogue([Share]);
    private static readonly Unit District = new(Unit.DistrictId, Unit.DistrictCode, "某区", UnitKind.District, null, null, null);

    public ItemPicturesTests() => Words.Speak("zh-CN");

    [Fact]
    public void Control_OfASeries_HasLimitsMeanEventsAndTheFindingAsTitle()
    {
        var spec = Control().Of(SeriesOf([50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 90]));

        Assert.Equal("全区2024年12月为 90.0%：改善（高于波动上限）", spec.Title);
        Assert.Contains("p 图", spec.Subtitle, StringComparison.Ordinal);
        Assert.Equal(12, Assert.Single(spec.Bands).Upper.Count(limit => limit is not null));
        Assert.Equal("平均", Assert.Single(spec.References).Name);
        Assert.Equal(new ChartEvent(5, "改革试点：窗口合并"), Assert.Single(spec.Events));

        // one such peak lifts the mean to 53.8: the eleven points before it all lie below, a shift
        Assert.Contains("12 个点中有 12 个非偶然", spec.Sentence!, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_OfFewPoints_SaysThatThereAreNoLimits()
    {
        var spec = Control().Of(SeriesOf([50, 52, 49]));

        Assert.Empty(spec.Bands);
        Assert.Contains("样本期不足（3 个点，至少 7 个才画界限）", spec.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Season_OfMonths_HasALineAYearAndThePartsOfTheYear()
    {
        var spec = Season().Of(SeriesOf([.. Enumerable.Range(0, 30).Select(month => 50.0 + (month % 3))]))!;

        Assert.Equal(["2024 年", "2025 年", "2026 年"], spec.Series.Select(series => series.Name));
        Assert.Equal("1月", spec.Categories[0].Name);
        Assert.Null(spec.Series[2].Points[6].Value); // July 2026 has not come yet
    }

    [Fact]
    public void Season_OfAYearlyItem_IsNotDrawn() =>
        Assert.Null(Season().Of(SeriesOf([50, 51]) with { Item = Share with { Cadence = Cadence.Year } }));

    [Fact]
    public void Funnel_OfUnits_LeadsToThemAndNamesThoseOutside()
    {
        var spec = Funnel().Of(View(), UnitKind.Department)!;

        // eleven units near 50 of 100, one with 95 of 100
        Assert.Equal("委办局：12 家中 11 家在 95% 界限内，1 家在 99.8% 界限外", spec.Title);
        var outside = Enumerable.Range(0, 12).Single(at => spec.Series[0].Points[at].Value > 90);
        Assert.Equal(("/units/D11", "高于 99.8% 界限", ChartMeaning.Improvement), (spec.Categories[outside].Address!, spec.Series[0].Points[outside].Word!, spec.Series[0].Points[outside].Meaning));
        Assert.Equal(4, spec.Curves.Count);
        Assert.Equal(["95% 界限", "99.8% 界限"], spec.Bands.Select(band => band.Name));
    }

    [Theory]
    [InlineData(FunnelPosition.OutsideLow, Polarity.HigherIsBetter, ChartMeaning.Attention)]
    [InlineData(FunnelPosition.OutsideLow, Polarity.HigherIsWorse, ChartMeaning.Improvement)]
    [InlineData(FunnelPosition.OutsideHigh, Polarity.HigherIsWorse, ChartMeaning.Attention)]
    [InlineData(FunnelPosition.OutsideHigh, Polarity.Neutral, ChartMeaning.Attention)]
    [InlineData(FunnelPosition.BetweenLow, Polarity.HigherIsBetter, ChartMeaning.Ordinary)]
    public void Funnel_Place_MeansWhatTheDirectionSays(FunnelPosition position, Polarity polarity, ChartMeaning meaning) =>
        Assert.Equal(meaning, FunnelPicture.MeaningOf(position, polarity));

    private static ItemView View()
    {
        var units = Enumerable.Range(0, 12).Select(index => new ItemUnitFigure(
            $"D{index:00}", $"单位{index}", UnitKind.Department, Measure(10 + index, 202401, index == 11 ? 95 : 48 + (index % 5)), null, null)).ToList();
        var funnel = ItemFunnel.Of(Share, Catalogue, [.. units.Select(unit => unit.Measure)], new())!;
        return new(Share, new(202401), units, null, [], null, null, new Dictionary<UnitKind, ItemFunnel> { [UnitKind.Department] = funnel });
    }

    private static ItemSeries SeriesOf(double[] values)
    {
        var measures = values.Select((value, index) => Measure(Unit.DistrictId, new Month(202401).AddMonths(index).Value, value)).ToList();
        var points = SignalPoints.Of(Share, measures, measures[^1].Month);
        var reading = SeriesReading.Of(ChartRule.Of(Share, Catalogue), points, null, new());
        return new(
            Share, District, reading, [.. reading.Chart.Points.Select((point, index) => new ItemPoint(point, measures[index]))], measures,
            SeasonalReading.Of([.. points.Select(point => point.Value)], 1), [new(new(202406), "reform", "窗口合并")], null);
    }

    private static Measure Measure(int unit, int month, double value) =>
        new(unit, "A-1", new(month), value, 100, value, MeasureState.Figure, 1, 1, null);

    private static FractionText Fractions() => new(Catalogue, Words.Display());

    private static ControlPicture Control() =>
        new(Catalogue, new(), Words.Display(), Fractions(), Words.Of<Dashboard.Resources.Readings>(), Words.Of<Dashboard.Resources.Items>());

    private static SeasonPicture Season() => new(Catalogue, Words.Display(), Words.Of<Dashboard.Resources.Readings>());

    private static FunnelPicture Funnel() => new(Catalogue, Words.Display(), Fractions(), Words.Of<Dashboard.Resources.Readings>());
}
