using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>How much more units differ than chance makes them.</summary>
/// <param name="Phi">φ: mean square of the standardised distances.</param>
/// <param name="TauSquared">τ²: variance between units beyond chance, on the scale of comparison.</param>
/// <param name="Used">Units the estimate rests on.</param>
public sealed record OverDispersion(double Phi, double TauSquared, int Used)
{
    /// <summary>Distances kept within their own quantiles at <paramref name="share"/> and 1 − <paramref name="share"/> (type 7).</summary>
    public static double[] Winsorise(IReadOnlyList<double> distances, double share)
    {
        var sorted = distances.Order().ToArray();
        var lowest = Quantiles.OfSorted(sorted, share);
        var highest = Quantiles.OfSorted(sorted, 1 - share);
        return [.. distances.Select(distance => Math.Clamp(distance, lowest, highest))];
    }

    /// <summary>Which distances stay when the first and the last part by rank are dropped: part ⌊rank / (share · (K + 1))⌋, as for the SHMI.</summary>
    public static bool[] KeepTruncated(IReadOnlyList<double> distances, double share)
    {
        var parts = 1 / share;
        var kept = new bool[distances.Count];
        var rank = 0;
        foreach (var index in Enumerable.Range(0, distances.Count).OrderBy(index => distances[index]))
        {
            rank++;
            var part = Math.Floor(rank * parts / (distances.Count + 1));
            kept[index] = part > 0 && part < parts - 1;
        }

        return kept;
    }

    /// <summary>φ and τ² of standardised distances with their standard deviations.</summary>
    /// <remarks>τ² = max(0, (Kφ − (K−1)) / (Σw − Σw²/Σw)), w = 1/s² (Spiegelhalter 2005, after DerSimonian and Laird).</remarks>
    public static OverDispersion Of(IReadOnlyList<double> distances, IReadOnlyList<double> deviations)
    {
        var count = distances.Count;
        var squares = distances.Sum(distance => distance * distance);
        var weights = deviations.Select(deviation => 1 / (deviation * deviation)).ToArray();
        var weight = weights.Sum();
        var spread = weight - (weights.Sum(one => one * one) / weight);
        var excess = squares - (count - 1);
        return new(count == 0 ? 0 : squares / count, count < 2 || excess <= 0 ? 0 : excess / spread, count);
    }
}
