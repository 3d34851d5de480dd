using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Index;

/// <summary>A node of the index: an indicator at the bottom, aggregates above.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">The aggregate it belongs to; empty at the top.</param>
/// <param name="Level">1 for indicators, rising.</param>
/// <param name="Weight">Weight within the parent.</param>
public sealed record IndexNode(string Code, string Parent, int Level, double Weight);

/// <summary>Builds a composite level by level.</summary>
public static class IndexTree
{
    /// <summary>Scores of every aggregate, per unit.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="indicators">Normalised values per indicator code, one per unit.</param>
    /// <param name="kind">Which mean, on every level.</param>
    /// <param name="leastPresent">Share of children (by number) that must be present.</param>
    public static IReadOnlyDictionary<string, double?[]> Aggregate(
        IReadOnlyList<IndexNode> nodes, IReadOnlyDictionary<string, double?[]> indicators, MeanKind kind, double leastPresent = 0)
    {
        var scores = new Dictionary<string, double?[]>(indicators, StringComparer.Ordinal);
        foreach (var aggregate in nodes.Where(node => node.Level > 1).OrderBy(node => node.Level))
        {
            var children = nodes.Where(node => node.Parent == aggregate.Code).ToArray();
            var weights = children.Select(child => child.Weight).ToArray();
            var units = scores[children[0].Code].Length;
            scores[aggregate.Code] = [.. Enumerable.Range(0, units).Select(unit =>
                WeightedMean.Of([.. children.Select(child => scores[child.Code][unit])], weights, kind, leastPresent))];
        }

        return scores;
    }

    /// <summary>The weight every node has in the top: the product of its normalised weights down the tree.</summary>
    public static IReadOnlyDictionary<string, double> EffectiveWeights(IReadOnlyList<IndexNode> nodes)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var node in nodes.OrderByDescending(node => node.Level))
        {
            var siblings = nodes.Where(other => other.Parent == node.Parent && other.Level == node.Level).Sum(other => other.Weight);
            weights[node.Code] = node.Weight / siblings * (node.Parent.Length == 0 ? 1 : weights[node.Parent]);
        }

        return weights;
    }

    /// <summary>Ranks from 1, the highest score first; scores are rounded to 10 decimals before, equal ones share the better rank.</summary>
    public static int?[] RanksOf(IReadOnlyList<double?> scores)
    {
        double?[] rounded = [.. scores.Select(score => score is null ? null : (double?)Math.Round(score.Value, 10))];
        return [.. rounded.Select(score => score is null ? null : (int?)(1 + rounded.Count(other => other > score)))];
    }
}

/// <summary>Whether indicators of one dimension tell the same story.</summary>
public static class Coherence
{
    /// <summary>Cronbach's α = k/(k−1)·(1 − Σ variances / variance of the sum); null for fewer than two indicators.</summary>
    /// <param name="indicators">Complete indicators, one value per unit.</param>
    public static double? CronbachAlpha(IReadOnlyList<double[]> indicators)
    {
        double count = indicators.Count;
        if (count < 2)
        {
            return null;
        }

        var sums = Enumerable.Range(0, indicators[0].Length).Select(unit => indicators.Sum(indicator => indicator[unit])).ToArray();
        var total = Variance(sums);
        return total == 0 ? null : count / (count - 1) * (1 - (indicators.Sum(Variance) / total));
    }

    /// <summary>Pearson's correlation; null without spread. Negative with its own dimension: the indicator pulls against it.</summary>
    public static double? Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var (left, right) = (Sums.Mean([.. one]), Sums.Mean([.. other]));
        double product = 0, leftSquares = 0, rightSquares = 0;
        for (var index = 0; index < one.Count; index++)
        {
            product += (one[index] - left) * (other[index] - right);
            leftSquares += (one[index] - left) * (one[index] - left);
            rightSquares += (other[index] - right) * (other[index] - right);
        }

        return leftSquares == 0 || rightSquares == 0 ? null : product / Math.Sqrt(leftSquares * rightSquares);
    }

    internal static double Variance(double[] values)
    {
        var mean = Sums.Mean(values);
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
