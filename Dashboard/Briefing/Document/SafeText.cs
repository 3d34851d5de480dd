using System.Text;

namespace SmartSupervision.Dashboard.Briefing.Document;

/// <summary>Text that every format can hold: without control characters and halves of characters, which would break a file.</summary>
internal static class SafeText
{
    private const int Longest = 50_000;

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Clean(text, keepsBreaks: false).Trim();

    /// <summary>The text with its line breaks, as line feeds; cut at a length no paragraph of a briefing reaches.</summary>
    public static string Lines(string text) => Clean(text.Length > Longest ? text[..Longest] : text, keepsBreaks: true);

    private static string Clean(string text, bool keepsBreaks)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                clean.Append(keepsBreaks ? '\n' : ' ');
            }
            else if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (IsKept(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // U+FFFD also stands for a lone half of a pair; the last two code points of a plane are no characters; bidi controls could turn text around.
    private static bool IsKept(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value != 0xFFFD && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF);
}
