using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class SchemaStepsTests
{
    private static readonly StreamDeclaration Plan = new(
        "plan", StreamKind.Record, "计划", "Plan", StreamSubject.Things, ReportedBy.Office, ["plan_no"], "due_on",
        [
            new("plan_no", "编号", "No", ColumnType.Text, Required: true),
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("due_on", "日期", "Date", ColumnType.Date),
            new("amount", "金额", "Amount", ColumnType.Money),
        ],
        [new("finish", "办结", "Finish", "due_on", "due_on", Limit: 3)]);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ApplyAsync_Twice_ChangesNothing(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, [Plan]);
        Assert.Null(await new SchemaSteps(database.Engine).ApplyAsync([Plan], Token));
        await using var facts = await database.Engine.OpenFactsAsync(Token);
        var columns = await database.Engine.ColumnsAsync(facts, null, "record_plan", Token);
        string[] expected =
        [
            "id", "batch_id", "line_no", "unit_id", "month", "key_hash", "row_hash", "superseded_by",
            "plan_no", "due_on", "due_on_month", "amount", "finish_days", "finish_due", "finish_due_month", "finish_late",
        ];
        Assert.Equal(expected, columns.Select(column => column.Name));
        await using var app = await database.Engine.OpenAppAsync(Token);
        Assert.NotEmpty(await database.Engine.ColumnsAsync(app, null, "operation", Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ApplyAsync_ColumnAndStreamDeclaredLater_AreAddedAndOldRowsStay(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, [Plan]);
        await using var facts = await database.Engine.OpenFactsAsync(Token);
        await facts.ExecuteAsync("insert into record_plan (id, batch_id, line_no, unit_id, key_hash, row_hash) values (7, 1, 2, 3, 4, 5)");
        var wider = Plan with { Columns = [.. Plan.Columns, new("closed_on", "办结", "Closed", ColumnType.Date)] };
        Assert.Null(await new SchemaSteps(database.Engine).ApplyAsync([wider, Plan with { Code = "other" }], Token));
        Assert.Equal(1, await facts.ExecuteScalarAsync<int>("select count(*) from record_plan where closed_on is null and closed_on_month is null"));
        Assert.Equal(0, await facts.ExecuteScalarAsync<int>("select count(*) from record_other"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ApplyAsync_StepOfANewerVersion_StopsAndNamesIt(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, [Plan]);
        await using var facts = await database.Engine.OpenFactsAsync(Token);
        await facts.ExecuteAsync("insert into schema_step (step, done_on) values ('facts-999', @now)", new { now = DateTime.UtcNow });
        Assert.Equal("facts-999", await new SchemaSteps(database.Engine).ApplyAsync([Plan], Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task MonthWindow_OfSpan_StartsThatManyMonthsBefore(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, []);
        await using var facts = await database.Engine.OpenFactsAsync(Token);
        var firsts = await facts.QueryAsync<int>("select first_month from month_window where month = 202601 and span in (0, 1, 3, 12) order by span");
        Assert.Equal([0, 202601, 202511, 202502], firsts);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ApplyAsync_StoreOfTheFirstStep_GetsItsWindowsAnew(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, []);
        await using var facts = await database.Engine.OpenFactsAsync(Token);
        await facts.ExecuteAsync("drop table month_window");
        await facts.ExecuteAsync("create table month_window (span integer not null, month integer not null, first_month integer not null)");
        await facts.ExecuteAsync("insert into month_window (span, month, first_month) values (3, 202601, 202511)");
        await facts.ExecuteAsync("delete from schema_step where step = 'facts-002'");
        Assert.Null(await new SchemaSteps(database.Engine).ApplyAsync([], Token));

        // a quarter that begins in January ends in March
        Assert.Equal(202603, await facts.ExecuteScalarAsync<int>("select last_month from month_window where span = 3 and month = 202601"));
    }
}
