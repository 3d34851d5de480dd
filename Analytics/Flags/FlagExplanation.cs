namespace SmartSupervision.Analytics.Flags;

/// <summary>On what ground a flag was raised; pages make the sentences.</summary>
/// <param name="Probability">Probability of evidence at least this strong in a unit without deviation, all its comparisons together.</param>
/// <param name="FalseDiscoveryRate">The same, corrected over all units judged in the month (Benjamini and Hochberg).</param>
/// <param name="Cut">The rate below which a flag is raised.</param>
/// <param name="Comparisons">Comparisons made for the unit in the month.</param>
/// <param name="UnitsJudged">Units judged in the month.</param>
/// <param name="Peers">Units of the same kind.</param>
/// <param name="NotJudged">Comparisons not made, by reason.</param>
public sealed record FlagExplanation(
    double Probability,
    double FalseDiscoveryRate,
    double Cut,
    int Comparisons,
    int UnitsJudged,
    int Peers,
    IReadOnlyDictionary<string, int> NotJudged);
