using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace SmartSupervision.Analytics.SmallCounts;

/// <summary>A prior that is a mixture of two gamma distributions of the ratio of observed to expected.</summary>
/// <param name="Alpha1">Shape of the first.</param>
/// <param name="Beta1">Rate of the first.</param>
/// <param name="Alpha2">Shape of the second.</param>
/// <param name="Beta2">Rate of the second.</param>
/// <param name="Share">Weight of the first, in [0, 1].</param>
public sealed record MixturePrior(double Alpha1, double Beta1, double Alpha2, double Beta2, double Share);

/// <summary>The score of one sparse cell (unit × matter).</summary>
/// <param name="WeightOfFirst">Q_n: posterior weight of the prior's first part.</param>
/// <param name="GeometricMean">EBGM = exp(E[ln θ]).</param>
/// <param name="Mean">Posterior mean of θ.</param>
/// <param name="Lower">EB05: 5 % posterior quantile; 2 and more is taken as a signal.</param>
/// <param name="Upper">EB95: 95 % posterior quantile.</param>
public sealed record ShrunkCell(double WeightOfFirst, double GeometricMean, double Mean, double Lower, double Upper);

/// <summary>Scores sparse tables of counts, such as units by matters of petitions.</summary>
/// <remarks>
/// DuMouchel 1999. With N | θ ~ Poisson(Eθ) and a two-gamma prior, the marginal of each part is negative binomial and Q_n is the posterior weight of
/// the first. EBGM takes ψ of the posterior shapes; the quantiles are roots of the mixture's distribution function.
/// </remarks>
public static class GammaPoissonShrinker
{
    /// <summary>Scores one cell.</summary>
    /// <param name="observed">N, events in the cell.</param>
    /// <param name="expected">E, events expected, more than 0.</param>
    /// <param name="prior">The prior.</param>
    public static ShrunkCell Score(double observed, double expected, MixturePrior prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var first = Math.Log(prior.Share) + MarginalLog(observed, expected, prior.Alpha1, prior.Beta1);
        var second = Math.Log(1 - prior.Share) + MarginalLog(observed, expected, prior.Alpha2, prior.Beta2);
        var weight = 1 / (1 + Math.Exp(second - first));
        var one = new GammaPosterior(prior.Alpha1 + observed, prior.Beta1 + expected, observed, expected);
        var two = new GammaPosterior(prior.Alpha2 + observed, prior.Beta2 + expected, observed, expected);
        var logMean = (weight * Math.Log(one.GeometricMean)) + ((1 - weight) * Math.Log(two.GeometricMean));
        return new(weight, Math.Exp(logMean), (weight * one.Mean) + ((1 - weight) * two.Mean),
            Quantile(weight, one, two, 0.05), Quantile(weight, one, two, 0.95));
    }

    private static double MarginalLog(double observed, double expected, double alpha, double beta) =>
        SpecialFunctions.GammaLn(alpha + observed) - SpecialFunctions.GammaLn(alpha) - SpecialFunctions.GammaLn(observed + 1)
        - (alpha * Math.Log(1 + (expected / beta))) - (observed * Math.Log(1 + (beta / expected)));

    private static double Quantile(double weight, GammaPosterior one, GammaPosterior two, double probability)
    {
        double Excess(double ratio) =>
            (weight * Gamma.CDF(one.Shape, one.Rate, ratio)) + ((1 - weight) * Gamma.CDF(two.Shape, two.Rate, ratio)) - probability;

        var (low, high) = (one.Quantile(probability), two.Quantile(probability));
        return low == high ? low : Brent.FindRoot(Excess, Math.Min(low, high), Math.Max(low, high), 1e-14, 500);
    }
}
