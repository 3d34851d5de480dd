using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>On what ground a flag was raised; pages make the sentences.</summary>
/// <param name="Probability">Probability of evidence at least this strong in a unit without deviation, all its comparisons together.</param>
/// <param name="ExpectedByChance">Units that would show evidence this strong by chance in the month: the probability times the units judged.</param>
/// <param name="FalseDiscoveryRate">Share of chance among the units with evidence at least this strong (Benjamini and Hochberg).</param>
/// <param name="Cut">The false discovery rate up to which a flag is raised.</param>
/// <param name="Comparisons">Single comparisons with peers and past made for the unit in the month.</param>
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
    IReadOnlyDictionary<string, int> NotJudged)
{
    /// <summary>Months the panel model looked at; 0 when only peers and past were compared.</summary>
    public int History { get; init; }

    /// <summary>The strength from which on the month's evidence became a flag.</summary>
    public double CutStrength { get; init; }

    /// <summary>The strength split over items and months; adds up to it.</summary>
    public IReadOnlyList<FlagPart> Parts { get; init; } = [];

    /// <summary>What would have to be different for the flag not to be raised; null when no group of items decides it.</summary>
    public FlagCounterfactual? Counterfactual { get; init; }
}

/// <summary>What one item, or one dimension score, adds to a flag's strength in one month.</summary>
/// <param name="Code">The item's or the dimension's code.</param>
/// <param name="Month">The month as <c>yyyymm</c>.</param>
/// <param name="Strength">The part, in the unit of the strength.</param>
public sealed record FlagPart(string Code, int Month, double Strength);

/// <summary>The least change that would have left the unit without a flag, everything else being as it is.</summary>
/// <param name="Codes">The items or dimensions that change: the fewest, strongest first.</param>
/// <param name="Kept">The share of their distance from what was expected that may stay; 0 is just as expected.</param>
public sealed record FlagCounterfactual(IReadOnlyList<string> Codes, double Kept);
