using System.Globalization;

namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Kinds of words a filter is made of.</summary>
internal enum FilterTokenKind
{
    Word,
    Number,
    Code,
    Sign,
    End,
    Unknown,
}

/// <summary>One word of a filter.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text; of a code what stands between the quotes.</param>
/// <param name="Position">Where it starts, counted from 1.</param>
internal sealed record FilterToken(FilterTokenKind Kind, string Text, int Position)
{
    /// <summary>Whether it is this keyword or sign.</summary>
    public bool Is(string text) => Kind is FilterTokenKind.Word or FilterTokenKind.Sign && Text == text;
}

/// <summary>Splits the text of a filter into words. All is lower-case ASCII.</summary>
internal static class FilterTokenizer
{
    private static readonly string[] LongSigns = ["<>", "<=", ">="];

    /// <summary>The words in order, the last of kind <see cref="FilterTokenKind.End"/>.</summary>
    public static IReadOnlyList<FilterToken> Split(string text)
    {
        var tokens = new List<FilterToken>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var (kind, length) = Read(text, position);
            var word = kind == FilterTokenKind.Code
                ? text.Substring(position + 1, length - 2)
                : text.Substring(position, length);
            tokens.Add(new(kind, word, position + 1));
            position += length;
        }

        tokens.Add(new(FilterTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    /// <summary>Reads digits as a number.</summary>
    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static (FilterTokenKind Kind, int Length) Read(string text, int start)
    {
        var first = text[start];
        if (IsLetter(first))
        {
            return (FilterTokenKind.Word, Run(text, start, IsWordPart));
        }

        if (char.IsAsciiDigit(first))
        {
            return (FilterTokenKind.Number, Run(text, start, char.IsAsciiDigit));
        }

        return first == '\'' ? ReadCode(text, start) : ReadSign(text, start);
    }

    private static (FilterTokenKind Kind, int Length) ReadCode(string text, int start)
    {
        var length = Run(text, start + 1, IsCodePart);
        var end = start + 1 + length;
        return length > 0 && end < text.Length && text[end] == '\''
            ? (FilterTokenKind.Code, length + 2)
            : (FilterTokenKind.Unknown, 1);
    }

    private static (FilterTokenKind Kind, int Length) ReadSign(string text, int start)
    {
        if (start + 1 < text.Length && LongSigns.Contains(text.Substring(start, 2)))
        {
            return (FilterTokenKind.Sign, 2);
        }

        return "=<>()+-,.".Contains(text[start]) ? (FilterTokenKind.Sign, 1) : (FilterTokenKind.Unknown, 1);
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsLetter(char character) => char.IsAsciiLetterLower(character);

    private static bool IsWordPart(char character) => IsLetter(character) || char.IsAsciiDigit(character) || character == '_';

    private static bool IsCodePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
