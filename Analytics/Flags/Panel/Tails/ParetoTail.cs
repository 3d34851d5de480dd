namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>A generalised Pareto tail: P(X > x) = (1 + xi x / beta)^(-1 / xi), exponential at xi 0.</summary>
/// <param name="Shape">xi, from 0 to 0.6; a negative shape would give a largest possible value, and infinite surprise beyond it.</param>
/// <param name="Scale">beta.</param>
internal readonly record struct ParetoTail(double Shape, double Scale)
{
    private const double LargestShape = .6;
    private const int ShapeSteps = 12;
    private const int MostExceedances = 2000;

    /// <summary>ln P(X > x).</summary>
    public double LogSurvival(double x) => Shape < 1e-6 ? -x / Scale : -Math.Log(1 + (Shape * x / Scale)) / Shape;

    /// <summary>Maximum likelihood with the largest exceedances right-censored, so that deviations do not set their own tail.</summary>
    /// <param name="exceedances">Ascending, positive.</param>
    /// <param name="censored">How many of the largest are only known to exceed the one before them.</param>
    public static ParetoTail Fit(double[] exceedances, int censored)
    {
        var limit = exceedances[^(censored + 1)];
        var believed = exceedances[..^censored];
        var stride = Math.Max(1, believed.Length / MostExceedances);
        var sample = believed.Where((_, place) => place % stride == stride / 2).ToArray();
        var sampleCensored = (double)censored * sample.Length / believed.Length;
        var best = new ParetoTail(0, Math.Max(believed.Average(), 1e-12));
        var likelihood = double.NegativeInfinity;
        for (var step = 0; step <= ShapeSteps; step++)
        {
            var (value, scale) = BestScale(sample, sampleCensored, limit, LargestShape * step / ShapeSteps, best.Scale);
            if (value > likelihood)
            {
                (likelihood, best) = (value, new(LargestShape * step / ShapeSteps, scale));
            }
        }

        return best;
    }

    /// <summary>Golden-section search of the logarithm of the scale.</summary>
    private static (double Likelihood, double Scale) BestScale(double[] sample, double censored, double limit, double shape, double around)
    {
        const double golden = .618033988749895;
        var (low, high) = (Math.Log(around / 6), Math.Log(around * 6));
        var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
        var (atLeft, atRight) = (Likelihood(sample, censored, limit, shape, left), Likelihood(sample, censored, limit, shape, right));
        for (var step = 0; step < 18; step++)
        {
            if (atLeft < atRight)
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = Likelihood(sample, censored, limit, shape, right);
            }
            else
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = Likelihood(sample, censored, limit, shape, left);
            }
        }

        return (atLeft, Math.Exp(left));
    }

    private static double Likelihood(double[] sample, double censored, double limit, double shape, double logScale)
    {
        var tail = new ParetoTail(shape, Math.Exp(logScale));
        var sum = 0.0;
        foreach (var value in sample)
        {
            sum += tail.LogSurvival(value);
        }

        // ln density = ln S (1 + xi) - ln beta.
        return (sum * (1 + shape)) - (sample.Length * logScale) + (censored * tail.LogSurvival(limit));
    }
}
