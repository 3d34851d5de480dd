using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.SmallCounts;

/// <summary>What is known about one unit's ratio after its own count and its peers are weighed together.</summary>
/// <remarks>Posterior Gamma(O + α, E + β) of the ratio θ of observed to expected events.</remarks>
/// <param name="Shape">O + α.</param>
/// <param name="Rate">E + β.</param>
/// <param name="Observed">O, number of events.</param>
/// <param name="Expected">E, number of events expected.</param>
public sealed record GammaPosterior(double Shape, double Rate, double Observed, double Expected)
{
    /// <summary>The unit's own ratio O/E.</summary>
    public double Raw => Observed / Expected;

    /// <summary>Posterior mean (O + α)/(E + β).</summary>
    public double Mean => Shape / Rate;

    /// <summary>Posterior standard deviation √(O + α)/(E + β).</summary>
    public double StandardDeviation => Math.Sqrt(Shape) / Rate;

    /// <summary>Geometric posterior mean exp(ψ(O + α))/(E + β).</summary>
    public double GeometricMean => Math.Exp(SpecialFunctions.DiGamma(Shape)) / Rate;

    /// <summary>Share of the estimate that comes from the unit's own data, E/(E + β).</summary>
    public double WeightOnOwn => Expected / Rate;

    /// <summary>Posterior quantile.</summary>
    /// <param name="probability">In (0, 1).</param>
    public double Quantile(double probability) => Gamma.InvCDF(Shape, Rate, probability);

    /// <summary>Posterior probability that the ratio exceeds a value.</summary>
    /// <param name="ratio">The value, 1 being the expected.</param>
    public double ProbabilityAbove(double ratio) => SpecialFunctions.GammaUpperRegularized(Shape, Rate * ratio);
}

/// <summary>Shrinks ratios of observed to expected events with a gamma prior fitted to all units: for 15 units and more.</summary>
/// <remarks>
/// Clayton and Kaldor 1987. O | θ ~ Poisson(Eθ), θ ~ Gamma(α, rate β); α and β by maximum likelihood of the negative binomial marginal.
/// ln Γ(O+α) − ln Γ(α) is summed as Σ ln(α+k), exact for whole counts.
/// </remarks>
public static class GammaPoisson
{
    /// <summary>Fits the prior.</summary>
    /// <param name="observed">Events per unit, whole numbers.</param>
    /// <param name="expected">Expected events per unit; units with none are left out.</param>
    public static PriorFit Fit(IReadOnlyList<double> observed, IReadOnlyList<double> expected)
    {
        var units = observed.Select((count, unit) => (Observed: count, Expected: expected[unit])).Where(unit => unit.Expected > 0).ToArray();
        if (units.Length == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, "NoBase");
        }

        if (units.All(unit => unit.Observed == 0))
        {
            return new(double.NaN, double.NaN, double.NaN, "NoEvents");
        }

        var moments = Marshall.Poisson([.. units.Select(unit => unit.Observed)], [.. units.Select(unit => unit.Expected)]);
        var mean = moments.OverallRate!.Value;
        var variance = Math.Max(moments.BetweenVariance, 0.01 * mean * mean);
        return TwoParameterFit.Maximise(mean * mean / variance, mean / variance,
            (alpha, beta) => units.Sum(unit => LogLikelihood(unit.Observed, unit.Expected, alpha, beta)),
            (alpha, beta) => Derivatives(units, alpha, beta));
    }

    /// <summary>The posterior of one unit.</summary>
    /// <param name="prior">A fitted prior.</param>
    /// <param name="observed">The unit's events.</param>
    /// <param name="expected">The unit's expected events.</param>
    public static GammaPosterior Posterior(PriorFit prior, double observed, double expected)
    {
        ArgumentNullException.ThrowIfNull(prior);
        return new(observed + prior.Alpha, expected + prior.Beta, observed, expected);
    }

    private static double LogLikelihood(double observed, double expected, double alpha, double beta)
    {
        var rising = 0.0;
        for (var k = 0; k < observed; k++)
        {
            rising += Math.Log(alpha + k);
        }

        return rising - SpecialFunctions.GammaLn(observed + 1)
            - (alpha * Math.Log(1 + (expected / beta))) - (observed * Math.Log(1 + (beta / expected)));
    }

    private static Curvature Derivatives((double Observed, double Expected)[] units, double alpha, double beta)
    {
        double byAlpha = 0, byBeta = 0, alphaAlpha = 0, alphaBeta = 0, betaBeta = 0;
        foreach (var (observed, expected) in units)
        {
            for (var k = 0; k < observed; k++)
            {
                byAlpha += 1 / (alpha + k);
                alphaAlpha -= 1 / ((alpha + k) * (alpha + k));
            }

            byAlpha -= Math.Log(1 + (expected / beta));
            byBeta += (alpha / beta) - ((observed + alpha) / (expected + beta));
            alphaBeta += (1 / beta) - (1 / (expected + beta));
            betaBeta += ((observed + alpha) / ((expected + beta) * (expected + beta))) - (alpha / (beta * beta));
        }

        return new(byAlpha, byBeta, alphaAlpha, alphaBeta, betaBeta);
    }
}
