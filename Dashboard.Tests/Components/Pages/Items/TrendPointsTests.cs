using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Items;

public sealed class TrendPointsTests
{
    [Fact]
    public void WithoutOverlap_Quarter_HasOnePointAQuarter()
    {
        var item = Item("A-1", Part(), cadence: Cadence.Quarter);
        var months = Months(item, new(202401), 9).Select(point => point.Measure.Month.Value);
        Assert.Equal([202403, 202406, 202409], months);
    }

    [Fact]
    public void WithoutOverlap_Rounds_HaveOnePointEach_TheLatestOfARound()
    {
        var item = Item("A-1", Part(timing: Timing.Round), cadence: Cadence.Round);
        TrendPoint[] points = [Point(202401, 202401), Point(202402, 202401), Point(202403, null), Point(202404, 202404)];
        Assert.Equal([202402, 202404], TrendPoints.WithoutOverlap(item, points).Select(point => point.Measure.Month.Value));
    }

    [Fact]
    public void EndingWith_QuarterlyItem_CountsBackFromTheMonth()
    {
        var item = Item("A-1", Part(), cadence: Cadence.Quarter);
        Month[] months = [new(202401), new(202402), new(202403), new(202404), new(202405)];
        Assert.Equal([202402, 202405], TrendPoints.EndingWith(item, new(202405), months, month => month, _ => null).Select(month => month.Value));
    }

    private static IReadOnlyList<TrendPoint> Months(Item item, Month first, int count) =>
        TrendPoints.WithoutOverlap(item, [.. Enumerable.Range(0, count).Select(step => Point(first.AddMonths(step).Value, null))]);

    private static TrendPoint Point(int month, int? round) => new(
        new(3, "A-1", new(month), 1, 2, 50, MeasureState.Figure, 1, 1, round is { } on ? new Month(on) : null), null, null, null, null);
}
