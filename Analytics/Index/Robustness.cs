using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Index;

/// <summary>How far a unit's rank depends on choices that could have been made otherwise.</summary>
/// <param name="Mean">Mean rank over the replications.</param>
/// <param name="Median">Median rank.</param>
/// <param name="Lower">5 % quantile (type 7).</param>
/// <param name="Upper">95 % quantile.</param>
/// <param name="AmongFirst">Share of replications among the first few (ten unless asked otherwise).</param>
/// <param name="AmongLast">Share among the last few.</param>
/// <param name="MeanShift">Mean distance from the nominal rank.</param>
public sealed record RankBand(double Mean, double Median, double Lower, double Upper, double AmongFirst, double AmongLast, double MeanShift);

/// <summary>Ranks as bands: what normalisation, aggregation and weights could have made of them.</summary>
/// <remarks>Saisana, Saltelli and Tarantola 2005. The random draws come from outside, so that any run can be repeated.</remarks>
public static class Robustness
{
    /// <summary>The band of every unit.</summary>
    /// <param name="nominal">Nominal scores, one per unit.</param>
    /// <param name="replications">Scores per replication, one per unit each.</param>
    /// <param name="ends">How many count as the first and the last.</param>
    public static RankBand[] Bands(IReadOnlyList<double?> nominal, IReadOnlyList<IReadOnlyList<double?>> replications, int ends = 10)
    {
        var nominalRanks = IndexTree.RanksOf(nominal);
        var ranks = replications.Select(IndexTree.RanksOf).ToArray();
        return [.. Enumerable.Range(0, nominal.Count).Select(unit =>
        {
            var own = ranks.Select(replication => (double)replication[unit]!.Value).ToArray();
            return new RankBand(own.Average(), Quantiles.Median(own), Quantiles.Quantile(own, 0.05), Quantiles.Quantile(own, 0.95),
                own.Average(rank => rank <= ends ? 1.0 : 0), own.Average(rank => rank > nominal.Count - ends ? 1.0 : 0),
                own.Average(rank => Math.Abs(rank - nominalRanks[unit]!.Value)));
        })];
    }

    /// <summary>Mean distance of the ranks of one replication from the nominal ranks.</summary>
    public static double MeanShift(IReadOnlyList<double?> nominal, IReadOnlyList<double?> replication) =>
        IndexTree.RanksOf(nominal).Zip(IndexTree.RanksOf(replication)).Average(pair => Math.Abs((double)(pair.First - pair.Second)!));
}

/// <summary>How much of an output's variance one uncertain choice explains, alone and together with others.</summary>
/// <param name="FirstOrder">S: alone.</param>
/// <param name="Total">S_T: with all its interactions.</param>
public sealed record SensitivityIndex(double FirstOrder, double Total)
{
    /// <summary>The first-order index as shown: never below 0.</summary>
    public double Shown => Math.Max(0, FirstOrder);
}

/// <summary>Variance-based sensitivity.</summary>
/// <remarks>Sobol; Saltelli et al. 2010: S = mean(B·(AB_i − A))/V, S_T = Σ(A − AB_i)²/(2NV), V the variance of A and B together with n − 1.</remarks>
public static class Sensitivity
{
    /// <summary>Indices of every variable.</summary>
    /// <param name="a">Outputs of sample A.</param>
    /// <param name="b">Outputs of sample B.</param>
    /// <param name="mixed">Outputs of A with one column from B, per variable.</param>
    public static SensitivityIndex[] Indices(double[] a, double[] b, IReadOnlyList<double[]> mixed)
    {
        var variance = Coherence.Variance([.. a, .. b]);
        return [.. mixed.Select(sample => new SensitivityIndex(
            Enumerable.Range(0, a.Length).Average(row => b[row] * (sample[row] - a[row])) / variance,
            Enumerable.Range(0, a.Length).Sum(row => (a[row] - sample[row]) * (a[row] - sample[row])) / (2 * a.Length * variance)))];
    }

    /// <summary>Variance of the outputs of A and B together, n − 1.</summary>
    public static double Variance(double[] a, double[] b) => Coherence.Variance([.. a, .. b]);
}
