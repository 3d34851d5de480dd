using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads dates, dates with time of day, and months.</summary>
internal sealed class DateValues(ColumnType type, IReadOnlyList<string> formats, DateRange range) : ValueReader
{
    private readonly string[] formats = [.. formats];
    private readonly TextCache<CellReading> cache = new();

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (cache.TryGet(text, out var known))
        {
            return known;
        }

        var reading = type == ColumnType.Month ? ReadMonth(text) : ReadDay(text);
        return reading.Reason is null ? cache.Add(text, reading) : reading;
    }

    private CellReading ReadDay(ReadOnlySpan<char> text)
    {
        if (!TryMoment(text, out var moment))
        {
            return CellReading.Bad("NotADate");
        }

        var day = DateOnly.FromDateTime(moment);
        return range.Refuse(day) ?? new(type == ColumnType.DateTime ? moment : Boxes.Of(day));
    }

    private CellReading ReadMonth(ReadOnlySpan<char> text)
    {
        if (!TryMonth(text, out var month))
        {
            return CellReading.Bad("NotAMonth");
        }

        return range.Refuse(month) ?? new(Boxes.Month(month.FirstDay));
    }

    private bool TryMonth(ReadOnlySpan<char> text, out Month month)
    {
        Span<char> digits = stackalloc char[6];
        if (Month.TryParse(Compact(text, digits), out month))
        {
            return true;
        }

        // A month written as its first day; another day would be a date put into a month's column.
        if (!TryMoment(text, out var moment) || moment.Day != 1)
        {
            return false;
        }

        month = Month.Of(DateOnly.FromDateTime(moment));
        return true;
    }

    /// <summary>2026-5, 2026/05 and 2026年5月 as 202605; null when it is none of them.</summary>
    private static string? Compact(ReadOnlySpan<char> text, Span<char> digits)
    {
        if (text.Length is < 6 or > 9 || text[4] is not ('-' or '/' or '.' or '年'))
        {
            return text.Length == 6 ? text.ToString() : null;
        }

        var month = text[5..].TrimEnd("月份");
        if (month.Length is < 1 or > 2)
        {
            return null;
        }

        text[..4].CopyTo(digits);
        digits[4] = month.Length == 1 ? '0' : month[0];
        digits[5] = month[^1];
        return digits.ToString();
    }

    private bool TryMoment(ReadOnlySpan<char> text, out DateTime moment) =>
        (formats.Length > 0 && DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment))
        || DateText.TryRead(text, out moment)
        || (CellText.Narrow(text) is { } narrow && DateText.TryRead(narrow, out moment));
}
