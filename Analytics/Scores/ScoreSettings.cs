namespace SmartSupervision.Analytics.Scores;

/// <summary>How scores are put together.</summary>
public sealed record ScoreSettings
{
    /// <summary>A dimension is shown with at least this share of its applicable weight.</summary>
    public double ShownShare { get; init; } = 2.0 / 3.0;

    /// <summary>Fewer units of a kind than this are not compared.</summary>
    public int MinimumPeers { get; init; } = 8;

    /// <summary>Dimension scores below this count as this in the geometric composite.</summary>
    public double GeometricFloor { get; init; } = 1;

    /// <summary>Weight by dimension code; a dimension that is not named weighs 1. All must be 0 or more and some above 0.</summary>
    public IReadOnlyDictionary<string, double> DimensionWeights { get; init; } = new Dictionary<string, double>();
}
