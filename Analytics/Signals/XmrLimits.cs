using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Mean and limits of individual values from their moving ranges.</summary>
/// <remarks>
/// x̄ ± 2.66 · mean(mR), mR = |xᵢ − xᵢ₋₁|; two-sigma lines at two thirds of that (NHS England, Making Data Count; methods.md section 2.1).
/// A gap gives no moving range. With no moving range, or only zeros, there are no limits.
/// </remarks>
/// <param name="Centre">The mean of the baseline.</param>
/// <param name="HalfWidth">2.66 times the mean moving range; null where there are no limits.</param>
public readonly record struct XmrLimits(double Centre, double? HalfWidth)
{
    /// <summary>3 / 1.128, as rounded by the NHS.</summary>
    public const double Factor = 2.66;

    /// <summary>The upper limit of a moving range in units of the mean moving range, for screening (Nelson 1982).</summary>
    public const double ScreeningFactor = 3.267;

    /// <summary>The lower limit.</summary>
    public double? Lower => Centre - HalfWidth;

    /// <summary>The upper limit.</summary>
    public double? Upper => Centre + HalfWidth;

    /// <summary>The limits of a series; null is a gap. Null when there is no value at all.</summary>
    /// <param name="values">The series.</param>
    /// <param name="baseline">How many points from the start fix the limits; null for all.</param>
    /// <param name="screens">Whether moving ranges beyond their own limit are left out.</param>
    public static XmrLimits? Of(ReadOnlySpan<double?> values, int? baseline = null, bool screens = false)
    {
        var fixedOn = baseline is { } points && points < values.Length ? values[..points] : values;
        var present = new List<double>(fixedOn.Length);
        foreach (var value in fixedOn)
        {
            if (value is { } number)
            {
                present.Add(number);
            }
        }

        if (present.Count == 0)
        {
            return null;
        }

        var ranges = MovingRanges(fixedOn);
        var mean = Sums.Mean(ranges);
        if (screens && ranges.Length > 0)
        {
            var limit = ScreeningFactor * mean;
            mean = Sums.Mean(ranges.Where(range => range < limit).ToArray());
        }

        return new(Sums.Mean(present.ToArray()), double.IsNaN(mean) ? null : Factor * mean);
    }

    /// <summary>Absolute differences of neighbours; none across a gap.</summary>
    public static double[] MovingRanges(ReadOnlySpan<double?> values)
    {
        var ranges = new List<double>(values.Length);
        for (var index = 1; index < values.Length; index++)
        {
            if (values[index] is { } here && values[index - 1] is { } before)
            {
                ranges.Add(Math.Abs(here - before));
            }
        }

        return [.. ranges];
    }
}
