using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Scores;

/// <summary>What a score sums up.</summary>
public enum ScoreLevel
{
    /// <summary>One item.</summary>
    Item = 0,

    /// <summary>One of the four dimensions.</summary>
    Dimension = 1,

    /// <summary>The four dimensions together.</summary>
    Composite = 2,
}

/// <summary>A dimension score or the composite of one unit in one month, 0 to 100, more is better.</summary>
/// <remarks>methods.md sections 1.2 and 8: weighted arithmetic mean over the items present, shown with at least two thirds of the weight.</remarks>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Level">Dimension or composite.</param>
/// <param name="Code">The dimension's code, or <see cref="CompositeCode"/>.</param>
/// <param name="Value">The score; null is 数据不足.</param>
/// <param name="Geometric">For the composite the geometric mean beside it; null elsewhere.</param>
/// <param name="Coverage">Share of the applicable weight that is present, 0 to 1.</param>
/// <param name="ItemsPresent">Applicable scored items with a score.</param>
/// <param name="ItemsApplicable">Applicable scored items.</param>
/// <param name="PeerLowerQuartile">Lower quartile over units of the kind; null with fewer than the minimum of peers.</param>
/// <param name="PeerMedian">Median over units of the kind.</param>
/// <param name="PeerUpperQuartile">Upper quartile over units of the kind.</param>
public sealed record UnitScore(
    int UnitId,
    Month Month,
    ScoreLevel Level,
    string Code,
    double? Value,
    double? Geometric,
    double Coverage,
    int ItemsPresent,
    int ItemsApplicable,
    double? PeerLowerQuartile,
    double? PeerMedian,
    double? PeerUpperQuartile)
{
    /// <summary>The code under which the composite is stored.</summary>
    public const string CompositeCode = "composite";
}
