using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Puts columns of different units of measure on one scale.</summary>
public static class ColumnScaling
{
    /// <summary>(x - mean) / standard deviation with divisor n; a constant column becomes 0.</summary>
    public static double[] Standardise(double[] column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var mean = column.Average();
        var scale = Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
        return Shift(column, mean, scale);
    }

    /// <summary>(x - median) / scale, the scale being 1.4826 MAD, or where that is 0 the quartile range / 1.349, or the standard deviation.</summary>
    public static double[] StandardiseRobustly(double[] column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var median = Selection.Median(column);
        var scale = 1.4826 * Selection.Median([.. column.Select(value => Math.Abs(value - median))]);
        if (scale <= 0)
        {
            scale = (Selection.Quantile(column, .75) - Selection.Quantile(column, .25)) / 1.349;
        }

        if (scale <= 0)
        {
            var mean = column.Average();
            scale = Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
        }

        return Shift(column, median, scale);
    }

    private static double[] Shift(double[] column, double centre, double scale) =>
        [.. column.Select(value => scale > 0 ? (value - centre) / scale : 0)];
}
