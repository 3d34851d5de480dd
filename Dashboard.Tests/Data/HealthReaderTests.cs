using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Data.Quality;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Import;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Data;

/// <summary>What the storage is said to hold, against the rows that are really there.</summary>
public sealed class HealthReaderTests
{
    private const string Header = "工单编号,承办单位,受理时间,办理时限,办结时间\n";
    private const string First = "RX-1,示例区民政局,2026-05-03 08:00,2026-05-10 08:00,\n";
    private const string Second = "RX-2,JOINT,2026-05-04 08:00,2026-05-11 08:00,\n";
    private const string Third = "RX-3,JOINT,2026-05-05 08:00,2026-05-12 08:00,\n";
    private const string FirstClosed = "RX-1,示例区民政局,2026-05-03 08:00,2026-05-10 08:00,2026-05-09 10:00\n";
    private const string ThirdOfTheUnit = "RX-3,示例区民政局,2026-05-05 08:00,2026-05-12 08:00,\n";
    private const string Fourth = "RX-4,示例区民政局,2026-05-06 08:00,2026-05-13 08:00,\n";

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Records_RowsUpdatedRepeatedAndWithdrawn_CountOnce(string engine)
    {
        await using var bench = await ImportBench.WithUnitsAsync(engine, "示例区民政局");
        var first = await bench.ImportAsync("hotline_case", Header + First + Second + Third);
        Assert.Equal((4, 2), await CountsAsync(bench)); // the unit and three cases, two of them joint

        var second = await bench.ImportAsync("hotline_case", Header + FirstClosed + Second + ThirdOfTheUnit + Fourth, "later.csv");
        Assert.Equal((3, 2, 1), (second.Rows.Accepted, second.Rows.Updated, second.Rows.Duplicate));
        Assert.Equal((5, 1), await CountsAsync(bench)); // one case more; the third belongs to a unit now

        // Without the first file the second alone stands: its own three rows and the one it repeated.
        await bench.Withdrawal.WithdrawAsync(first.BatchId!.Value, "test", Token);
        Assert.Equal((5, 1), await CountsAsync(bench));
        await bench.Withdrawal.WithdrawAsync(second.BatchId!.Value, "test", Token);
        Assert.Equal((1, 0), await CountsAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Records_UpdateWithdrawn_BringsTheReplacedRowsBack(string engine)
    {
        await using var bench = await ImportBench.WithUnitsAsync(engine, "示例区民政局");
        await bench.ImportAsync("hotline_case", Header + First + Third);
        var second = await bench.ImportAsync("hotline_case", Header + FirstClosed + ThirdOfTheUnit + Fourth, "later.csv");
        Assert.Equal((4, 0), await CountsAsync(bench));

        await bench.Withdrawal.WithdrawAsync(second.BatchId!.Value, "test", Token);

        Assert.Equal((3, 1), await CountsAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Records_StoreOfAnEarlierVersion_AreCountedAtTheStart(string engine)
    {
        await using var bench = await ImportBench.WithUnitsAsync(engine, "示例区民政局");
        await bench.ImportAsync("hotline_case", Header + First + Second + Third);
        await bench.QueryAsync<int>("drop table batch_standing");
        await bench.QueryAsync<int>("delete from schema_step where step = 'facts-003'");

        Assert.Null(await new SchemaSteps(bench.Engine).ApplyAsync(ImportBench.Catalogue.Streams, Token));

        Assert.Equal((4, 2), await CountsAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Units_EndedOrNotBegun_DoNotCount(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await facts.ImportAsync(Units, SmallFacts.UnitRow("E01", "城投公司", "enterprise", validTo: today.AddDays(-1)), SmallFacts.UnitRow("E02", "水务公司", "enterprise", validTo: today));

        // two departments, one street and the enterprise that ends today; no village
        Assert.Equal(4, (await ReadAsync(facts)).Units);
        await facts.ExecuteAsync("update unit set valid_from = @tomorrow where code = 'D01'", new { tomorrow = today.AddDays(1) });
        Assert.Equal(3, (await ReadAsync(facts)).Units);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Flags_UpToTheLastMonthWithFigures_AreOpen(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        await AddFlagAsync(facts, 3, 202402);
        await AddFlagAsync(facts, 3, 202403);
        await AddFlagAsync(facts, 4, 202403);
        await AddFlagAsync(facts, 4, 202404);
        Assert.Equal(0, (await ReadAsync(facts)).Flags); // the pages show no month yet

        await AddScoreAsync(facts, 202402, itemsPresent: 5);
        await AddScoreAsync(facts, 202403, itemsPresent: 4);
        await AddScoreAsync(facts, 202404, itemsPresent: 0);

        Assert.Equal(3, (await ReadAsync(facts)).Flags);
    }

    private static Task<HealthFacts> ReadAsync(SmallFacts facts) => new HealthReader(facts.Engine, facts.Catalogue, TimeProvider.System).ReadAsync(Token);

    // What health and the freshness page say; both must equal the rows that stand in the tables.
    private static async Task<(long Records, long Joint)> CountsAsync(ImportBench bench)
    {
        var records = (await new HealthReader(bench.Engine, ImportBench.Catalogue, TimeProvider.System).ReadAsync(Token)).Records;
        var rows = await new FreshnessReader(bench.Engine, ImportBench.Catalogue).ReadAsync(new Month(202605), Token);
        var cases = rows.Single(row => row.Stream.Code == "hotline_case");
        Assert.Equal(records, rows.Sum(row => row.Rows));
        Assert.Equal(cases.Rows, await bench.ScalarAsync<long>("select count(*) from record_hotline_case where superseded_by is null"));
        Assert.Equal(cases.Joint, await bench.ScalarAsync<long>("select count(*) from record_hotline_case where superseded_by is null and unit_id = 2"));
        return (records, cases.Joint);
    }

    private static Task AddFlagAsync(SmallFacts facts, int unit, int month) => facts.ExecuteAsync(
        "insert into flag (flag_code, unit_id, month, strength, direction, explanation) values (@code, @unit, @month, 4, 1, '{}')",
        new { code = $"D0{unit - 2}-{month}", unit, month });

    private static Task AddScoreAsync(SmallFacts facts, int month, int itemsPresent) => facts.ExecuteAsync(
        "insert into score (unit_id, month, level, code, coverage, items_present, items_applicable) values (1, @month, 1, 'd', 1, @itemsPresent, 5)",
        new { month, itemsPresent });
}
