namespace SmartSupervision.Analytics.FalseDiscovery;

/// <summary>Adjusts p-values of many tests made at once, so that a list of findings says how many of them may be chance.</summary>
/// <remarks>
/// Missing p-values stay missing and do not count among the m tests; ties share the adjusted value. A p-value outside [0, 1] is a fault of the
/// caller and is refused. Sources: Holm 1979; Hochberg 1988; Hommel 1988; Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001; Storey 2002.
/// </remarks>
public static class PValueAdjustment
{
    /// <summary>Bonferroni: m·p, at most 1.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>Adjusted values in the same order.</returns>
    public static double?[] Bonferroni(IReadOnlyList<double?> pValues) =>
        OverSorted(pValues, sorted => [.. sorted.Select(p => Math.Min(1, p * sorted.Length))]);

    /// <summary>Holm, step-down: running maximum of (m−i+1)·p₍ᵢ₎, at most 1.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>Adjusted values in the same order.</returns>
    public static double?[] Holm(IReadOnlyList<double?> pValues) =>
        OverSorted(pValues, sorted => RunningMaximum(sorted, (p, index, count) => p * (count - index)));

    /// <summary>Hochberg, step-up: running minimum from the largest p of (m−i+1)·p₍ᵢ₎, at most 1.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>Adjusted values in the same order.</returns>
    public static double?[] Hochberg(IReadOnlyList<double?> pValues) =>
        OverSorted(pValues, sorted => RunningMinimum(sorted, (p, index, count) => p * (count - index)));

    /// <summary>Benjamini–Hochberg: running minimum from the largest p of m·p₍ᵢ₎/i, at most 1. Controls the false discovery rate.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>q-values in the same order.</returns>
    public static double?[] BenjaminiHochberg(IReadOnlyList<double?> pValues) =>
        OverSorted(pValues, sorted => RunningMinimum(sorted, (p, index, count) => p * count / (index + 1)));

    /// <summary>Benjamini–Yekutieli: Benjamini–Hochberg times Σ1/k. Valid under any dependence between the tests.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>q-values in the same order.</returns>
    public static double?[] BenjaminiYekutieli(IReadOnlyList<double?> pValues) =>
        OverSorted(pValues, sorted =>
        {
            var harmonic = Enumerable.Range(1, sorted.Length).Sum(k => 1.0 / k);
            return RunningMinimum(sorted, (p, index, count) => p * harmonic * count / (index + 1));
        });

    /// <summary>Hommel: the largest family of tests whose Simes test still accepts decides the factor.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <returns>Adjusted values in the same order.</returns>
    public static double?[] Hommel(IReadOnlyList<double?> pValues) => OverSorted(pValues, HommelSorted);

    /// <summary>Storey: Benjamini–Hochberg times an estimate of the share of true nulls.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <param name="nullShare">The share of true nulls, from <see cref="NullShare"/>.</param>
    /// <returns>q-values in the same order.</returns>
    public static double?[] Storey(IReadOnlyList<double?> pValues, double nullShare) =>
        [.. BenjaminiHochberg(pValues).Select(q => q is null ? null : q * nullShare)];

    internal static double[] Present(IReadOnlyList<double?> pValues)
    {
        var present = pValues.Where(p => p is not null).Select(p => p!.Value).ToArray();
        if (present.Any(p => double.IsNaN(p) || p is < 0 or > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(pValues), "A p-value lies outside [0, 1].");
        }

        return present;
    }

    private static double?[] OverSorted(IReadOnlyList<double?> pValues, Func<double[], double[]> adjust)
    {
        _ = Present(pValues);
        var order = Enumerable.Range(0, pValues.Count).Where(index => pValues[index] is not null)
            .OrderBy(index => pValues[index]).ToArray();
        var adjusted = adjust([.. order.Select(index => pValues[index]!.Value)]);
        var result = new double?[pValues.Count];
        for (var position = 0; position < order.Length; position++)
        {
            result[order[position]] = adjusted[position];
        }

        return result;
    }

    private static double[] RunningMaximum(double[] sorted, Func<double, int, int, double> factor)
    {
        var result = new double[sorted.Length];
        var highest = 0.0;
        for (var index = 0; index < sorted.Length; index++)
        {
            highest = Math.Max(highest, Math.Min(1, factor(sorted[index], index, sorted.Length)));
            result[index] = highest;
        }

        return result;
    }

    private static double[] RunningMinimum(double[] sorted, Func<double, int, int, double> factor)
    {
        var result = new double[sorted.Length];
        var lowest = 1.0;
        for (var index = sorted.Length - 1; index >= 0; index--)
        {
            lowest = Math.Min(lowest, factor(sorted[index], index, sorted.Length));
            result[index] = lowest;
        }

        return result;
    }

    private static double[] HommelSorted(double[] sorted)
    {
        var count = sorted.Length;
        if (count < 2)
        {
            return sorted;
        }

        var start = Enumerable.Range(0, count).Min(index => count * sorted[index] / (index + 1));
        var best = Enumerable.Repeat(start, count).ToArray();
        var trial = (double[])best.Clone();
        for (var family = count - 1; family >= 2; family--)
        {
            FillFamily(sorted, trial, family);
            for (var index = 0; index < count; index++)
            {
                best[index] = Math.Max(best[index], trial[index]);
            }
        }

        return [.. best.Select((value, index) => Math.Min(1, Math.Max(value, sorted[index])))];
    }

    private static void FillFamily(double[] sorted, double[] trial, int family)
    {
        var first = sorted.Length - family + 1;
        var simes = Enumerable.Range(first, family - 1).Min(index => family * sorted[index] / (index - first + 2));
        for (var index = 0; index < first; index++)
        {
            trial[index] = Math.Min(family * sorted[index], simes);
        }

        for (var index = first; index < sorted.Length; index++)
        {
            trial[index] = trial[first - 1];
        }
    }
}
