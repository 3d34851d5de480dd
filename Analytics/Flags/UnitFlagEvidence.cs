namespace SmartSupervision.Analytics.Flags;

/// <summary>What all comparisons of one unit in one month come to.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Probability">Of evidence at least this strong without a deviation; null when no comparison was made.</param>
/// <param name="HasDriver">Whether any single comparison is rare.</param>
/// <param name="Comparisons">Comparisons made.</param>
/// <param name="NotJudged">Comparisons not made, by reason.</param>
internal sealed record UnitFlagEvidence(
    int Unit, double? Probability, bool HasDriver, int Comparisons, IReadOnlyDictionary<string, int> NotJudged)
{
    /// <summary>The most frequent reason for which comparisons were not made.</summary>
    public string MainObstacle => NotJudged.Count == 0
        ? nameof(UnitFlagObstacle.NoFigure)
        : NotJudged.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Gathers the evidence of the families.</summary>
    public static UnitFlagEvidence Of(IReadOnlyList<UnitFlagFamily> families, int unit, int month)
    {
        var notJudged = new Dictionary<string, int>(StringComparer.Ordinal);
        var probabilities = new List<double>(families.Count);
        var comparisons = 0;
        var hasDriver = false;
        foreach (var family in families)
        {
            var (weight, made) = family.Gather(unit, month, notJudged);
            comparisons += made;
            hasDriver |= weight > 0;
            if (made > 0)
            {
                probabilities.Add(UnitFlagProbability.TruncatedProduct(weight, made, family.Cut));
            }
        }

        double? probability = probabilities.Count == 0 ? null : UnitFlagProbability.Simes(probabilities.ToArray());
        return new(unit, probability, hasDriver, comparisons, notJudged);
    }
}
