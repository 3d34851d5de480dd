namespace SmartSupervision.Analytics.Catalogue;

/// <summary>How a day departs from the plain week.</summary>
public enum CalendarDayKind
{
    /// <summary>A day off.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that is worked to make up for a day off.</summary>
    Makeup,
}

/// <summary>A day that departs from the plain week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">How it departs.</param>
/// <param name="Name">The holiday it belongs to, in Chinese.</param>
/// <param name="Source">The notice that sets it.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name, string Source);

/// <summary>Counts working days by the published holidays and make-up days.</summary>
/// <remarks>
/// Working days up to a day = weekdays up to it − holidays on weekdays + make-up days on weekends, both up to it. A year without
/// a table is counted by the plain week; <see cref="YearsWithoutTable"/> says so.
/// </remarks>
public sealed class WorkingCalendar
{
    private const int DaysInWeek = 7;
    private const int WeekdaysInWeek = 5;

    private readonly DateOnly[] daysOff;
    private readonly DateOnly[] makeups;
    private readonly HashSet<int> years;

    /// <summary>Builds the calendar from the days that depart from the plain week and the years that have a table.</summary>
    public WorkingCalendar(IReadOnlyCollection<CalendarDay> days, IEnumerable<int> years)
    {
        daysOff = Dates(days, CalendarDayKind.Holiday, isWeekend: false);
        makeups = Dates(days, CalendarDayKind.Makeup, isWeekend: true);
        this.years = [.. years];
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool HasTable(int year) => years.Contains(year);

    /// <summary>The years between two days whose holidays are not known.</summary>
    public IReadOnlyList<int> YearsWithoutTable(DateOnly from, DateOnly to) =>
        from > to ? [] : [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !HasTable(year))];

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        IsWeekend(day) ? Array.BinarySearch(makeups, day) >= 0 : Array.BinarySearch(daysOff, day) < 0;

    /// <summary>Working days after <paramref name="from"/>, up to and with <paramref name="to"/>; 0 when it is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => to <= from ? 0 : UpTo(to) - UpTo(from);

    /// <summary>The day on which the given number of working days after <paramref name="from"/> is full; the day itself for 0.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    // Day number 0, 1 January of the year 1, is a Monday.
    private int UpTo(DateOnly day)
    {
        var count = day.DayNumber + 1;
        var weekdays = (count / DaysInWeek * WeekdaysInWeek) + Math.Min(count % DaysInWeek, WeekdaysInWeek);
        return weekdays - CountUpTo(daysOff, day) + CountUpTo(makeups, day);
    }

    private static int CountUpTo(DateOnly[] sorted, DateOnly day)
    {
        var index = Array.BinarySearch(sorted, day);
        return index >= 0 ? index + 1 : ~index;
    }

    private static DateOnly[] Dates(IEnumerable<CalendarDay> days, CalendarDayKind kind, bool isWeekend) =>
        [.. days.Where(day => day.Kind == kind && IsWeekend(day.Date) == isWeekend).Select(day => day.Date).Distinct().Order()];

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
