using System.Globalization;
using System.Net;
using System.Text;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>How wide is a text, and how is it written into SVG?</summary>
internal static class SvgText
{
    /// <summary>A coordinate with one decimal.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that is safe inside markup.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Estimated width in pixels: a Chinese character is one em, capitals two thirds, the rest about half.</summary>
    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        >= 0x2E80 => 1.0,
        >= 'A' and <= 'Z' => 0.68,
        ' ' or '.' or ',' or 'i' or 'l' => 0.3,
        _ => 0.56,
    });

    /// <summary>The text cut to a width, with an ellipsis where something was cut.</summary>
    public static string Clip(string text, double size, double room)
    {
        if (Width(text, size) <= room)
        {
            return text;
        }

        var kept = new StringBuilder();
        var used = size;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune.ToString(), size);
            if (used > room)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>The text in so many lines at most, broken at spaces or between Chinese characters; the last line is cut where it must be.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (lines.Count < most - 1 && Width(rest, size) > room)
        {
            var end = BreakAt(rest, size, room);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(Clip(rest, size, room));
        return lines;
    }

    private static int BreakAt(string text, double size, double room)
    {
        var used = 0.0;
        var best = 0;
        for (var at = 0; at < text.Length; at++)
        {
            used += Width(text[at].ToString(), size);
            if (used > room)
            {
                return best > 0 ? best : Math.Max(at, 1);
            }

            if (text[at] == ' ' || text[at] >= 0x2E80)
            {
                best = at + 1;
            }
        }

        return text.Length;
    }
}
