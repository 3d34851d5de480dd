using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>The most likely single step in a series.</summary>
/// <param name="Statistic">K = max |U_t|.</param>
/// <param name="FirstPosition">The first t at which it is reached: the last point before the step, from 1.</param>
/// <param name="Positions">At how many t it is reached.</param>
/// <param name="PValue">min(1, 2·exp(−6K²/(n³+n²))), approximate.</param>
public sealed record PettittResult(double Statistic, int FirstPosition, int Positions, double PValue);

/// <summary>Pettitt's test for one step of unknown place.</summary>
/// <remarks>Pettitt 1979: U_t = 2·Σ_{i≤t} rank_i − t(n+1).</remarks>
public static class Pettitt
{
    /// <summary>The test; null for no values.</summary>
    /// <param name="series">One value a month, null where missing (skipped).</param>
    public static PettittResult? Test(IReadOnlyList<double?> series)
    {
        var ranks = Ranks.Average(MannKendall.Present(series));
        if (ranks.Length == 0)
        {
            return null;
        }

        double n = ranks.Length;
        var running = 0.0;
        var distances = ranks.Select((rank, index) => Math.Abs((2 * (running += rank)) - ((index + 1) * (n + 1)))).ToArray();
        var statistic = distances.Max();
        return new(statistic, Array.IndexOf(distances, statistic) + 1, distances.Count(distance => distance == statistic),
            Math.Min(1, 2 * Math.Exp(-6 * statistic * statistic / ((n * n * n) + (n * n)))));
    }
}
