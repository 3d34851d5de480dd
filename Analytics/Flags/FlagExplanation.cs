namespace SmartSupervision.Analytics.Flags;

/// <summary>On what ground a flag was raised; pages make the sentences.</summary>
/// <param name="Probability">Probability of evidence at least this strong in a unit without deviation, all its comparisons together.</param>
/// <param name="ExpectedByChance">Units that would show evidence this strong by chance in the month: the probability times the units judged.</param>
/// <param name="FalseDiscoveryRate">Share of chance among the units with evidence at least this strong (Benjamini and Hochberg).</param>
/// <param name="Cut">The expected number by chance up to which a flag is raised.</param>
/// <param name="Comparisons">Comparisons made for the unit in the month.</param>
/// <param name="UnitsJudged">Units judged in the month.</param>
/// <param name="Peers">Units of the same kind.</param>
/// <param name="NotJudged">Comparisons not made, by reason.</param>
public sealed record FlagExplanation(
    double Probability,
    double ExpectedByChance,
    double FalseDiscoveryRate,
    double Cut,
    int Comparisons,
    int UnitsJudged,
    int Peers,
    IReadOnlyDictionary<string, int> NotJudged);
