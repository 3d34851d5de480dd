using System.Text;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>What can be said about the text of a cell before its column is looked at.</summary>
internal static class CellText
{
    private const int IdentityLength = 18;
    private static readonly string[] EmptyWords = ["-", "--", "—", "——", "/", "\\", "null", "n/a", "#n/a", "无"];
    private static ReadOnlySpan<byte> IdentityWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the text only says that there is nothing.</summary>
    public static bool IsEmptyWord(ReadOnlySpan<char> text)
    {
        if (text.Length > 4)
        {
            return false;
        }

        foreach (var word in EmptyWords)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a spreadsheet would run the text as a formula: = always, + - @ when a call, a pipe, a sheet or a cell follows.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        // Rejected files write a quote before a formula so that nothing runs; sent again it is still a formula.
        return text[0] switch
        {
            '=' or '＝' => true,
            '+' or '-' or '@' or '＋' or '－' or '＠' => LooksComputed(text[1..]),
            '\'' or '’' => text[1] is '=' or '+' or '-' or '@' && IsFormula(text[1..]),
            _ => false,
        };
    }

    /// <summary>Whether the text holds the number of an identity card: 18 signs, a date inside and the right check sign.</summary>
    public static bool HasIdentityNumber(ReadOnlySpan<char> text)
    {
        var run = 0;
        for (var index = 0; index < text.Length; index++)
        {
            run = char.IsAsciiDigit(text[index]) || (run == IdentityLength - 1 && text[index] is 'X' or 'x') ? run + 1 : 0;
            if (run >= IdentityLength && (index + 1 == text.Length || !char.IsAsciiDigit(text[index + 1])) && run == IdentityLength
                && IsIdentityNumber(text[(index + 1 - IdentityLength)..(index + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Full-width signs as half-width ones; null when there are none.</summary>
    public static string? Narrow(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('！', '～') ? text.ToString().Normalize(NormalizationForm.FormKC) : null;

    private static bool LooksComputed(ReadOnlySpan<char> rest)
    {
        if (rest.ContainsAny("(|!（"))
        {
            return true;
        }

        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetter(rest[letters]))
        {
            letters++;
        }

        return letters is >= 1 and <= 3 && letters < rest.Length && char.IsAsciiDigit(rest[letters]);
    }

    private static bool IsIdentityNumber(ReadOnlySpan<char> number)
    {
        var year = ((number[6] - '0') * 10) + number[7] - '0';
        var month = ((number[10] - '0') * 10) + number[11] - '0';
        var day = ((number[12] - '0') * 10) + number[13] - '0';
        if (year is not (19 or 20) || month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        var sum = 0;
        for (var index = 0; index < IdentityWeights.Length; index++)
        {
            sum += (number[index] - '0') * IdentityWeights[index];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[^1]);
    }
}
