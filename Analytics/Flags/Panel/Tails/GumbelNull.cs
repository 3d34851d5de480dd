using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>The distribution of unit scores without deviation: a Gumbel law through the middle of the scores.</summary>
/// <remarks>
/// Least squares through the quantiles 0.3 to 0.9 (15 points): score = a + b (-ln(-ln F)). Refitted without the units that
/// Benjamini and Hochberg would flag, until stable, at most 8 times, never leaving out more than a fifth.
/// P(S >= s) = 1 - exp(-exp(-(s - a) / b)).
/// </remarks>
internal readonly record struct GumbelNull(double Location, double Scale)
{
    private const int Points = 15;
    private const double Low = .3;
    private const double High = .9;
    private const int MostRounds = 8;
    private const double MostLeftOut = .2;

    /// <summary>ln P(S >= score).</summary>
    public double LogTail(double score)
    {
        var rate = Math.Exp(-(score - Location) / Scale);
        return rate < 1e-8 ? -(score - Location) / Scale : Math.Log(1 - Math.Exp(-rate));
    }

    public static GumbelNull Fit(double[] scores, double rate)
    {
        var keep = Enumerable.Repeat(true, scores.Length).ToArray();
        var law = Through([.. scores]);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Kept(law, scores, rate);
            if (next.AsSpan().SequenceEqual(keep))
            {
                break;
            }

            keep = next;
            law = Through([.. scores.Where((_, place) => keep[place])]);
        }

        return law;
    }

    private static bool[] Kept(GumbelNull law, double[] scores, double rate)
    {
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(place => scores[place]).ToArray();
        var rejected = 0;
        for (var place = 0; place < order.Length; place++)
        {
            rejected = law.LogTail(scores[order[place]]) <= Math.Log(rate * (place + 1) / scores.Length) ? place + 1 : rejected;
        }

        var keep = Enumerable.Repeat(true, scores.Length).ToArray();
        foreach (var place in order.Take(Math.Min(rejected, (int)(MostLeftOut * scores.Length))))
        {
            keep[place] = false;
        }

        return keep;
    }

    private static GumbelNull Through(double[] scores)
    {
        Array.Sort(scores);
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
