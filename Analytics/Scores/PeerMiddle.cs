using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Scores;

/// <summary>The middle half of one item over the units of one kind in one month.</summary>
/// <param name="ItemCode">The item.</param>
/// <param name="Month">The month.</param>
/// <param name="Kind">The kind of unit.</param>
/// <param name="Units">Units with a figure.</param>
/// <param name="LowerQuartile">Quantile of type 7 at 0.25, in the item's unit of measure; null with fewer than the minimum of peers.</param>
/// <param name="Median">The median.</param>
/// <param name="UpperQuartile">Quantile of type 7 at 0.75.</param>
/// <param name="ScoreMedian">Median of the item scores; null for items that are not scored.</param>
public sealed record PeerMiddle(
    string ItemCode,
    Month Month,
    UnitKind Kind,
    int Units,
    double? LowerQuartile,
    double? Median,
    double? UpperQuartile,
    double? ScoreMedian);
