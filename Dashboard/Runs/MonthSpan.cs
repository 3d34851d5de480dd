using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Months from one to another, both included.</summary>
public readonly record struct MonthSpan(Month From, Month To)
{
    /// <summary>The months in order; none when the end lies before the start.</summary>
    public IReadOnlyList<Month> Months
    {
        get
        {
            var first = From.Ordinal;
            return [.. Enumerable.Range(first, Math.Max(0, To.Ordinal - first + 1)).Select(Month.FromOrdinal)];
        }
    }

    /// <summary>Whether a month is among them.</summary>
    public bool Contains(Month month) => month >= From && month <= To;

    /// <summary>The shortest span that holds both.</summary>
    public MonthSpan Join(MonthSpan other) => new(other.From < From ? other.From : From, other.To > To ? other.To : To);

    /// <summary>The part that lies within another span, or null.</summary>
    public MonthSpan? Within(MonthSpan other)
    {
        var from = other.From > From ? other.From : From;
        var to = other.To < To ? other.To : To;
        return from > to ? null : new(from, to);
    }
}
