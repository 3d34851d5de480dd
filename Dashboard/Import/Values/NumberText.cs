using System.Globalization;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads a number as people write it: sign, point, groups of three with commas, full-width digits.</summary>
internal static class NumberText
{
    /// <summary>Reads a number; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        if (TryReadDigits(text, out number))
        {
            return true;
        }

        if (text.Contains(',') && !HasGroupsOfThree(text))
        {
            return false;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out number)
            || (CellText.Narrow(text) is { } narrow && TryRead(narrow, out number));
    }

    /// <summary>The usual case, without the cost of the general one.</summary>
    private static bool TryReadDigits(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > 18)
        {
            return false;
        }

        long value = 0;
        var scale = -1;
        foreach (var sign in text)
        {
            if (sign == '.' && scale < 0)
            {
                scale = 0;
                continue;
            }

            if (!char.IsAsciiDigit(sign))
            {
                return false;
            }

            value = (value * 10) + sign - '0';
            scale += scale < 0 ? 0 : 1;
        }

        number = new((int)value, (int)(value >> 32), 0, false, (byte)Math.Max(0, scale));
        return text.Length > 1 || scale < 0;
    }

    private static bool HasGroupsOfThree(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text[..point]).TrimStart("+-");
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3 || text[(point < 0 ? text.Length : point)..].Contains(','))
        {
            return false;
        }

        var rest = whole[first..];
        for (var index = 0; index < rest.Length; index++)
        {
            if (rest[index] == ',' != (index % 4 == 0))
            {
                return false;
            }
        }

        return rest.Length % 4 == 0;
    }
}
