using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.SmallCounts;

/// <summary>The rates of a group of units, each drawn towards the overall rate by as much as its size leaves to chance.</summary>
/// <param name="Estimates">One per unit, in order; null for a unit without a base.</param>
/// <param name="OverallRate">b = Σn/Σx; null when there is no base at all.</param>
/// <param name="BetweenVariance">a: variance between units beyond chance; 0 means the differences do not exceed chance.</param>
/// <param name="ObservedVariance">s² = Σx(p−b)²/Σx.</param>
public sealed record MarshallResult(double?[] Estimates, double? OverallRate, double BetweenVariance, double ObservedVariance);

/// <summary>Shrinks rates by moments, without iteration: for 8 to 14 units.</summary>
/// <remarks>
/// Marshall 1991. Poisson: a = max(0, s² − b/x̄), estimate b + a(p−b)/(a + b/x). Binomial: with q = b(1−b) and A = s² − q/x̄ the weight on the own
/// rate is xA/(xA + q − s²). It can leave [0, 1]: for published proportions use <see cref="BetaBinomial"/>.
/// </remarks>
public static class Marshall
{
    /// <summary>Events per size, both in the caller's unit; a unit of size 0 is left out.</summary>
    /// <param name="events">Number of events per unit.</param>
    /// <param name="sizes">Size per unit (population, posts, cases).</param>
    public static MarshallResult Poisson(IReadOnlyList<double> events, IReadOnlyList<double> sizes)
    {
        var (rate, observed, meanSize) = Moments(events, sizes);
        if (rate is not { } overall)
        {
            return new(new double?[events.Count], null, 0, 0);
        }

        var between = Math.Max(0, observed - (overall / meanSize));
        return new(Estimate(events, sizes, (own, size) => between == 0
            ? overall
            : overall + (between * (own - overall) / (between + (overall / size)))), overall, between, observed);
    }

    /// <summary>Cases out of trials; a unit without trials is left out.</summary>
    /// <param name="cases">Number of cases per unit.</param>
    /// <param name="trials">Number of trials per unit.</param>
    public static MarshallResult Binomial(IReadOnlyList<double> cases, IReadOnlyList<double> trials)
    {
        var (rate, observed, meanSize) = Moments(cases, trials);
        if (rate is not { } overall)
        {
            return new(new double?[cases.Count], null, 0, 0);
        }

        var chance = overall * (1 - overall);
        var between = Math.Max(0, observed - (chance / meanSize));
        return new(Estimate(cases, trials, (own, size) => between == 0
            ? overall
            : overall + (size * between / ((size * between) + chance - observed) * (own - overall))), overall, between, observed);
    }

    private static (double? Rate, double Observed, double MeanSize) Moments(IReadOnlyList<double> events, IReadOnlyList<double> sizes)
    {
        var present = Enumerable.Range(0, events.Count).Where(unit => sizes[unit] > 0).ToArray();
        var total = Sums.CompensatedSum([.. present.Select(unit => sizes[unit])]);
        if (total <= 0)
        {
            return (null, 0, 0);
        }

        var rate = Sums.CompensatedSum([.. present.Select(unit => events[unit])]) / total;
        var observed = Sums.CompensatedSum([.. present.Select(unit => sizes[unit] * Square((events[unit] / sizes[unit]) - rate))]) / total;
        return (rate, observed, total / present.Length);
    }

    private static double?[] Estimate(IReadOnlyList<double> events, IReadOnlyList<double> sizes, Func<double, double, double> shrink) =>
        [.. events.Select((count, unit) => sizes[unit] > 0 ? shrink(count / sizes[unit], sizes[unit]) : (double?)null)];

    private static double Square(double value) => value * value;
}
