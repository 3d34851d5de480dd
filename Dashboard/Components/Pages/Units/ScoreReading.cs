namespace SmartSupervision.Dashboard.Components.Pages.Units;

/// <summary>A dimension score beside the middle of its peers.</summary>
/// <param name="Code">The dimension, or the composite.</param>
/// <param name="Value">0 to 100; null is 数据不足.</param>
/// <param name="Geometric">The geometric composite; null for dimensions.</param>
/// <param name="Coverage">Share of the weight that has data.</param>
/// <param name="ItemsPresent">Items with a score.</param>
/// <param name="ItemsApplicable">Items that could have one.</param>
/// <param name="PeerLower">Lower quartile of the peers, or null with too few.</param>
/// <param name="PeerMedian">Median of the peers.</param>
/// <param name="PeerUpper">Upper quartile of the peers.</param>
public sealed record ScoreReading(
    string Code, double? Value, double? Geometric, double Coverage, int ItemsPresent, int ItemsApplicable, double? PeerLower, double? PeerMedian, double? PeerUpper)
{
    /// <summary>The place among the peers as a band, never a rank: a resource key.</summary>
    public string Band => this switch
    {
        { Value: null } => "InsufficientData",
        { PeerLower: null } or { PeerUpper: null } => "BandTooFew",
        _ when Value > PeerUpper => "BandUpper",
        _ when Value < PeerLower => "BandLower",
        _ => "BandMiddle",
    };

    /// <summary>No score was computed.</summary>
    public static ScoreReading Missing(string code) => new(code, null, null, 0, 0, 0, null, null, null);
}
