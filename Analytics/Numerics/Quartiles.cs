namespace SmartSupervision.Analytics.Numerics;

/// <summary>The middle half of some values: quantiles of type 7 at 0.25, 0.5 and 0.75.</summary>
/// <param name="Lower">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Upper">The upper quartile.</param>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>The quartiles of at least one finite value; sorts the values where they lie.</summary>
    public static Quartiles Of(Span<double> values)
    {
        values.Sort();
        return new(Quantiles.OfSorted(values, 0.25), Quantiles.OfSorted(values, 0.5), Quantiles.OfSorted(values, 0.75));
    }
}
