using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>What the files of the calendar gave; with any problem the calendar must not be used.</summary>
/// <param name="Calendar">What could be read.</param>
/// <param name="Problems">Every problem, with file and line.</param>
public sealed record CalendarReading(WorkingCalendar Calendar, IReadOnlyList<CatalogueProblem> Problems);

/// <summary>Which days are off, and which are worked to make up for them?</summary>
public static class CalendarFiles
{
    private const string Holidays = "calendar/holidays.csv";
    private const string Years = "calendar/years.csv";

    /// <summary>Reads the calendar that came with the program.</summary>
    public static CalendarReading Read() => Read(CatalogueFiles.ShippedFolder);

    /// <summary>Reads the calendar of a data folder; every problem is reported at once.</summary>
    public static CalendarReading Read(string folder)
    {
        var problems = new List<CatalogueProblem>();
        var years = CatalogueTable.Read(folder, Years, ["year", "source"], problems)
            .Where(row => row.Required("source").Length > 0)
            .Select(row => row.Integer("year"))
            .ToHashSet();
        var days = new List<CalendarDay>();
        var dates = new HashSet<DateOnly>();
        foreach (var row in CatalogueTable.Read(folder, Holidays, ["date", "kind", "name", "source"], problems))
        {
            var day = new CalendarDay(row.Date("date"), row.Word<CalendarDayKind>("kind"), row.Required("name"), row.Required("source"));
            if (Fault(day, dates, years) is { } key)
            {
                problems.Add(new(Holidays, row.Line, key, [row.Text("date")]));
            }

            days.Add(day);
        }

        return new(new(days, years), problems);
    }

    private static string? Fault(CalendarDay day, HashSet<DateOnly> dates, HashSet<int> years)
    {
        if (day.Date == default)
        {
            return null;
        }

        if (!dates.Add(day.Date))
        {
            return CatalogueProblemKeys.DuplicateCode;
        }

        if (!years.Contains(day.Date.Year))
        {
            return CatalogueProblemKeys.YearWithoutSource;
        }

        var isWeekend = day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return day.Kind == CalendarDayKind.Makeup && !isWeekend ? CatalogueProblemKeys.MakeupOnWeekday : null;
    }
}
