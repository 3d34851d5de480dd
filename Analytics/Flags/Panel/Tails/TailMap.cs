using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>A monotone map from a statistic to a standard normal value, fitted to the bulk and to the tails apart.</summary>
/// <remarks>
/// Each side of the median: body by Tukey's h through the 75 % and 95 % quantiles, z = sqrt(W0(h a^2) / h), a = distance / A, h from 0 to 0.6
/// (Tukey, 1977; Goerg, 2015); beyond the tail quantile by a generalised Pareto tail (Pickands, 1975).
/// </remarks>
internal sealed class TailMap
{
    private readonly double median;
    private readonly TailSide upper;
    private readonly TailSide lower;

    private TailMap(double median, TailSide upper, TailSide lower)
    {
        this.median = median;
        this.upper = upper;
        this.lower = lower;
    }

    /// <summary>Fits the map.</summary>
    /// <param name="sample">Finite values; sorted where they lie.</param>
    /// <param name="tail">Share of values beyond which a tail is fitted.</param>
    /// <param name="censored">Share of values, the outermost, whose size is not believed.</param>
    public static TailMap Fit(double[] sample, double tail, double censored)
    {
        if (sample.Length == 0)
        {
            return new(0, TailSide.Unknown, TailSide.Unknown);
        }

        Array.Sort(sample);
        var median = Quantiles.OfSorted(sample, .5);
        var above = sample.Select(value => value - median).ToArray();
        var below = sample.Select(value => median - value).Reverse().ToArray();
        return new(median, TailSide.Fit(above, tail, censored), TailSide.Fit(below, tail, censored));
    }

    /// <summary>The standard normal value; NaN stays NaN.</summary>
    public double Apply(double value) =>
        double.IsNaN(value) ? double.NaN : value >= median ? upper.Apply(value - median) : -lower.Apply(median - value);
}
