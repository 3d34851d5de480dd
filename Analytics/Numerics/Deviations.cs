namespace SmartSupervision.Analytics.Numerics;

/// <summary>Robust spread.</summary>
public static class Deviations
{
    /// <summary>1 / Φ⁻¹(3/4): makes the median absolute deviation of a normal sample estimate its standard deviation.</summary>
    public const double NormalConsistency = 1.4826022185056018;

    /// <summary>The raw median absolute deviation from a centre, in the values' own unit; not made consistent.</summary>
    /// <remarks>median |x − centre|. NaN for no values.</remarks>
    public static double Mad(ReadOnlySpan<double> values, double centre)
    {
        var distances = values.Length <= 128 ? stackalloc double[values.Length] : new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            distances[i] = Math.Abs(values[i] - centre);
        }

        return Selection.MedianInPlace(distances);
    }

    /// <summary>The raw median absolute deviation from the median.</summary>
    public static double Mad(ReadOnlySpan<double> values) => Mad(values, Quantiles.Median(values));
}
