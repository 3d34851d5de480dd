using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Dashboard.Import.Rows;

namespace SmartSupervision.Tests.Import.Rows;

public sealed class ClockMeterTests
{
    private static readonly WorkingCalendar Calendar = CalendarFiles.Read().Calendar;
    private static readonly Dictionary<string, int> Columns = new() { ["from"] = 0, ["to"] = 1, ["due"] = 2, ["extra"] = 3 };
    private static readonly Dictionary<string, int> Slots = new() { ["c_days"] = 0, ["c_due"] = 1, ["c_due_month"] = 2, ["c_late"] = 3 };

    [Fact]
    public void Measure_LimitInCalendarDays_CountsTheDueDayAsOnTime()
    {
        var clock = Clock(limit: 15);

        Assert.Equal("|15|2026-01-16|202601|0", Line(clock, Day(1, 1), Day(1, 16)));
        Assert.Equal("|16|2026-01-16|202601|1", Line(clock, Day(1, 1), Day(1, 17)));
    }

    [Fact]
    public void Measure_LimitInWorkingDays_UsesTheHolidayTable()
    {
        // 2025: National Day with Mid-Autumn 1 to 8 October, Saturday 11 October worked, Sunday 28 September worked.
        // From Friday 26 September: 28 (1), 29 (2), 30 (3), 9 October (4), 10 (5), 11 (6).
        var clock = Clock(limit: 5, days: ClockDays.Working);

        Assert.Equal("|6|2025-10-10|202510|1", Line(clock, new DateOnly(2025, 9, 26), new DateOnly(2025, 10, 11)));
    }

    [Fact]
    public void Measure_StillOpen_HasADueDayButIsNotJudged() => Assert.Equal("||2026-01-16|202601|", Line(Clock(limit: 15), Day(1, 1), null));

    [Fact]
    public void Measure_EndBeforeStart_IsAFaultAndNotJudged() =>
        Assert.Equal("NegativeDuration||2026-01-16|202601|", Line(Clock(limit: 15), Day(1, 1), new DateOnly(2025, 12, 31)));

    [Fact]
    public void Measure_EndWithoutStart_IsAFault() => Assert.Equal("EndWithoutStart||||", Line(Clock(limit: 15), null, Day(1, 5)));

    [Fact]
    public void Measure_StartThatRowsNeedNotHave_IsNoFault() => Assert.Null(Measure(false, Clock(limit: 15), null, Day(1, 5)).Fault);

    [Fact]
    public void Measure_FromTheDueDayOn_IsLateOrEarlyButNeverNegative() =>
        Assert.Equal((null, 0), Measure(new ClockDeclaration("c", "时限", "Clock", "due", "to", Due: "due"), null, Day(1, 2), Day(1, 3)) is var early ? (early.Fault, early.Values[3]) : default);

    [Fact]
    public void Measure_NotBegun_IsNoFault() => Assert.Equal("||||", Line(Clock(limit: 15), null, null));

    [Fact]
    public void Measure_DueColumn_DecidesByDayOrByStamp()
    {
        // closed twenty seconds after the due moment of the same day
        var (from, to, due) = (new DateTime(2026, 1, 1, 8, 0, 0), new DateTime(2026, 1, 3, 13, 7, 16), new DateTime(2026, 1, 3, 13, 6, 56));

        Assert.Equal(0, Measure(Clock(due: "due"), from, to, due).Values[3]);
        Assert.Equal(1, Measure(Clock(due: "due", precision: ClockPrecision.TimeStamp), from, to, due).Values[3]);
    }

    [Fact]
    public void Measure_DueDayWithoutTime_LastsUntilItsEnd() =>
        Assert.Equal(0, Measure(Clock(due: "due", precision: ClockPrecision.TimeStamp), Day(1, 1), new DateTime(2026, 1, 3, 23, 59, 0), Day(1, 3)).Values[3]);

    [Fact]
    public void Measure_Extension_MovesTheDueDay() =>
        Assert.Equal("|18|2026-01-21|202601|0", Line(Clock(limit: 15, extension: "extra"), Day(1, 1), Day(1, 19), null, 5L));

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static ClockDeclaration Clock(
        int? limit = null, string? due = null, string? extension = null, ClockDays days = ClockDays.Calendar, ClockPrecision precision = ClockPrecision.Day) =>
        new("c", "时限", "Clock", "from", "to", limit, due, extension, days, precision);

    // fault | days | due | month due | late
    private static string Line(ClockDeclaration clock, params object?[] cells)
    {
        var (fault, values) = Measure(clock, cells);
        return string.Join('|', [fault, .. values.Select(value => value is DateOnly day ? day.ToString("yyyy-MM-dd", null) : value?.ToString())]);
    }

    private static StreamDeclaration Stream(bool isStartRequired) => new(
        "s", StreamKind.Record, "s", "s", StreamSubject.Things, ReportedBy.Office, [], "from",
        [new("from", "始", "From", ColumnType.Date, Required: isStartRequired), new("to", "止", "To", ColumnType.Date, Required: !isStartRequired), new("due", "限", "Due", ColumnType.Date)],
        []);

    private static (string? Fault, object?[] Values) Measure(ClockDeclaration clock, params object?[] cells) => Measure(true, clock, cells);

    private static (string? Fault, object?[] Values) Measure(bool isStartRequired, ClockDeclaration clock, params object?[] cells)
    {
        var values = new object?[4];
        var fault = new ClockMeter(Stream(isStartRequired), clock, Columns, Slots, Calendar).Measure([.. cells, .. new object?[4 - cells.Length]], values);
        return (fault, values);
    }
}
