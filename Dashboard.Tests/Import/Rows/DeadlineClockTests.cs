using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import.Rows;

namespace SmartSupervision.Tests.Import.Rows;

/// <summary>Clocks that start from a due day, and clocks whose start a row need not have.</summary>
public class DeadlineClockTests
{
    private static readonly WorkingCalendar Calendar = new([], []);

    private static readonly StreamDeclaration Tasks = new(
        "task", StreamKind.Record, "任务", "Tasks", StreamSubject.Things, ReportedBy.Office, ["no"], "due_on",
        [
            new("due_on", "到期日期", "Due", ColumnType.Date, Required: true),
            new("done_on", "完成日期", "Done", ColumnType.Date),
            new("previous_on", "前次日期", "Previous", ColumnType.Date),
        ],
        []);

    private static readonly ClockDeclaration Deadline = new("task", "任务", "Task", "due_on", "done_on", Due: "due_on");
    private static readonly ClockDeclaration Repeat = new("repeat", "重复", "Repeat", "previous_on", "due_on", Limit: 90);

    // Done three days before the due day: in time, and no duration to average.
    [Fact]
    public void Measure_DoneBeforeTheDueDay_IsInTimeAndNoFault()
    {
        var row = Row(Deadline, new DateOnly(2026, 9, 25), new DateOnly(2026, 9, 22), null, out var fault);

        Assert.Null(fault);
        Assert.Null(row[0]);
        Assert.Equal(0, row[3]);
    }

    // Four days after the due day: late by four days.
    [Fact]
    public void Measure_DoneAfterTheDueDay_IsLate()
    {
        var row = Row(Deadline, new DateOnly(2026, 9, 25), new DateOnly(2026, 9, 29), null, out var fault);

        Assert.Null(fault);
        Assert.Equal(4, row[0]);
        Assert.Equal(1, row[3]);
    }

    [Fact]
    public void Measure_NothingEarlierToStartFrom_IsNoFault()
    {
        var row = Row(Repeat, new DateOnly(2026, 9, 25), null, null, out var fault);

        Assert.Null(fault);
        Assert.Null(row[0]);
    }

    private static object?[] Row(ClockDeclaration clock, DateOnly due, DateOnly? done, DateOnly? previous, out string? fault)
    {
        Dictionary<string, int> columns = new() { ["due_on"] = 0, ["done_on"] = 1, ["previous_on"] = 2 };
        Dictionary<string, int> slots = new()
        {
            [clock.Name + "_days"] = 0, [clock.Name + "_due"] = 1, [clock.Name + "_due_month"] = 2, [clock.Name + "_late"] = 3,
        };
        var row = new object?[4];
        fault = new ClockMeter(Tasks, clock, columns, slots, Calendar).Measure([due, done, previous], row);
        return row;
    }
}
