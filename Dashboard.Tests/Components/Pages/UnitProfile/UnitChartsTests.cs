using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.UnitProfile;

public sealed class UnitChartsTests
{
    private static readonly Unit Street = new(5, "S 01", "东街道", UnitKind.Street, null, null, null);
    private static readonly Dimension Only = new("d", "政治生态", "Political ecology");

    public UnitChartsTests() => Words.Speak("zh-CN", machine: "de-DE");

    [Fact]
    public void All_EveryItem_HasASpokeAndMissingOnesTheirWord()
    {
        var radar = Charts().All(View());

        Assert.Equal(4, radar.Categories.Count);
        Assert.Equal(["70.0", "不计分", "不适用", "<5"], radar.Series[0].Points.Select(point => point.Text));
        Assert.Equal([70, null, null, null], radar.Series[0].Points.Select(point => point.Value));
        Assert.Equal("全部 4 个事项：1 项有得分，1 项需关注，0 项改善", radar.Title);
    }

    [Fact]
    public void All_Point_CarriesRawValuePeersMeaningAndTheWayDown()
    {
        var radar = Charts().All(View());
        var point = radar.Series[0].Points[0];

        Assert.Equal(("62.5%", "5", "8"), (point.Raw, point.Numerator, point.Denominator));
        Assert.Equal(("同类中位 50.0（40.0–60.0）", ChartMeaning.Attention, "需关注"), (point.Peers, point.Meaning, point.Word));
        Assert.Equal("/items/A-1?unit=S%2001", radar.Categories[0].Address);
        Assert.Equal(55, radar.Series[1].Points[0].Value);
        Assert.Equal((null, null), (radar.Series[0].Points[3].Raw, radar.Series[1].Points[3].Value)); // a withheld cell leaves nothing
    }

    [Fact]
    public void Dimension_Items_AreTheScoredOnesThatApply() =>
        Assert.Equal(["A-1", "A-4"], Charts().Dimension(View(), Only).Categories.Select(category => category.Detail));

    [Fact]
    public void Dimensions_Title_CountsWhatIsAboveAndBelowThePeers()
    {
        Assert.Equal("四个维度：1 个高于同类中位，0 个低于", Charts().Dimensions(View()).Title);
        Assert.Equal("四个维度（同类太少，不比较）", Charts().Dimensions(View(median: null)).Title);
    }

    private static UnitCharts Charts() => new(
        Words.Of<Dashboard.Resources.Units>(), Words.Display(), Catalogue() with { Dimensions = [Only] });

    private static UnitView View(double? median = 60)
    {
        var neutral = Item("A-2", Part(), Part()) with { Polarity = Polarity.Neutral };
        UnitItem[] items =
        [
            new(Item("A-1", Part(), Part()), Measure("A-1", 62.5, 5, 8), 70, new(9, 40, 50, 60, 55), [], new(new(202405), new(Verdict.Deviates, 4, "AboveLimit"))),
            new(neutral, Measure("A-2", 10, 1, 10), null, null, [], null),
            new(Item("A-3", Part(), Part()), Measure("A-3", null, null, null, MeasureState.NotApplicable), null, null, [], null),
            new(Item("A-4", Part(), Part()), Measure("A-4", null, null, 8, MeasureState.Suppressed), null, new(9, 40, 50, 60, 55), [], null),
        ];
        var score = ScoreReading.Missing("d") with { Value = 62.5, PeerMedian = median, PeerLower = 50, PeerUpper = 70 };
        return new(Street, null, new(202405), [score], ScoreReading.Missing("composite"), 0, items, [], []);
    }

    private static Measure Measure(string item, double? value, double? numerator, double? denominator, MeasureState state = MeasureState.Figure) =>
        new(5, item, new(202405), numerator, denominator, value, state, 1, 1, null);
}
