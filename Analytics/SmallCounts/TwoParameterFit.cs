namespace SmartSupervision.Analytics.SmallCounts;

/// <summary>A prior of two positive parameters, fitted by maximum likelihood.</summary>
/// <param name="Alpha">The first parameter (shape).</param>
/// <param name="Beta">The second parameter (rate, or second shape).</param>
/// <param name="NegativeLogLikelihood">At the fit.</param>
/// <param name="Reason"><c>Fitted</c>, or why the fit means "no differences beyond chance" or nothing at all.</param>
public sealed record PriorFit(double Alpha, double Beta, double NegativeLogLikelihood, string Reason)
{
    /// <summary>Whether units differ beyond chance, so that the prior is of use.</summary>
    public bool IsFitted => Reason == "Fitted";
}

/// <summary>First and second derivatives of a log-likelihood in two positive parameters.</summary>
internal readonly record struct Curvature(double ByAlpha, double ByBeta, double AlphaAlpha, double AlphaBeta, double BetaBeta);

/// <summary>Newton's method on the logarithms of two positive parameters, with step halving.</summary>
/// <remarks>Stops when both derivatives by the logarithms are below 1e-11 of the number of units; a parameter beyond 1e6 means the boundary.</remarks>
internal static class TwoParameterFit
{
    private const double Boundary = 1e6;
    private const int MostSteps = 200;

    public static PriorFit Maximise(double alpha, double beta, Func<double, double, double> logLikelihood, Func<double, double, Curvature> curvature)
    {
        var value = logLikelihood(alpha, beta);
        for (var step = 0; step < MostSteps; step++)
        {
            var (alphaStep, betaStep) = NewtonStep(alpha, beta, curvature(alpha, beta));
            var scale = Math.Min(1, 2 / Math.Max(Math.Abs(alphaStep), Math.Abs(betaStep)));
            var (nextAlpha, nextBeta, next) = (alpha, beta, value);
            for (var halving = 0; halving < 40; halving++, scale /= 2)
            {
                nextAlpha = alpha * Math.Exp(scale * alphaStep);
                nextBeta = beta * Math.Exp(scale * betaStep);
                next = logLikelihood(nextAlpha, nextBeta);
                if (next >= value - (1e-12 * Math.Abs(value)))
                {
                    break;
                }
            }

            var moved = Math.Max(Math.Abs(nextAlpha - alpha) / alpha, Math.Abs(nextBeta - beta) / beta);
            (alpha, beta, value) = (nextAlpha, nextBeta, next);
            if (alpha > Boundary || beta > Boundary)
            {
                return new(alpha, beta, -value, "NoOverdispersion");
            }

            if (moved < 1e-14)
            {
                break;
            }
        }

        return new(alpha, beta, -value, "Fitted");
    }

    // In the logarithms: g = x·f', H = x²f'' + x·f' on the diagonal. Where the surface is not concave, a gradient step is taken.
    private static (double Alpha, double Beta) NewtonStep(double alpha, double beta, Curvature at)
    {
        var (gradientAlpha, gradientBeta) = (alpha * at.ByAlpha, beta * at.ByBeta);
        var alphaAlpha = (alpha * alpha * at.AlphaAlpha) + gradientAlpha;
        var betaBeta = (beta * beta * at.BetaBeta) + gradientBeta;
        var alphaBeta = alpha * beta * at.AlphaBeta;
        var determinant = (alphaAlpha * betaBeta) - (alphaBeta * alphaBeta);
        if (determinant <= 0 || alphaAlpha >= 0)
        {
            var length = Math.Max(1, Math.Max(Math.Abs(gradientAlpha), Math.Abs(gradientBeta)));
            return (gradientAlpha / length, gradientBeta / length);
        }

        return (-((betaBeta * gradientAlpha) - (alphaBeta * gradientBeta)) / determinant,
            -((alphaAlpha * gradientBeta) - (alphaBeta * gradientAlpha)) / determinant);
    }
}
