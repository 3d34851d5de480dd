using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Which points fix the limits, and the spread of neighbours among them.</summary>
internal static class ChartBaseline
{
    /// <summary>The divisor d₂ for ranges of two, as rounded by Montgomery and used by qicharts2.</summary>
    public const double RangeDivisor = 1.128;

    /// <summary>The factor D₄ for ranges of two, rounded likewise.</summary>
    public const double RangeCeiling = 3.267;

    /// <summary>The values of the baseline in order; all of them when no baseline is given.</summary>
    public static double?[] Select(IReadOnlyList<double?> values, IReadOnlyList<bool>? baseline) =>
        [.. values.Where((_, index) => baseline is null || baseline[index])];

    /// <summary>Standard deviation from moving ranges: their mean over 1.128; null without any range.</summary>
    /// <remarks>With screening, ranges at or beyond 3.267 times the mean are left out of a second mean (Nelson 1982).</remarks>
    public static double? SpreadOfNeighbours(IReadOnlyList<double?> values, bool screens)
    {
        var ranges = XmrLimits.MovingRanges([.. values]);
        if (screens && ranges.Length > 0)
        {
            var ceiling = RangeCeiling * Sums.Mean(ranges);
            ranges = [.. ranges.Where(range => range < ceiling)];
        }

        return ranges.Length == 0 ? null : Sums.Mean(ranges) / RangeDivisor;
    }
}
