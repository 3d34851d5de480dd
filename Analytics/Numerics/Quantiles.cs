namespace SmartSupervision.Analytics.Numerics;

/// <summary>Order statistics: median, quantile of type 7, quartiles.</summary>
/// <remarks>
/// Type 7 of Hyndman and Fan (1996), the default of R: with h = (n − 1)p, linear between the two neighbours.
/// Values must be finite; an empty list gives <see cref="double.NaN"/>, which callers turn into null.
/// </remarks>
public static class Quantiles
{
    /// <summary>The middle value; the mean of the two middle ones when their number is even.</summary>
    public static double Median(ReadOnlySpan<double> values) => OfSorted(Sorted(values), 0.5);

    /// <summary>The quantile of type 7 at a probability from 0 to 1.</summary>
    public static double Quantile(ReadOnlySpan<double> values, double probability) => OfSorted(Sorted(values), probability);

    /// <summary>The quantile of type 7 of values that are already in ascending order.</summary>
    public static double OfSorted(ReadOnlySpan<double> ascending, double probability)
    {
        if (ascending.IsEmpty)
        {
            return double.NaN;
        }

        var position = (ascending.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, ascending.Length - 1);
        var lower = ascending[below];
        return lower + ((position - below) * (ascending[above] - lower));
    }

    /// <summary>Sorts the values where they lie and gives their median; for buffers that are used once.</summary>
    public static double MedianInPlace(Span<double> values)
    {
        values.Sort();
        return OfSorted(values, 0.5);
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        var copy = values.ToArray();
        Array.Sort(copy);
        return copy;
    }
}
