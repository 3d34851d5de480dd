namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads a date, with or without a time of day, as upstream systems write it.</summary>
/// <remarks>2026-05-31, 2026/5/31, 2026.5.31, 2026年5月31日, 20260531; then a space or T and 9:05, 09:05:30, 09:05:30.123, 9时5分30秒.</remarks>
internal static class DateText
{
    private const string DaySigns = "-/.年";
    private const string AfterMonth = "-/.月";
    private const string TimeSigns = ":：时点分";

    /// <summary>Reads a moment; false when the text is no date or names a day that does not exist.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime moment)
    {
        moment = default;
        var at = 0;
        var isRun = LeadingDigits(text) is 8 or 14;
        if (!TryNumber(text, ref at, 4, 4, out var year) || (!isRun && !TrySign(text, ref at, DaySigns))
            || !TryNumber(text, ref at, isRun ? 2 : 1, 2, out var month) || (!isRun && !TrySign(text, ref at, AfterMonth))
            || !TryNumber(text, ref at, isRun ? 2 : 1, 2, out var day) || !IsDay(year, month, day))
        {
            return false;
        }

        _ = TrySign(text, ref at, "日号");
        if (!TryTime(text[at..].Trim(" T　"), isRun, out var time))
        {
            return false;
        }

        moment = new DateTime(year, month, day).Add(time);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, bool isRun, out TimeSpan time)
    {
        time = default;
        var (hour, minute, second) = (0, 0, 0);
        var isRead = text.IsEmpty || (isRun && LeadingDigits(text) == 6
            ? TryRun(text, out hour, out minute, out second)
            : TryWritten(text, out hour, out minute, out second));
        if (!isRead || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new(hour, minute, second);
        return true;
    }

    private static bool TryRun(ReadOnlySpan<char> text, out int hour, out int minute, out int second)
    {
        var at = 0;
        (minute, second) = (0, 0);
        return TryNumber(text, ref at, 2, 2, out hour) && TryNumber(text, ref at, 2, 2, out minute) && TryNumber(text, ref at, 2, 2, out second) && at == text.Length;
    }

    private static bool TryWritten(ReadOnlySpan<char> text, out int hour, out int minute, out int second)
    {
        var at = 0;
        (minute, second) = (0, 0);
        if (!TryNumber(text, ref at, 1, 2, out hour) || !TrySign(text, ref at, TimeSigns))
        {
            return false;
        }

        if (at < text.Length && !TryNumber(text, ref at, 1, 2, out minute))
        {
            return false;
        }

        _ = TrySign(text, ref at, TimeSigns);
        return at == text.Length || (TryNumber(text, ref at, 1, 2, out second) && IsEndOfSeconds(text[at..]));
    }

    private static bool IsEndOfSeconds(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest is "秒" || (rest[0] == '.' && !rest[1..].ContainsAnyExceptInRange('0', '9'));

    private static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int LeadingDigits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int at, int fewest, int most, out int number)
    {
        number = 0;
        var count = 0;
        while (count < most && at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = (number * 10) + text[at++] - '0';
            count++;
        }

        return count >= fewest;
    }

    private static bool TrySign(ReadOnlySpan<char> text, ref int at, string signs)
    {
        if (at >= text.Length || !signs.Contains(text[at]))
        {
            return false;
        }

        at++;
        return true;
    }
}
