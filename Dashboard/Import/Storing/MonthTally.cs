using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import.Storing;

/// <summary>Counts the good rows of a file by unit and month: what the file covers, and which months it changes.</summary>
internal sealed class MonthTally
{
    private readonly Dictionary<(int UnitId, int Month), int> covered = [];
    private readonly SortedDictionary<int, int> stored = [];

    /// <summary>The last day any row knows of.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Stored rows by month.</summary>
    public IReadOnlyDictionary<int, int> Stored => stored;

    /// <summary>Good rows by unit and month, repeated ones included.</summary>
    public IReadOnlyDictionary<(int UnitId, int Month), int> Covered => covered;

    /// <summary>Counts a good row.</summary>
    public void Add(int unitId, int month, DateOnly day, bool isStored)
    {
        if (month == 0)
        {
            return;
        }

        LastDay = LastDay is { } last && last >= day ? last : day;
        Count(covered, (unitId, month));
        if (isStored)
        {
            Count(stored, month);
        }
    }

    /// <summary>The months from the first to the last good row, or those a file says it covers where they reach further.</summary>
    public IEnumerable<Month> Span(MonthRange? said)
    {
        var months = covered.Keys.Select(entry => entry.Month).ToList();
        if (said is { } range)
        {
            months.AddRange([range.First.Value, range.Last.Value]);
        }

        if (months.Count == 0)
        {
            yield break;
        }

        for (var month = new Month(months.Min()); month.Value <= months.Max(); month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static void Count<TKey>(IDictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
    }
}
