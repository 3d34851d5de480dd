namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>A generalised Pareto tail: P(X > x) = (1 + xi x / beta)^(-1 / xi), exponential at xi 0.</summary>
/// <param name="Shape">xi, from 0 to 0.6; a negative shape would give a largest possible value, and infinite surprise beyond it.</param>
/// <param name="Scale">beta.</param>
internal readonly record struct ParetoTail(double Shape, double Scale)
{
    private const double LargestShape = .6;
    private const int ShapeSteps = 6;
    private const int MostExceedances = 2000;

    /// <summary>ln P(X > x).</summary>
    public double LogSurvival(double x) => Shape < 1e-6 ? -x / Scale : -Math.Log(1 + (Shape * x / Scale)) / Shape;

    /// <summary>Maximum likelihood with the largest exceedances right-censored, so that deviations do not set their own tail.</summary>
    /// <remarks>Scale by Newton's method for each shape of a grid; the shape by a parabola through the best three.</remarks>
    /// <param name="exceedances">Ascending, positive.</param>
    /// <param name="censored">How many of the largest are only known to exceed the one before them.</param>
    public static ParetoTail Fit(double[] exceedances, int censored)
    {
        var limit = exceedances[^(censored + 1)];
        var believed = exceedances[..^censored];
        var stride = Math.Max(1, believed.Length / MostExceedances);
        var sample = believed.Where((_, place) => place % stride == stride / 2).ToArray();
        var sampleCensored = (double)censored * sample.Length / believed.Length;
        var likelihoods = new double[ShapeSteps + 1];
        var start = Math.Log(Math.Max(sample.Average(), 1e-12));
        for (var step = 0; step <= ShapeSteps; step++)
        {
            var shape = LargestShape * step / ShapeSteps;
            start = LogScale(sample, sampleCensored, limit, shape, start);
            likelihoods[step] = Likelihood(sample, sampleCensored, limit, shape, start);
        }

        var best = Peak(likelihoods);
        return new(best, Math.Exp(LogScale(sample, sampleCensored, limit, best, start)));
    }

    /// <summary>The shape at the top of a parabola through the largest value of the grid and its neighbours.</summary>
    private static double Peak(double[] likelihoods)
    {
        var top = Array.IndexOf(likelihoods, likelihoods.Max());
        var place = Math.Clamp(top, 1, ShapeSteps - 1);
        var (below, here, above) = (likelihoods[place - 1], likelihoods[place], likelihoods[place + 1]);
        var bend = below - (2 * here) + above;
        var move = bend < 0 ? Math.Clamp((below - above) / (2 * bend), -1, 1) : top - place;
        return LargestShape * (place + move) / ShapeSteps;
    }

    /// <summary>Where the derivative of the likelihood by ln beta is 0: sum (1 + xi) u / (1 + xi u) + censored term = n, u = x / beta.</summary>
    private static double LogScale(double[] sample, double censored, double limit, double shape, double start)
    {
        var place = start;
        for (var step = 0; step < 30; step++)
        {
            var inverse = Math.Exp(-place);
            var (value, slope) = (-(double)sample.Length, 0.0);
            foreach (var exceedance in sample)
            {
                var u = exceedance * inverse;
                var ratio = (1 + shape) * u / (1 + (shape * u));
                value += ratio;
                slope -= ratio / (1 + (shape * u));
            }

            var end = limit * inverse;
            value += censored * end / (1 + (shape * end));
            slope -= censored * end / ((1 + (shape * end)) * (1 + (shape * end)));
            var move = Math.Clamp(value / slope, -1, 1);
            place -= move;
            if (Math.Abs(move) < 1e-10)
            {
                break;
            }
        }

        return place;
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
