namespace SmartSupervision.Analytics.Flags;

/// <summary>What all comparisons with peers and past of one unit in one month come to.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Probability">Of evidence at least this strong without a deviation; null when no comparison was made.</param>
/// <param name="Comparisons">Comparisons made.</param>
/// <param name="NotJudged">Comparisons not made, by reason.</param>
internal sealed record UnitFlagEvidence(
    int Unit, double? Probability, int Comparisons, IReadOnlyDictionary<string, int> NotJudged)
{
    /// <summary>The most frequent reason for which comparisons were not made.</summary>
    public string MainObstacle => NotJudged.Count == 0
        ? nameof(UnitFlagObstacle.NoFigure)
        : NotJudged.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The probability if some items or dimensions kept only a share of their distance; null when no comparison was made.</summary>
    public double? ProbabilityNearer(IReadOnlyList<UnitFlagFamily> families, int month, IReadOnlySet<string> codes, double kept)
    {
        var probabilities = families
            .Select(family => (family.Cut, family.Gather(Unit, month, []).Comparisons, Weight: family.WeightNearer(Unit, month, codes, kept)))
            .Where(family => family.Comparisons > 0)
            .Select(family => UnitFlagProbability.TruncatedProduct(family.Weight, family.Comparisons, family.Cut))
            .ToArray();
        return probabilities.Length == 0 ? null : UnitFlagProbability.Simes(probabilities);
    }

    /// <summary>Gathers the evidence of the families.</summary>
    public static UnitFlagEvidence Of(IReadOnlyList<UnitFlagFamily> families, int unit, int month)
    {
        var notJudged = new Dictionary<string, int>(StringComparer.Ordinal);
        var probabilities = new List<double>(families.Count);
        var comparisons = 0;
        foreach (var family in families)
        {
            var (weight, made) = family.Gather(unit, month, notJudged);
            comparisons += made;
            if (made > 0)
            {
                probabilities.Add(UnitFlagProbability.TruncatedProduct(weight, made, family.Cut));
            }
        }

        double? probability = probabilities.Count == 0 ? null : UnitFlagProbability.Simes(probabilities.ToArray());
        return new(unit, probability, comparisons, notJudged);
    }
}
