using MathNet.Numerics.Distributions;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>A test for a steady rise or fall.</summary>
/// <param name="Points">n, months with a value.</param>
/// <param name="Score">S = Σ sign(x_j − x_i) over i before j.</param>
/// <param name="Variance">Variance of S, corrected for ties.</param>
/// <param name="Z">(S ∓ 1)/√variance, 0 when S is 0 or nothing varies.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="TauA">S over all pairs.</param>
/// <param name="TauB">S over pairs that are not tied; null when all are.</param>
public sealed record MannKendallResult(int Points, double Score, double Variance, double Z, double PValue, double TauA, double? TauB);

/// <summary>The same test with the variance enlarged for the series' memory of itself.</summary>
/// <param name="Factor">What the variance is multiplied by.</param>
/// <param name="Variance">The enlarged variance.</param>
/// <param name="Z">(S ∓ 1)/√variance.</param>
/// <param name="PValue">Two-sided.</param>
public sealed record HamedRaoResult(double Factor, double Variance, double Z, double PValue);

/// <summary>Tests for a monotone trend; missing months are skipped.</summary>
/// <remarks>
/// Mann 1945, Kendall 1975: variance (n(n−1)(2n+5) − Σt(t−1)(2t+5))/18. Hamed and Rao 1998: ranks of the series freed of its Sen slope, its
/// autocorrelations beyond ±1.96/√n, variance times 1 + 2/(n(n−1)(n−2)) Σ(n−i)(n−i−1)(n−i−2)ρ_i. Hirsch, Slack and Smith 1982 for the seasonal form.
/// </remarks>
public static class MannKendall
{
    /// <summary>The shortest series that is judged.</summary>
    public const int SmallestNumberOfPoints = 8;

    private const double TwoSidedFivePercent = 1.959963984540054;

    /// <summary>The plain test.</summary>
    /// <param name="series">One value a month, null where missing.</param>
    public static MannKendallResult Test(IReadOnlyList<double?> series)
    {
        var values = Present(series);
        double pairs = values.Length * (values.Length - 1) / 2.0;
        var (score, variance) = ScoreAndVariance(values);
        var tied = Ranks.TieSizes(values).Sum(size => size * (size - 1) / 2.0);
        var z = Normalise(score, variance);
        return new(values.Length, score, variance, z, TwoSided(z), pairs == 0 ? 0 : score / pairs,
            pairs - tied <= 0 ? null : score / Math.Sqrt(pairs * (pairs - tied)));
    }

    /// <summary>The test with the Hamed–Rao correction; null for a constant or very short series.</summary>
    /// <param name="series">One value a month, null where missing.</param>
    public static HamedRaoResult? HamedRao(IReadOnlyList<double?> series)
    {
        var values = Present(series);
        var (score, variance) = ScoreAndVariance(values);
        var slope = SenSlope.ClosingGaps(series);
        if (values.Length < SmallestNumberOfPoints || variance == 0 || slope is null)
        {
            return null;
        }

        var ranks = Ranks.Average(values.Select((value, index) => value - (slope.Value * (index + 1))).ToArray());
        var factor = 1 + Memory(ranks);
        if (factor <= 0)
        {
            return null;
        }

        var z = Normalise(score, variance * factor);
        return new(factor, variance * factor, z, TwoSided(z));
    }

    /// <summary>The seasonal test: months of the year are compared only with themselves; null under two years.</summary>
    /// <param name="series">One value a month from any month on, null where missing.</param>
    /// <param name="period">Months in a year: 12.</param>
    public static MannKendallResult? Seasonal(IReadOnlyList<double?> series, int period = 12)
    {
        if (series.Count < 2 * period)
        {
            return null;
        }

        double score = 0, variance = 0, pairs = 0;
        for (var season = 0; season < period; season++)
        {
            var values = Present([.. series.Where((_, index) => index % period == season)]);
            var (seasonScore, seasonVariance) = ScoreAndVariance(values);
            score += seasonScore;
            variance += seasonVariance;
            pairs += values.Length * (values.Length - 1) / 2.0;
        }

        var z = Normalise(score, variance);
        return new(series.Count(value => value is not null), score, variance, z, TwoSided(z), pairs == 0 ? 0 : score / pairs, null);
    }

    internal static double[] Present(IReadOnlyList<double?> series) => [.. series.Where(value => value is not null).Select(value => value!.Value)];

    private static (double Score, double Variance) ScoreAndVariance(double[] values)
    {
        double n = values.Length;
        var score = 0.0;
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                score += Math.Sign(values[later] - values[earlier]);
            }
        }

        var ties = Ranks.TieSizes(values).Sum(size => size * (size - 1.0) * ((2 * size) + 5));
        return (score, ((n * (n - 1) * ((2 * n) + 5)) - ties) / 18);
    }

    private static double Memory(double[] ranks)
    {
        double n = ranks.Length;
        var mean = Sums.Mean(ranks);
        var total = ranks.Sum(rank => (rank - mean) * (rank - mean));
        var memory = 0.0;
        for (var lag = 1; lag < ranks.Length && total > 0; lag++)
        {
            var product = 0.0;
            for (var index = lag; index < ranks.Length; index++)
            {
                product += (ranks[index] - mean) * (ranks[index - lag] - mean);
            }

            var correlation = product / total;
            if (Math.Abs(correlation) > TwoSidedFivePercent / Math.Sqrt(n))
            {
                memory += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
            }
        }

        return 2 / (n * (n - 1) * (n - 2)) * memory;
    }

    private static double Normalise(double score, double variance) =>
        score == 0 || variance <= 0 ? 0 : (score - Math.Sign(score)) / Math.Sqrt(variance);

    private static double TwoSided(double z) => Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
}
