using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>Measures one duration of a row: how many days, due when, late or not; and says when the dates make no sense.</summary>
internal sealed class ClockMeter
{
    private readonly ClockDeclaration clock;
    private readonly WorkingCalendar calendar;
    private readonly int due;
    private readonly int extension;

    // A clock from the due day on measures no duration, only whether the day was kept: being early is no fault.
    private readonly bool isDeadline;

    // Rows need not have what this clock starts from (a petition need not have an earlier one).
    private readonly bool isOptional;
    private readonly (int Days, int Due, int DueMonth, int Late) slots;

    public ClockMeter(StreamDeclaration stream, ClockDeclaration clock, Dictionary<string, int> columns, Dictionary<string, int> slots, WorkingCalendar calendar)
    {
        this.clock = clock;
        this.calendar = calendar;
        From = columns[clock.From];
        To = columns[clock.To];
        due = clock.Due is null ? -1 : columns[clock.Due];
        extension = clock.Extension is null ? -1 : columns[clock.Extension];
        isDeadline = clock.Due == clock.From;
        isOptional = !stream.Column(clock.From)!.Required && stream.Column(clock.To)!.Required;
        this.slots = (slots[clock.Name + "_days"], slots[clock.Name + "_due"], slots[clock.Name + "_due_month"], slots[clock.Name + "_late"]);
    }

    /// <summary>Which declared column starts it.</summary>
    public int From { get; }

    /// <summary>Which declared column stops it.</summary>
    public int To { get; }

    /// <summary>Fills the four columns of the clock; gives the reason when the row has a data fault.</summary>
    public string? Measure(object?[] cells, object?[] row)
    {
        var from = Moment(cells[From]);
        var to = Moment(cells[To]);
        var limit = Due(cells, from);
        if (limit is { } dueOn)
        {
            var day = DateOnly.FromDateTime(dueOn);
            row[slots.Due] = Boxes.Of(day);
            row[slots.DueMonth] = Boxes.Month(day);
        }

        if (to is not { } end)
        {
            return null;
        }

        if (from is { } start && IsBefore(end, start) && !isDeadline)
        {
            return "NegativeDuration";
        }

        row[slots.Days] = from is { } began && !IsBefore(end, began) ? Boxes.Of(Days(DateOnly.FromDateTime(began), DateOnly.FromDateTime(end))) : null;
        row[slots.Late] = limit is { } last ? Boxes.Flag(IsBefore(last, end)) : null;
        return from is null && !isOptional ? "EndWithoutStart" : null;
    }

    private DateTime? Due(object?[] cells, DateTime? from)
    {
        if (due >= 0)
        {
            // A due day without a time of day lasts until its end.
            return cells[due] is DateOnly day ? day.ToDateTime(TimeOnly.MaxValue) : Moment(cells[due]);
        }

        if (from is not { } start || clock.Limit is not { } days)
        {
            return null;
        }

        days += extension >= 0 && cells[extension] is long granted ? (int)granted : 0;
        return clock.Days == ClockDays.Calendar
            ? start.AddDays(days)
            : calendar.AddWorkingDays(DateOnly.FromDateTime(start), days).ToDateTime(TimeOnly.FromDateTime(start));
    }

    private bool IsBefore(DateTime left, DateTime right) => clock.Precision == ClockPrecision.Day ? left.Date < right.Date : left < right;

    private int Days(DateOnly from, DateOnly to) => clock.Days == ClockDays.Calendar ? to.DayNumber - from.DayNumber : calendar.WorkingDaysBetween(from, to);

    private static DateTime? Moment(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime moment => moment,
        int month => new Month(month).FirstDay.ToDateTime(TimeOnly.MinValue),
        _ => null,
    };
}
