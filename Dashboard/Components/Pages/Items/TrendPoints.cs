using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>One point of a trend with the limits of ordinary variation that held when it was new.</summary>
public sealed record TrendPoint(Measure Measure, double? Centre, double? LowerLimit, double? UpperLimit, Finding? Signal);

/// <summary>Which of the monthly measures are points of a trend: windows must not overlap, or one event would show many times.</summary>
public static class TrendPoints
{
    /// <summary>One point a window, the newest window ending in the month shown; for rounds and elections one point each.</summary>
    public static IReadOnlyList<TrendPoint> WithoutOverlap(Item item, Month last, IReadOnlyList<TrendPoint> points) =>
        WithoutOverlap(item, last, points, point => point.Measure.Month, point => point.Measure.RoundOn);

    /// <summary>The same for points of any make.</summary>
    public static IReadOnlyList<T> WithoutOverlap<T>(Item item, Month last, IReadOnlyList<T> points, Func<T, Month> month, Func<T, Month?> round) =>
        item.WindowMonths == 0
            ? [.. points.Where(point => round(point) is not null).GroupBy(round).Select(group => group.Last())]
            : [.. points.Where(point => (last.Ordinal - month(point).Ordinal) % item.WindowMonths == 0)];
}
