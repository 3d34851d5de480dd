using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Data;

public class FormulaCompilerTests
{
    private static readonly Month[] FirstQuarter = [new(202401), new(202402), new(202403)];

    private sealed record Row(int UnitId, int Month, string? Round, double Value, long Rows);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Count_FlowByMonth_CountsLiveRowsThatMeetTheFilter(string engine)
    {
        var item = Item("A-1", Part(filter: "kind = 'major' and amount > 0"));
        var rows = await RunAsync(engine, item, FirstQuarter,
            Case(10, "2024-01-05", kind: "major", amount: 1),
            Case(10, "2024-01-31", kind: "major", amount: 2),
            Case(10, "2024-01-31", kind: "minor", amount: 2),
            Case(10, "2024-01-31", kind: null, amount: null),
            Case(10, "2024-01-31", kind: "major", amount: 2, supersededBy: 99),
            Case(11, "2024-03-01", kind: "major", amount: 5));
        Assert.Equal([new(10, 202401, null, 2, 2), new(11, 202403, null, 1, 1)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Count_FlowOverAQuarter_EveryMonthHoldsTheWindowEndingThere(string engine)
    {
        // opened in November, January and March: windows ending in January hold 2, in February 1 (December to February), in March 2
        var item = Item("A-1", Part(), cadence: Cadence.Quarter);
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2023-11-30"), Case(10, "2024-01-01"), Case(10, "2024-03-31"), Case(10, "2023-10-31"));
        Assert.Equal([new(10, 202401, null, 2, 2), new(10, 202402, null, 1, 1), new(10, 202403, null, 2, 2)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sum_WithNulls_AddsWhatIsThereAndCountsItsRows(string engine)
    {
        var item = Item("A-1", Part(Aggregate.Sum, "amount"));
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2024-01-05", amount: 150), Case(10, "2024-01-06", amount: null), Case(11, "2024-01-06", amount: null));
        Assert.Equal([new(10, 202401, null, 150, 1)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sum_OfAnExpression_IsWorkedOutRowByRow(string engine)
    {
        // |100 - 300| + |500 - 0| is not asked for: the second has no mark; indicators: 1 + 0 and 0 + 1
        var item = Item("A-1", Part(Aggregate.Sum, "abs(amount - mark)"), Part(Aggregate.Sum, "when(kind = 'major') + when(closed_on is null)"));
        (int, Dictionary<string, object?>)[] cases =
            [Case(10, "2024-01-05", kind: "major", amount: 100, mark: 300, closed: "2024-01-09"), Case(10, "2024-01-06", kind: "minor", amount: 500)];
        Assert.Equal([new(10, 202401, null, 200, 1)], await RunAsync(engine, item, FirstQuarter, cases));
        Assert.Equal([new(10, 202401, null, 2, 2)], await RunAsync(engine, item, FirstQuarter, FormulaSide.Denominator, cases));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Mean_Numerator_IsTheSumWithTheNumberOfItsRows(string engine)
    {
        var item = Item("A-1", Part(Aggregate.Mean, "mark"));
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2024-01-05", mark: 1.5), Case(10, "2024-01-06", mark: 2), Case(10, "2024-01-07"));
        Assert.Equal([new(10, 202401, null, 3.5, 2)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Distinct_OverAWindow_CountsAValueOnceHoweverOftenItComes(string engine)
    {
        // place x in January and in March is one place of the quarter; rows without a place do not count
        var item = Item("A-1", Part(Aggregate.Distinct, "place"), Part(Aggregate.Distinct, "place+kind"), Cadence.Quarter);
        (int, Dictionary<string, object?>)[] cases =
        [
            Case(10, "2024-01-05", place: "x", kind: "major"), Case(10, "2024-03-05", place: "x", kind: "minor"),
            Case(10, "2024-03-06", place: "y"), Case(10, "2024-03-07"),
        ];
        var rows = await RunAsync(engine, item, [new(202401), new(202403)], cases);
        Assert.Equal([new(10, 202401, null, 1, 1), new(10, 202403, null, 2, 4)], rows);
        var pairs = await RunAsync(engine, item, [new(202403)], FormulaSide.Denominator, cases);
        Assert.Equal(2, Assert.Single(pairs).Value);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ToDate_EveryMonth_HoldsAllRowsUpToItsEnd(string engine)
    {
        var item = Item("A-1", Part(timing: Timing.ToDate));
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2019-05-01"), Case(10, "2024-02-29"), Case(10, "2024-04-01"));
        Assert.Equal([new(10, 202401, null, 1, 1), new(10, 202402, null, 2, 2), new(10, 202403, null, 2, 2)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Open_RowBegunAndNotEnded_CountsUntilTheMonthBeforeItsEnd(string engine)
    {
        // opened in January and closed in March: open at the end of January and February; the other stays open
        var item = Item("A-1", Part(timing: Timing.Open, end: "closed_on"));
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2024-01-05", closed: "2024-03-01"), Case(10, "2024-02-05"));
        Assert.Equal([new(10, 202401, null, 1, 1), new(10, 202402, null, 2, 2), new(10, 202403, null, 1, 1)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Flow_FilterOnTheWindowsEnd_LooksNoFurtherThanTheMonthMeasured(string engine)
    {
        // closed by the end of the window: the January case is closed in March only
        var item = Item("A-1", Part(filter: "kind = 'major' and closed_on.month <= end", window: 12));
        var rows = await RunAsync(engine, item, FirstQuarter,
            Case(10, "2024-01-05", kind: "major", closed: "2024-03-01"), Case(10, "2024-01-07", kind: "major", closed: "2024-01-08"), Case(10, "2024-01-07", kind: "major"));
        Assert.Equal([new(10, 202401, null, 1, 1), new(10, 202402, null, 1, 1), new(10, 202403, null, 2, 2)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sum_IndicatorOverTheWindow_IsJudgedForEveryMonth(string engine)
    {
        var item = Item("A-1", Part(Aggregate.Sum, "when(closed_on.month <= end)", window: 12));
        var rows = await RunAsync(engine, item, FirstQuarter, Case(10, "2024-01-05", closed: "2024-03-01"), Case(10, "2024-01-07", closed: "2024-01-08"));
        Assert.Equal([new(10, 202401, null, 1, 2), new(10, 202402, null, 1, 2), new(10, 202403, null, 2, 2)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Level_BetweenReports_IsTheLatestKnown(string engine)
    {
        var item = Item("A-1", Part(), new("unit_size", Aggregate.Sum, "posts", null, Timing.Level, "size_month", null, null));
        await using var database = await TestDatabase.WithAsync(engine, Catalogue().Streams);
        await using var connection = await database.Engine.OpenFactsAsync(TestContext.Current.CancellationToken);
        await AddAsync(database.Engine, connection, Sizes, [Size(10, 202312, 40), Size(10, 202402, 50), Size(11, 202403, 7)]);
        var rows = await RunAsync(database.Engine, connection, item, FormulaSide.Denominator, FirstQuarter);
        Assert.Equal([new(10, 202401, null, 40, 1), new(10, 202402, null, 50, 1), new(10, 202403, null, 50, 1), new(11, 202403, null, 7, 1)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Round_RowsOfARound_ComeWithTheirOwnMonths(string engine)
    {
        var item = Item("A-1", Part(timing: Timing.Round), cadence: Cadence.Round);
        var rows = await RunAsync(engine, item, [new(202403)],
            Case(10, "2023-05-05", round: "r1"), Case(10, "2023-06-05", round: "r1"), Case(10, "2024-02-05", round: "r2"), Case(10, "2024-04-05", round: "r3"));
        Assert.Equal([new(10, 202305, "r1", 1, 1), new(10, 202306, "r1", 1, 1), new(10, 202402, "r2", 1, 1)], rows);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Round_ConditionOnTheEnd_CountsARecordFromThatMonthOn(string engine)
    {
        // opened in January, closed in March and in January; of the last nothing counts
        var item = Item("A-1", Part(Aggregate.Sum, "when(closed_on.month <= end) + when(kind = 'major' and opened_on.month <= end)", timing: Timing.Round), cadence: Cadence.Round);
        var rows = await RunAsync(engine, item, [new(202403)],
            Case(10, "2024-01-05", kind: "minor", closed: "2024-03-02", round: "r1"), Case(10, "2024-01-06", kind: "major", closed: "2024-01-08", round: "r1"), Case(10, "2024-01-07", round: "r1"));
        Assert.Equal(3, rows.Sum(row => row.Value));
        Assert.Equal(2, rows.Where(row => row.Month == 202401).Sum(row => row.Value));
        Assert.Equal(1, rows.Where(row => row.Month == 202403).Sum(row => row.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReportedTotals_InTheirMonth_AreAddedToTheRecords(string engine)
    {
        var item = Item("A-1", Part(), Part(filter: "kind = 'major'"), Cadence.Quarter);
        await using var database = await TestDatabase.WithAsync(engine, Catalogue().Streams);
        await using var connection = await database.Engine.OpenFactsAsync(TestContext.Current.CancellationToken);
        await AddAsync(database.Engine, connection, Cases, [Case(10, "2024-03-05")]);
        await AddAsync(database.Engine, connection, Totals, [Total(10, "A-1", 202401, 5, 9), Total(10, "A-2", 202401, 100, 100), Total(10, "A-1", 202402, 7, null)]);
        var numerators = await RunAsync(database.Engine, connection, item, FormulaSide.Numerator, [new(202403)]);
        Assert.Equal(13, numerators.Sum(row => row.Value));
        var denominators = await RunAsync(database.Engine, connection, item, FormulaSide.Denominator, [new(202403)]);
        Assert.Equal([new(10, 202403, null, 9, 0)], denominators);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReportedTotals_OfMoney_AreYuanAndBecomeFen(string engine)
    {
        var item = Item("A-1", Part(Aggregate.Sum, "amount"));
        await using var database = await TestDatabase.WithAsync(engine, Catalogue().Streams);
        await using var connection = await database.Engine.OpenFactsAsync(TestContext.Current.CancellationToken);
        await AddAsync(database.Engine, connection, Totals, [Total(10, "A-1", 202401, 5.25, null)]);
        Assert.Equal(525, Assert.Single(await RunAsync(database.Engine, connection, item, FormulaSide.Numerator, FirstQuarter)).Value);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Compile_ForSomeUnits_LeavesTheOthersOut(string engine)
    {
        var item = Item("A-1", Part());
        await using var database = await TestDatabase.WithAsync(engine, Catalogue().Streams);
        await using var connection = await database.Engine.OpenFactsAsync(TestContext.Current.CancellationToken);
        await AddAsync(database.Engine, connection, Cases, [Case(10, "2024-03-05"), Case(11, "2024-03-05")]);
        var compiled = FormulaCompiler.Compile(Catalogue(item), item, FormulaSide.Numerator, forSomeUnits: true);
        var rows = await connection.QueryAsync<Row>(database.Engine.Sql(compiled.Sql), compiled.Parameters(FirstQuarter, [11]));
        Assert.Equal(11, Assert.Single(rows).UnitId);
    }

    internal static (int Unit, Dictionary<string, object?> Cells) Case(
        int unit, string opened, string? closed = null, string? kind = null, long? amount = null, string? place = null, double? mark = null, string? round = null, long? supersededBy = null) =>
        (unit, new()
        {
            ["opened_on"] = DateOnly.Parse(opened),
            ["closed_on"] = closed is null ? null : DateOnly.Parse(closed),
            ["kind"] = kind,
            ["amount"] = amount,
            ["place"] = place,
            ["mark"] = mark,
            ["round"] = round,
            ["superseded_by"] = supersededBy,
        });

    private static (int Unit, Dictionary<string, object?> Cells) Size(int unit, int month, long posts) =>
        (unit, new() { ["size_month"] = month, ["posts"] = posts });

    private static (int Unit, Dictionary<string, object?> Cells) Total(int unit, string item, int month, double? numerator, double? denominator) =>
        (unit, new() { ["item"] = item, ["month"] = month, ["numerator"] = numerator, ["denominator"] = denominator });

    private static Task<List<Row>> RunAsync(string engine, Item item, Month[] months, params (int, Dictionary<string, object?>)[] cases) =>
        RunAsync(engine, item, months, FormulaSide.Numerator, cases);

    private static async Task<List<Row>> RunAsync(string engine, Item item, Month[] months, FormulaSide side, (int, Dictionary<string, object?>)[] cases)
    {
        await using var database = await TestDatabase.WithAsync(engine, Catalogue().Streams);
        await using var connection = await database.Engine.OpenFactsAsync(TestContext.Current.CancellationToken);
        await AddAsync(database.Engine, connection, Cases, cases);
        return await RunAsync(database.Engine, connection, item, side, months);
    }

    private static async Task<List<Row>> RunAsync(Engine engine, DbConnection connection, Item item, FormulaSide side, IReadOnlyList<Month> months)
    {
        var compiled = FormulaCompiler.Compile(Catalogue(item), item, side);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            engine.Sql(compiled.Sql), compiled.Parameters(months), cancellationToken: TestContext.Current.CancellationToken));
        return [.. rows.OrderBy(row => row.UnitId).ThenBy(row => row.Month)];
    }
}
