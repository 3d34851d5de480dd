namespace SmartSupervision.Analytics.Measures;

/// <summary>Counts of people that add up to a total, with those withheld that would show a few of them.</summary>
/// <param name="Counts">The counts in their order; null where one is withheld.</param>
/// <param name="Total">Their total; null when it is withheld too.</param>
public sealed record ShownCounts(IReadOnlyList<long?> Counts, long? Total);

/// <summary>Withholds small counts of people, and as many others as it takes that none can be worked out from the total.</summary>
/// <remarks>
/// Counts from 1 to one less than the limit are withheld; 0 is shown. Whoever knows the rule knows that such a count lies between 1 and
/// limit − 1. So a single withheld count, or several whose sum allows only one set of values, takes with it the last count of the list that
/// is not small, chosen by its place and not by its size, which would tell of its size; where there is none, the total is withheld.
/// </remarks>
public static class SmallCells
{
    /// <summary>Counts of people below this are withheld.</summary>
    public const int Limit = 5;

    /// <summary>Withholds what is small among counts whose total is shown beside them.</summary>
    public static ShownCounts Withhold(IReadOnlyList<long> counts, int limit = Limit)
    {
        var hidden = Enumerable.Range(0, counts.Count).Where(at => IsSmall(counts[at], limit)).ToHashSet();
        if (hidden.Count == 0)
        {
            return new([.. counts.Select(count => (long?)count)], counts.Sum());
        }

        foreach (var next in Enumerable.Range(0, counts.Count).Reverse().Where(at => counts[at] >= limit))
        {
            if (IsSafe(counts, hidden, limit))
            {
                break;
            }

            hidden.Add(next);
        }

        return new([.. counts.Select((count, at) => hidden.Contains(at) ? null : (long?)count)], IsSafe(counts, hidden, limit) ? counts.Sum() : null);
    }

    /// <summary>A count that stands alone: null when it is small.</summary>
    public static long? Alone(long count, int limit = Limit) => IsSmall(count, limit) ? null : count;

    // With a large count among them the small ones can take any value; small ones alone are safe unless their sum is the least or the most they can make.
    private static bool IsSafe(IReadOnlyList<long> counts, HashSet<int> hidden, int limit)
    {
        var sum = hidden.Sum(at => counts[at]);
        return hidden.Count > 1 && (hidden.Any(at => counts[at] >= limit) || (sum > hidden.Count && sum < (limit - 1) * hidden.Count));
    }

    private static bool IsSmall(long count, int limit) => count > 0 && count < limit;
}
