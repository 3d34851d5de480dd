using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Where a score begins to be strange: the median plus so many robust deviations. No fixed share of rows is ever labelled.</summary>
/// <param name="Deviations">Robust standard deviations (1.4826 MAD) above the median.</param>
public sealed record ScoreThreshold(double Deviations = 5)
{
    /// <summary>The limit for a set of scores; positive infinity when they do not spread.</summary>
    /// <param name="scores">Scores of the rows that were judged.</param>
    public double Limit(ReadOnlySpan<double> scores)
    {
        var spread = Selection.DeviationInPlace(scores.ToArray(), out var median);
        return spread > 0 ? median + (Deviations * spread) : double.PositiveInfinity;
    }
}
