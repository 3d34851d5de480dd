using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Index;

/// <summary>How values make one value.</summary>
public enum MeanKind
{
    /// <summary>Σwx: a strong value makes up for a weak one.</summary>
    Arithmetic,

    /// <summary>exp(Σw ln x): a weak value weighs more; needs values of at least 1.</summary>
    Geometric,

    /// <summary>1/Σ(w/x).</summary>
    Harmonic,
}

/// <summary>The means an index may use, with a least share of values present.</summary>
public static class WeightedMean
{
    /// <summary>The floor under values of a geometric or harmonic mean.</summary>
    public const double Floor = 1;

    /// <summary>The mean; null when less than a share of the values is present, or nothing is.</summary>
    /// <param name="values">Values, null where missing.</param>
    /// <param name="weights">Weights of the same length, not all 0.</param>
    /// <param name="kind">Which mean.</param>
    /// <param name="leastPresent">Share of the values (by number) that must be present.</param>
    public static double? Of(IReadOnlyList<double?> values, IReadOnlyList<double> weights, MeanKind kind, double leastPresent = 0)
    {
        if (values.Count > 0 && weights.All(weight => weight == 0))
        {
            throw new ArgumentException("The weights sum to 0.", nameof(weights));
        }

        if (values.Count(value => value is not null) < leastPresent * values.Count)
        {
            return null;
        }

        double?[] all = [.. values];
        double[] shares = [.. weights];
        return kind switch
        {
            MeanKind.Geometric => WeightedMeans.Geometric(all, shares, Floor),
            MeanKind.Harmonic => WeightedMeans.Harmonic(all, shares, Floor),
            _ => WeightedMeans.Arithmetic(all, shares),
        };
    }

    /// <summary>Power mean (Σw x^p)^(1/p).</summary>
    /// <param name="values">Values of at least 0, null where missing.</param>
    /// <param name="weights">Weights of the same length.</param>
    /// <param name="power">p, not 0.</param>
    public static double? Power(IReadOnlyList<double?> values, IReadOnlyList<double> weights, double power)
    {
        double?[] raised = [.. values.Select(value => value is null ? null : (double?)Math.Pow(value.Value, power))];
        return Of(raised, weights, MeanKind.Arithmetic) is { } mean ? Math.Pow(mean, 1 / power) : null;
    }
}

/// <summary>Compares units pair by pair instead of averaging.</summary>
/// <remarks>Copeland 1951; missing values: only indicators present for both count, divided by their weight, so that the order of rows does not matter.</remarks>
public static class Copeland
{
    /// <summary>For each pair the share of weight on which the first is better, plus half of the ties.</summary>
    /// <param name="units">Units × indicators, null where missing.</param>
    /// <param name="weights">Weight per indicator.</param>
    public static double?[,] Outranking(IReadOnlyList<double?[]> units, IReadOnlyList<double> weights)
    {
        var shares = new double?[units.Count, units.Count];
        for (var one = 0; one < units.Count; one++)
        {
            for (var other = 0; other < units.Count; other++)
            {
                shares[one, other] = one == other ? 0 : Share(units[one], units[other], weights);
            }
        }

        return shares;
    }

    /// <summary>Wins minus losses of every unit.</summary>
    /// <param name="shares">From <see cref="Outranking"/>.</param>
    public static int[] Scores(double?[,] shares)
    {
        var count = shares.GetLength(0);
        return [.. Enumerable.Range(0, count).Select(one => Enumerable.Range(0, count)
            .Where(other => other != one && shares[one, other] is not null).Sum(other => Math.Sign(shares[one, other]!.Value - 0.5)))];
    }

    private static double? Share(double?[] one, double?[] other, IReadOnlyList<double> weights)
    {
        double won = 0, total = 0;
        for (var index = 0; index < one.Length; index++)
        {
            if (one[index] is { } left && other[index] is { } right)
            {
                won += left > right ? weights[index] : left == right ? weights[index] / 2 : 0;
                total += weights[index];
            }
        }

        return total == 0 ? null : won / total;
    }
}
