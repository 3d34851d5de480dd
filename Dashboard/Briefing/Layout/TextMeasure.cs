namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>How wide is a text on paper, and where do its lines break? Chinese characters are square, the others those of Times.</summary>
public static class TextMeasure
{
    // Widths in thousandths of the size, from the space to the tilde (Adobe's metrics of Times-Roman).
    private static readonly short[] Latin =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private const int LongestWord = 200;
    private const string NeverFirst = "，。、；：？！）】》〉”’％‰％…—·,.;:?!)]}%";
    private const string NeverLast = "（【《〈“‘([{";

    /// <summary>The width of a text.</summary>
    public static double WidthOf(string text, double size, double tightening = 0) => text.EnumerateRunes().Sum(rune => WidthOf(rune, size) - tightening);

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="size">Size of the characters.</param>
    /// <param name="width">Width of a line.</param>
    /// <param name="indent">What the first line leaves free.</param>
    /// <param name="tightening">How much closer than their width characters stand.</param>
    public static IReadOnlyList<string> Lines(string text, double size, double width, double indent = 0, double tightening = 0)
    {
        var words = Words(text).SelectMany(word => WidthOf(word, size, tightening) <= width - indent ? [word] : word.EnumerateRunes().Select(rune => rune.ToString()));
        var lines = new List<string>();
        var line = "";
        var used = indent;
        foreach (var word in words)
        {
            var wide = WidthOf(word, size, tightening);
            if (used + WidthOf(word.TrimEnd(' '), size, tightening) > width + 0.01 && line.Length > 0)
            {
                lines.Add(line.TrimEnd(' '));
                (line, used) = ("", 0);
            }

            line += word;
            used += wide;
        }

        lines.Add(line);
        return lines;
    }

    private static double WidthOf(System.Text.Rune rune, double size) =>
        size * (rune.Value is >= ' ' and <= '~' ? Latin[rune.Value - ' '] / 1000.0 : rune.Value is 0x2212 ? 0.564 : rune.Value is >= 0xA0 and < 0x2000 ? 0.5 : 1);

    // What must not be parted: Latin words and numbers, and a character with the mark that may not stand alone.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = rune.ToString();
            if (words.Count > 0 && words[^1].Length < LongestWord && Joins(words[^1], piece))
            {
                words[^1] += piece;
            }
            else
            {
                words.Add(piece);
            }
        }

        return words;
    }

    private static bool Joins(string before, string piece)
    {
        var (last, next) = (before[^1], piece[0]);
        return NeverFirst.Contains(next, StringComparison.Ordinal) || NeverLast.Contains(last, StringComparison.Ordinal)
            || (IsLatin(next) && IsLatin(last)) || (next == ' ' && last < 0x2E80);
    }

    private static bool IsLatin(char character) => character is > ' ' and < (char)0x2E80 and not ('—' or '…' or '“' or '”' or '‘' or '’');
}
