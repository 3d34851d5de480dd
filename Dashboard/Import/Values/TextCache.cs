namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Remembers what a text of a column became, while the column repeats itself; a column of ever new texts is given up on.</summary>
internal sealed class TextCache<TValue>(int capacity = 4096)
{
    private readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, TValue>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int reads;
    private int hits;

    /// <summary>Whether the text is known, and what it became.</summary>
    public bool TryGet(ReadOnlySpan<char> text, out TValue value)
    {
        if (reads >= capacity && hits < reads / 4)
        {
            value = default!;
            return false;
        }

        reads++;
        if (known.TryGetValue(text, out value!))
        {
            hits++;
            return true;
        }

        return false;
    }

    /// <summary>Remembers a text and gives its value back.</summary>
    public TValue Add(ReadOnlySpan<char> text, TValue value)
    {
        if (known.Dictionary.Count < capacity && (reads < capacity || hits >= reads / 4))
        {
            known[text] = value;
        }

        return value;
    }
}
