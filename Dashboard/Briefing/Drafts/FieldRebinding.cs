using System.Text;

namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>A person edits the text as it reads; which figures are still the snapshot's?</summary>
/// <remarks>
/// The text that was shown and the text that came back are laid side by side. A field whose every character came back, in a row, is still that field
/// and rolls on with the next snapshot; anything else is the person's own words.
/// </remarks>
public static class FieldRebinding
{
    // Above this many comparisons the middle of the text is searched field by field instead.
    private const long MostComparisons = 4_000_000;

    /// <summary>The edited text with its fields in braces again.</summary>
    /// <param name="original">The text with fields, as it was shown.</param>
    /// <param name="valueOf">What a field said.</param>
    /// <param name="edited">What came back, without braces.</param>
    public static string Rebind(string original, Func<string, string?> valueOf, string edited)
    {
        var spans = new List<(int Start, int Length, string Key)>();
        var shown = new StringBuilder();
        foreach (var piece in TextFields.Pieces(original))
        {
            var value = piece.IsField ? valueOf(piece.Text) : null;
            if (value is { Length: > 0 })
            {
                spans.Add((shown.Length, value.Length, piece.Text));
            }

            shown.Append(piece.IsField ? value ?? TextFields.Token(piece.Text) : piece.Text);
        }

        var places = Places(shown.ToString(), edited);
        return Write(edited, spans.Where(span => IsKept(places, span.Start, span.Length, edited)).Select(span => (places[span.Start], span.Length, span.Key)));
    }

    private static string Write(string edited, IEnumerable<(int Start, int Length, string Key)> kept)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, length, key) in kept)
        {
            text.Append(edited, at, start - at).Append(TextFields.Token(key));
            at = start + length;
        }

        return text.Append(edited, at, edited.Length - at).ToString();
    }

    // All characters came back in a row, and no digit was put against them.
    private static bool IsKept(int[] places, int start, int length, string edited)
    {
        for (var at = 0; at < length; at++)
        {
            if (places[start + at] < 0 || (at > 0 && places[start + at] != places[start + at - 1] + 1))
            {
                return false;
            }
        }

        var (first, last) = (places[start], places[start + length - 1]);
        return !(Joins(edited[first]) && first > 0 && Joins(edited[first - 1])) && !(Joins(edited[last]) && last + 1 < edited.Length && IsDigitOrPoint(edited, last + 1));
    }

    private static bool Joins(char character) => char.IsAsciiDigit(character) || character is '.' or ',';

    private static bool IsDigitOrPoint(string text, int at) =>
        char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    // For every character of the first text its place in the second, or -1: a longest common subsequence.
    private static int[] Places(string first, string second)
    {
        var places = new int[first.Length];
        Array.Fill(places, -1);
        var head = 0;
        while (head < first.Length && head < second.Length && first[head] == second[head])
        {
            places[head] = head++;
        }

        var tail = 0;
        while (tail < first.Length - head && tail < second.Length - head && first[^(tail + 1)] == second[^(tail + 1)])
        {
            tail++;
            places[first.Length - tail] = second.Length - tail;
        }

        var (rows, columns) = (first.Length - head - tail, second.Length - head - tail);
        if (rows > 0 && columns > 0 && (long)rows * columns <= MostComparisons)
        {
            Align(first.AsSpan(head, rows), second.AsSpan(head, columns), places, head);
        }

        return places;
    }

    private static void Align(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int[] places, int offset)
    {
        var longest = new ushort[first.Length + 1, second.Length + 1];
        for (var row = first.Length - 1; row >= 0; row--)
        {
            for (var column = second.Length - 1; column >= 0; column--)
            {
                longest[row, column] = first[row] == second[column]
                    ? (ushort)(longest[row + 1, column + 1] + 1)
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (int row = 0, column = 0; row < first.Length && column < second.Length;)
        {
            if (first[row] == second[column])
            {
                places[offset + row++] = offset + column++;
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
