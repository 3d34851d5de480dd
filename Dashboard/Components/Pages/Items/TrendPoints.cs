using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>One point of a trend with the limits of ordinary variation that held when it was new.</summary>
public sealed record TrendPoint(Measure Measure, double? Centre, double? LowerLimit, double? UpperLimit, Finding? Signal);

/// <summary>Which of the monthly measures are points of a trend: windows must not overlap, or one event would show many times.</summary>
public static class TrendPoints
{
    /// <summary>The points that signals are judged at: quarters end in March, June and so on; for rounds and elections one point each.</summary>
    public static IReadOnlyList<TrendPoint> WithoutOverlap(Item item, IReadOnlyList<TrendPoint> points) => item.WindowMonths == 0
        ? Rounds(points, point => point.Measure.RoundOn)
        : [.. points.Where(point => SignalPoints.EndsIn(item.Cadence, point.Measure.Month))];

    /// <summary>Windows counted back from a month, so that the month itself is a point.</summary>
    public static IReadOnlyList<T> EndingWith<T>(Item item, Month last, IReadOnlyList<T> points, Func<T, Month> month, Func<T, Month?> round) =>
        item.WindowMonths == 0
            ? Rounds(points, round)
            : [.. points.Where(point => (last.Ordinal - month(point).Ordinal) % item.WindowMonths == 0)];

    // A round grows while it lasts: its latest state is its point.
    private static IReadOnlyList<T> Rounds<T>(IReadOnlyList<T> points, Func<T, Month?> round) =>
        [.. points.Where(point => round(point) is not null).GroupBy(round).Select(group => group.Last())];
}
