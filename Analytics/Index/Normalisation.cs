namespace SmartSupervision.Analytics.Index;

/// <summary>Brings indicators to one scale. Goalposts are the product's way; the others move a unit when another moves, and serve robustness checks.</summary>
/// <remarks>
/// All take one indicator over units, already turned so that more is better; missing stays missing. An indicator on which all units are equal says
/// nothing: it gives no values (null everywhere), and its weight goes to the others. OECD and JRC Handbook 2008, step 5.
/// </remarks>
public static class Normalisation
{
    /// <summary>(x − lo)/(hi − lo)·scale, held within 0 and the scale unless said otherwise.</summary>
    /// <param name="values">One indicator.</param>
    /// <param name="low">The value that gives 0.</param>
    /// <param name="high">The value that gives the scale.</param>
    /// <param name="scale">100 by default.</param>
    /// <param name="clamp">Whether values beyond the posts are held at them.</param>
    public static double?[] Goalposts(IReadOnlyList<double?> values, double low, double high, double scale = 100, bool clamp = true) =>
        Each(values, value => (clamp ? Math.Clamp((value - low) / (high - low), 0, 1) : (value - low) / (high - low)) * scale);

    /// <summary>(x − min)/(max − min)·(upper − lower) + lower.</summary>
    public static double?[] MinMax(IReadOnlyList<double?> values, double lower, double upper) =>
        OverSpread(values, (value, minimum, maximum) => ((value - minimum) / (maximum - minimum) * (upper - lower)) + lower);

    /// <summary>(x − mean)/s, brought to a mean and a spread; s with n − 1.</summary>
    public static double?[] ZScore(IReadOnlyList<double?> values, double mean = 0, double spread = 1)
    {
        var present = Present(values);
        if (present.Length < 2 || present.Min() == present.Max())
        {
            return new double?[values.Count];
        }

        var centre = present.Average();
        var deviation = Math.Sqrt(present.Sum(value => (value - centre) * (value - centre)) / (present.Length - 1));
        return Each(values, value => ((value - centre) / deviation * spread) + mean);
    }

    /// <summary>(rank − 1)/(n − 1), ties sharing the lowest rank.</summary>
    public static double?[] PercentRank(IReadOnlyList<double?> values)
    {
        var count = Present(values).Length;
        return count < 2 ? new double?[values.Count] : [.. Borda(values).Select(value => value / (count - 1))];
    }

    /// <summary>Number of units below.</summary>
    public static double?[] Borda(IReadOnlyList<double?> values)
    {
        var sorted = Present(values).Order().ToArray();
        return Each(values, value => LowerBound(sorted, value));
    }

    /// <summary>1 − (max − x)/(max − min).</summary>
    public static double?[] DistanceToMaximum(IReadOnlyList<double?> values) =>
        OverSpread(values, (value, minimum, maximum) => 1 - ((maximum - value) / (maximum - minimum)));

    /// <summary>x/max.</summary>
    public static double?[] FractionOfMaximum(IReadOnlyList<double?> values) => OverSpread(values, (value, _, maximum) => value / maximum);

    /// <summary>1 − (target − x)/(target − min), at most 1 when capped.</summary>
    public static double?[] DistanceToTarget(IReadOnlyList<double?> values, double target, bool cap) =>
        OverSpread(values, (value, minimum, _) =>
        {
            var distance = 1 - ((target - value) / (target - minimum));
            return cap ? Math.Min(1, distance) : distance;
        });

    private static double?[] OverSpread(IReadOnlyList<double?> values, Func<double, double, double, double> normalise)
    {
        var present = Present(values);
        return present.Length == 0 || present.Min() == present.Max()
            ? new double?[values.Count]
            : Each(values, value => normalise(value, present.Min(), present.Max()));
    }

    private static int LowerBound(double[] sorted, double value)
    {
        var found = Array.BinarySearch(sorted, value);
        while (found > 0 && sorted[found - 1] == value)
        {
            found--;
        }

        return found;
    }

    private static double?[] Each(IReadOnlyList<double?> values, Func<double, double> map) =>
        [.. values.Select(value => value is null ? null : (double?)map(value.Value))];

    private static double[] Present(IReadOnlyList<double?> values) => [.. values.Where(value => value is not null).Select(value => value!.Value)];
}
