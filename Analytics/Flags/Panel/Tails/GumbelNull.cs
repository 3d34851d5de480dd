using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>The distribution of unit scores without deviation: a Gumbel law through the middle of the scores.</summary>
/// <remarks>
/// Least squares through the quantiles 0.3 to 0.9 (15 points): score = a + b (-ln(-ln F)).
/// P(S >= s) = 1 - exp(-exp(-(s - a) / b)).
/// </remarks>
internal readonly record struct GumbelNull(double Location, double Scale)
{
    private const int Points = 15;
    private const double Low = .3;
    private const double High = .9;

    /// <summary>ln P(S >= score).</summary>
    public double LogTail(double score)
    {
        var rate = Math.Exp(-(score - Location) / Scale);
        return rate < 1e-8 ? -(score - Location) / Scale : Math.Log(1 - Math.Exp(-rate));
    }

    /// <summary>The law through the middle of some scores.</summary>
    /// <param name="scores">Ascending.</param>
    public static GumbelNull Through(double[] scores)
    {
        var x = new double[Points];
        var y = new double[Points];
        for (var point = 0; point < Points; point++)
        {
            var share = Low + ((High - Low) * point / (Points - 1));
            x[point] = -Math.Log(-Math.Log(share));
            y[point] = Quantiles.OfSorted(scores, share);
        }

        var (meanX, meanY) = (x.Average(), y.Average());
        var slope = x.Zip(y).Sum(pair => (pair.First - meanX) * (pair.Second - meanY)) / x.Sum(value => (value - meanX) * (value - meanX));
        slope = Math.Max(slope, 1e-6);
        return new(meanY - (slope * meanX), slope);
    }
}
