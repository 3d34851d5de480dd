namespace SmartSupervision.Analytics.Numerics;

/// <summary>Weighted means over what is present, with the weights made to sum to 1 again.</summary>
/// <remarks>methods.md section 1.2. No value present, or weights that sum to 0, give null.</remarks>
public static class WeightedMeans
{
    /// <summary>Σ w x / Σ w over the values present.</summary>
    public static double? Arithmetic(ReadOnlySpan<double?> values, ReadOnlySpan<double> weights) =>
        Mean(values, weights, static value => value, static mean => mean);

    /// <summary>exp(Σ w ln max(x, floor) / Σ w) over the values present; the floor keeps a zero from wiping out the rest.</summary>
    public static double? Geometric(ReadOnlySpan<double?> values, ReadOnlySpan<double> weights, double floor) =>
        Mean(values, weights, value => Math.Log(Math.Max(value, floor)), Math.Exp);

    /// <summary>Σ w / Σ (w / max(x, floor)) over the values present.</summary>
    public static double? Harmonic(ReadOnlySpan<double?> values, ReadOnlySpan<double> weights, double floor) =>
        Mean(values, weights, value => 1 / Math.Max(value, floor), static mean => 1 / mean);

    private static double? Mean(
        ReadOnlySpan<double?> values, ReadOnlySpan<double> weights, Func<double, double> transform, Func<double, double> back)
    {
        var sum = 0.0;
        var weight = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
            {
                sum += weights[index] * transform(value);
                weight += weights[index];
            }
        }

        return weight > 0 ? back(sum / weight) : null;
    }
}
