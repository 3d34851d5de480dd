using System.Globalization;

namespace SmartSupervision.Analytics.Model;

/// <summary>A calendar month, written as the integer <c>yyyymm</c> everywhere: in files, tables, addresses and code.</summary>
/// <param name="Value">The month as <c>yyyymm</c>, for example 202605.</param>
public readonly record struct Month(int Value) : IComparable<Month>
{
    /// <summary>The calendar year.</summary>
    public int Year => Value / 100;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Number => Value % 100;

    /// <summary>Months since year 0: the difference of two ordinals is the distance in months.</summary>
    public int Ordinal => (Year * 12) + Number - 1;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month a day falls into.</summary>
    public static Month Of(DateOnly day) => new((day.Year * 100) + day.Month);

    /// <summary>The month with a given ordinal.</summary>
    public static Month FromOrdinal(int ordinal) => new((ordinal / 12 * 100) + (ordinal % 12) + 1);

    /// <summary>Reads <c>yyyymm</c>; years 1900 to 2199.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value is < 190001 or > 219912 || value % 100 is < 1 or > 12)
        {
            return false;
        }

        month = new(value);
        return true;
    }

    /// <summary>The month a number of months later (or earlier when negative).</summary>
    public Month AddMonths(int months) => FromOrdinal(Ordinal + months);

    /// <inheritdoc/>
    public int CompareTo(Month other) => Value.CompareTo(other.Value);

    /// <summary>The month as <c>yyyymm</c>.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Month left, Month right) => left.Value < right.Value;

    /// <summary>Later than.</summary>
    public static bool operator >(Month left, Month right) => left.Value > right.Value;

    /// <summary>Earlier than or the same month.</summary>
    public static bool operator <=(Month left, Month right) => left.Value <= right.Value;

    /// <summary>Later than or the same month.</summary>
    public static bool operator >=(Month left, Month right) => left.Value >= right.Value;
}
