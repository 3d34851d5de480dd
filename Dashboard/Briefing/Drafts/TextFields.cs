using System.Text.RegularExpressions;

namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>A piece of a text: words, or a field between double braces.</summary>
public sealed record TextPiece(string Text, bool IsField);

/// <summary>How do fields stand in a text? <c>{{score:ideology}}</c>.</summary>
public static partial class TextFields
{
    /// <summary>A field as it stands in a text.</summary>
    public static string Token(string key) => "{{" + key + "}}";

    /// <summary>The pieces of a text in order.</summary>
    public static IEnumerable<TextPiece> Pieces(string text)
    {
        var at = 0;
        foreach (Match field in FieldPattern().Matches(text))
        {
            if (field.Index > at)
            {
                yield return new(text[at..field.Index], false);
            }

            yield return new(field.Groups[1].Value, true);
            at = field.Index + field.Length;
        }

        if (at < text.Length)
        {
            yield return new(text[at..], false);
        }
    }

    /// <summary>The text with its fields filled; a field that names nothing keeps its braces.</summary>
    public static string Fill(string text, Func<string, string?> valueOf) =>
        string.Concat(Pieces(text).Select(piece => piece.IsField ? valueOf(piece.Text) ?? Token(piece.Text) : piece.Text));

    /// <summary>The numbers in a piece of words, with their places.</summary>
    public static IEnumerable<(int Start, int Length)> Numbers(string words) =>
        NumberPattern().Matches(words).Select(match => (match.Index, match.Length));

    [GeneratedRegex(@"\{\{([^{}\n]{1,120})\}\}")]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"[0-9０-９](?:[0-9０-９,]*[0-9０-９])?(?:\.[0-9０-９]+)?[%‰％]?")]
    private static partial Regex NumberPattern();
}
