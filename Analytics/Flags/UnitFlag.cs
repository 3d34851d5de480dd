using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Which way a figure lies from its reference.</summary>
public enum FlagDirection
{
    /// <summary>Lower than the reference.</summary>
    Lower = -1,

    /// <summary>Neither: what deviates has no direction, such as figures that are missing or copied.</summary>
    None = 0,

    /// <summary>Higher than the reference.</summary>
    Higher = 1,
}

/// <summary>偏离提示: the figures of one unit in one month deviate and deserve a look. It says nothing about any person.</summary>
/// <param name="Code">Stable address: unit code, hyphen, <c>yyyymm</c>.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Strength">−log₁₀ of the combined probability; higher means more attention.</param>
/// <param name="Direction">Direction of the strongest driver.</param>
/// <param name="Drivers">What drives it, one an item or dimension, strongest first; shares add up to 1.</param>
/// <param name="Explanation">On what ground it was raised.</param>
public sealed record UnitFlag(
    string Code,
    int UnitId,
    Month Month,
    double Strength,
    FlagDirection Direction,
    IReadOnlyList<FlagDriver> Drivers,
    FlagExplanation Explanation);

/// <summary>One item or dimension that drives a flag, with the rule that saw it.</summary>
/// <param name="Position">1 for the strongest.</param>
/// <param name="Level">Item or dimension.</param>
/// <param name="Code">The item's or the dimension's code.</param>
/// <param name="Rule">The rule, one of <see cref="FlagRule"/>.</param>
/// <param name="Direction">Which way the figure lies from the reference.</param>
/// <param name="Distance">Robust distance in standard deviations, never negative.</param>
/// <param name="Share">Share of the flag's strength; the shares of a flag add up to exactly 1.</param>
/// <param name="Value">The figure, in the item's unit of measure, or the dimension score; of the last points together where the rule compares these.</param>
/// <param name="Reference">The median of the peers, or what the unit's own past and its peers' movement lead to expect.</param>
/// <param name="Numerator">The item's numerator; null for dimensions and where withheld.</param>
/// <param name="Denominator">The item's denominator.</param>
/// <param name="SinceMonth">First month of the unbroken stretch in which this driver deviates the same way.</param>
public sealed record FlagDriver(
    int Position,
    ScoreLevel Level,
    string Code,
    string Rule,
    FlagDirection Direction,
    double Distance,
    double Share,
    double? Value,
    double? Reference,
    double? Numerator,
    double? Denominator,
    Month? SinceMonth);

/// <summary>The codes of the rules, as stored; a family of the panel model goes by its name, <see cref="Panel.Families.DeviationFamily"/>.</summary>
public static class FlagRule
{
    /// <summary>Distance from units of the same kind in the same month.</summary>
    public const string PeerDistance = "PeerDistance";

    /// <summary>Distance from the unit's own past.</summary>
    public const string PastDistance = "PastDistance";

    /// <summary>Distance of the last few points together from the unit's own past before them.</summary>
    public const string RecentDistance = "RecentDistance";
}
