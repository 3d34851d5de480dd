using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Lines for single values: individuals, their moving ranges, counts, and subgroups of measurements.</summary>
/// <remarks>Montgomery, Introduction to Statistical Quality Control; constants as in qicharts2 (methods.md section 2.2). Null without a value in the baseline.</remarks>
public static class CountCharts
{
    /// <summary>I chart: x̄ ± 3 · mean(mR) / 1.128.</summary>
    public static PointLimits? Individuals(IReadOnlyList<double?> values, bool screens = false, IReadOnlyList<bool>? baseline = null)
    {
        var chosen = ChartBaseline.Select(values, baseline);
        return MeanOf(chosen) is { } mean ? PointLimits.Around(mean, ChartBaseline.SpreadOfNeighbours(chosen, screens)) : null;
    }

    /// <summary>mR chart: lines at 2/3 and all of 3.267 times the mean moving range, from 0.</summary>
    public static PointLimits? MovingRanges(IReadOnlyList<double?> ranges, IReadOnlyList<bool>? baseline = null) =>
        MeanOf(ChartBaseline.Select(ranges, baseline)) is { } mean
            ? new(mean, 0, 0, mean * ChartBaseline.RangeCeiling * 2 / 3, mean * ChartBaseline.RangeCeiling)
            : null;

    /// <summary>c chart: c̄ ± 3√c̄, not below 0.</summary>
    public static PointLimits? Counts(IReadOnlyList<double?> counts, IReadOnlyList<bool>? baseline = null) =>
        MeanOf(ChartBaseline.Select(counts, baseline)) is { } mean ? PointLimits.Around(mean, mean > 0 ? Math.Sqrt(mean) : null, 0) : null;

    /// <summary>g chart of cases between events: limits ḡ ± 3√(ḡ(ḡ+1)) around the mean, not below 0; the line drawn is the median.</summary>
    public static PointLimits? CasesBetween(IReadOnlyList<double?> cases, IReadOnlyList<bool>? baseline = null)
    {
        var chosen = ChartBaseline.Select(cases, baseline);
        if (MeanOf(chosen) is not { } mean)
        {
            return null;
        }

        return PointLimits.Around(mean, Math.Sqrt(mean * (mean + 1)), 0) with { Centre = Quantiles.Median(Present(chosen)) };
    }

    /// <summary>t chart of time between events: an I chart of x^(1/3.6), transformed back (Nelson 1994).</summary>
    /// <remarks>Two events on one day have no time between them; half a day is counted.</remarks>
    public static PointLimits? TimeBetween(IReadOnlyList<double?> days, bool screens = false, IReadOnlyList<bool>? baseline = null)
    {
        const double Power = 3.6;
        const double HalfDay = 0.5;
        var transformed = days.Select(value => value is { } time ? Math.Pow(Math.Max(time, HalfDay), 1 / Power) : (double?)null).ToArray();
        return Individuals(transformed, screens, baseline)?.Through(value => Math.Pow(Math.Max(0, value), Power));
    }

    private static double? MeanOf(double?[] values)
    {
        var present = Present(values);
        return present.Length == 0 ? null : Sums.Mean(present);
    }

    private static double[] Present(double?[] values) => [.. values.OfType<double>()];
}
