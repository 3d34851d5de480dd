using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>Where a score lies among the scores of its kind: for bands, never for a league table.</summary>
/// <param name="Rank">1 for the highest; equal scores share the better rank.</param>
/// <param name="Of">Units with a score.</param>
/// <param name="Percentile">100 · (mean rank from below − ½) / units.</param>
public sealed record PeerPosition(int Rank, int Of, double Percentile)
{
    /// <summary>Differences beyond this many decimals are rounding noise: such scores are equal.</summary>
    private const int Decimals = 10;

    /// <summary>The position of each score; null without a score, and for all when there are fewer than the minimum.</summary>
    /// <remarks>methods.md sections 0.2 and 1.2: scores are rounded to 10 decimals before they are ranked.</remarks>
    public static IReadOnlyList<PeerPosition?> Among(IReadOnlyList<double?> scores, int minimumPeers)
    {
        var present = scores.OfType<double>().Select(score => Math.Round(score, Decimals)).ToArray();
        if (present.Length < minimumPeers)
        {
            return [.. scores.Select(_ => (PeerPosition?)null)];
        }

        var fromBelow = Ranks.Average(present);
        var position = 0;
        return [.. scores.Select(score => score is null ? null : At(present, fromBelow, position++))];
    }

    private static PeerPosition At(double[] present, double[] fromBelow, int index) => new(
        1 + present.Count(other => other > present[index]),
        present.Length,
        100 * (fromBelow[index] - 0.5) / present.Length);
}
