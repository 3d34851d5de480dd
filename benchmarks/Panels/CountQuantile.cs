namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Exact quantiles of Poisson and binomial counts, by summing the ratio recurrence outwards from the mode.</summary>
public static class CountQuantile
{
    private const double Negligible = 1e-20;

    /// <summary>The smallest k with P(K &lt;= k) at least u.</summary>
    public static long Poisson(double u, double mean) =>
        mean <= 0 ? 0 : Find(u, (long)Math.Floor(mean), long.MaxValue, k => mean / k);

    /// <summary>The smallest k with P(K &lt;= k) at least u.</summary>
    public static long Binomial(double u, long trials, double share)
    {
        var odds = share / (1 - share);
        var mode = Math.Clamp((long)Math.Floor((trials + 1) * share), 0, trials);
        return Find(u, mode, trials, k => (trials - k + 1) * odds / k);
    }

    /// <param name="u">The probability.</param>
    /// <param name="mode">Where the sum starts.</param>
    /// <param name="last">The largest possible count.</param>
    /// <param name="ratio">P(k) / P(k - 1).</param>
    private static long Find(double u, long mode, long last, Func<long, double> ratio)
    {
        var first = mode;
        var term = 1.0;
        var below = 0.0;
        while (first > 0 && term > Negligible)
        {
            term /= ratio(first);
            first--;
            below += term;
        }

        var start = term;
        var total = below + 1;
        term = 1;
        for (var k = mode + 1; k <= last && term > Negligible; k++)
        {
            term *= ratio(k);
            total += term;
        }

        var goal = u * total;
        var sum = start;
        var count = first;
        for (term = start; sum < goal && count < last; sum += term)
        {
            count++;
            term *= ratio(count);
        }

        return count;
    }
}
