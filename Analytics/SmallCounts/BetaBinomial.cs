using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.SmallCounts;

/// <summary>What is known about one unit's proportion after its own cases and its peers are weighed together: Beta(α + r, β + n − r).</summary>
/// <param name="Alpha">α + r.</param>
/// <param name="Beta">β + n − r.</param>
public sealed record BetaPosterior(double Alpha, double Beta)
{
    /// <summary>Posterior mean, in [0, 1].</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>Posterior quantile.</summary>
    /// <param name="probability">In (0, 1).</param>
    public double Quantile(double probability) => MathNet.Numerics.Distributions.Beta.InvCDF(Alpha, Beta, probability);

    /// <summary>Posterior probability that the proportion exceeds a value.</summary>
    /// <param name="proportion">In [0, 1].</param>
    public double ProbabilityAbove(double proportion) => SpecialFunctions.BetaRegularized(Beta, Alpha, 1 - proportion);
}

/// <summary>Shrinks proportions with a beta prior fitted to all units, so that no estimate leaves [0, 1].</summary>
/// <remarks>
/// Marginal likelihood Σ ln C(n,r) + ln B(r+α, n−r+β) − ln B(α, β), maximised over α and β; sums of logarithms of whole steps instead of gamma
/// functions. The intra-unit correlation is ρ = 1/(α+β+1).
/// </remarks>
public static class BetaBinomial
{
    /// <summary>Fits the prior.</summary>
    /// <param name="cases">r per unit, whole numbers.</param>
    /// <param name="trials">n per unit, whole numbers; units with none are left out.</param>
    public static PriorFit Fit(IReadOnlyList<double> cases, IReadOnlyList<double> trials)
    {
        var units = cases.Select((count, unit) => (Cases: count, Trials: trials[unit])).Where(unit => unit.Trials > 0).ToArray();
        var total = units.Sum(unit => unit.Trials);
        var overall = units.Sum(unit => unit.Cases) / total;
        if (units.Length == 0 || overall is 0 or 1)
        {
            return new(double.NaN, double.NaN, double.NaN, units.Length == 0 ? "NoBase" : "NoVariation");
        }

        return TwoParameterFit.Maximise(overall * 10, (1 - overall) * 10,
            (alpha, beta) => units.Sum(unit => LogLikelihood(unit.Cases, unit.Trials, alpha, beta)),
            (alpha, beta) => Derivatives(units, alpha, beta));
    }

    /// <summary>The posterior of one unit.</summary>
    /// <param name="prior">A fitted prior.</param>
    /// <param name="cases">The unit's cases.</param>
    /// <param name="trials">The unit's trials.</param>
    public static BetaPosterior Posterior(PriorFit prior, double cases, double trials)
    {
        ArgumentNullException.ThrowIfNull(prior);
        return new(prior.Alpha + cases, prior.Beta + trials - cases);
    }

    private static double LogLikelihood(double cases, double trials, double alpha, double beta) =>
        SpecialFunctions.BinomialLn((int)trials, (int)cases) + RisingLog(alpha, cases) + RisingLog(beta, trials - cases) - RisingLog(alpha + beta, trials);

    private static Curvature Derivatives((double Cases, double Trials)[] units, double alpha, double beta)
    {
        double byAlpha = 0, byBeta = 0, alphaAlpha = 0, alphaBeta = 0, betaBeta = 0;
        foreach (var (cases, trials) in units)
        {
            var (alphaFirst, alphaSecond) = RisingDerivatives(alpha, cases);
            var (betaFirst, betaSecond) = RisingDerivatives(beta, trials - cases);
            var (bothFirst, bothSecond) = RisingDerivatives(alpha + beta, trials);
            byAlpha += alphaFirst - bothFirst;
            byBeta += betaFirst - bothFirst;
            alphaAlpha += alphaSecond - bothSecond;
            betaBeta += betaSecond - bothSecond;
            alphaBeta -= bothSecond;
        }

        return new(byAlpha, byBeta, alphaAlpha, alphaBeta, betaBeta);
    }

    private static double RisingLog(double start, double steps)
    {
        var sum = 0.0;
        for (var k = 0; k < steps; k++)
        {
            sum += Math.Log(start + k);
        }

        return sum;
    }

    private static (double First, double Second) RisingDerivatives(double start, double steps)
    {
        double first = 0, second = 0;
        for (var k = 0; k < steps; k++)
        {
            first += 1 / (start + k);
            second -= 1 / ((start + k) * (start + k));
        }

        return (first, second);
    }
}
