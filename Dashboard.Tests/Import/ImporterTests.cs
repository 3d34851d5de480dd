using System.Text;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import;

/// <summary>What a file leaves behind: rows by key, duplicates, updates, coverage, faults; and all of it gone after a withdrawal.</summary>
public sealed class ImporterTests
{
    private const string Header = "工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间\n";
    private const string First = "RX-1,示例区民政局,市容,2026-05-03 08:00,2026-05-10 08:00,2026-05-09 10:00\n";
    private const string Second = "RX-2,D02,噪声,2026-06-03 08:00,2026-06-10 08:00,2026-06-12 10:00\n";

    public static TheoryData<string> Engines => ["sqlite", "postgres"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ImportAsync_GoodFile_StoresRowsClocksMonthsAndCoverage(string engine)
    {
        await using var bench = await BenchAsync(engine);

        var report = await bench.ImportAsync("hotline_case", Header + First + Second);

        Assert.Equal(new(2, 0, 0, 0, 0), report.Rows);
        Assert.Equal([202605, 202606], report.Months.Select(month => month.Value));
        Assert.Equal(
            ["RX-1 3 202605 6 0", "RX-2 4 202606 9 1"],
            await bench.QueryAsync<string>("select concat(record_no, ' ', unit_id, ' ', month, ' ', handling_days, ' ', handling_late) from record_hotline_case order by line_no"));

        // one office exports for the whole district (unit 1)
        Assert.Equal(["1 202605 1", "1 202606 1"], await bench.QueryAsync<string>("select concat(unit_id, ' ', month, ' ', row_count) from coverage where stream = 'hotline_case' order by month"));
        Assert.Equal("file.csv test 2 2026-06-03", await bench.ScalarAsync<string>(
            "select concat(file_name, ' ', imported_by, ' ', accepted, ' ', cast(last_date as nchar varying(10))) from batch where stream = 'hotline_case'"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ImportAsync_SameKeyAgain_IsADuplicateAnUpdateOrAConflict(string engine)
    {
        await using var bench = await BenchAsync(engine);
        await bench.ImportAsync("hotline_case", Header + First + Second, "one.csv");
        var changed = Second.Replace("2026-06-12", "2026-06-08", StringComparison.Ordinal);
        var other = changed.Replace("噪声", "扬尘", StringComparison.Ordinal);

        // the first row again, the second one changed, that one twice, and once more with other content
        var report = await bench.ImportAsync("hotline_case", Header + First + changed + changed + other, "two.csv");

        Assert.Equal(new(1, 1, 2, 1, 0), report.Rows);
        Assert.Equal((5, "工单编号", "RX-2", "ConflictsWithLine", "3"), Problem(report));
        Assert.Equal(["RX-1 0", "RX-2 0"], await LiveAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_Update_BringsTheEarlierRowBack(string engine)
    {
        await using var bench = await BenchAsync(engine);
        await bench.ImportAsync("hotline_case", Header + Second, "one.csv");
        var update = await bench.ImportAsync("hotline_case", Header + Second.Replace("2026-06-12", "2026-06-08", StringComparison.Ordinal), "two.csv");

        Assert.Equal(["RX-2 0"], await LiveAsync(bench));
        Assert.Equal(WithdrawalOutcome.Done, await bench.Withdrawal.WithdrawAsync(update.BatchId!.Value, "test", Token));
        Assert.Equal(["RX-2 1"], await LiveAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_FirstOfThreeFilesWithTheSameRow_LeavesTheRowOnce(string engine)
    {
        await using var bench = await BenchAsync(engine);
        var first = await bench.ImportAsync("hotline_case", Header + First, "one.csv");
        var second = await bench.ImportAsync("hotline_case", Header + First + Second, "two.csv");
        await bench.ImportAsync("hotline_case", Header + Second + First, "three.csv");

        await bench.Withdrawal.WithdrawAsync(first.BatchId!.Value, "test", Token);
        Assert.Equal(["RX-1 0", "RX-2 1"], await LiveAsync(bench));
        await bench.Withdrawal.WithdrawAsync(second.BatchId!.Value, "test", Token);
        Assert.Equal(["RX-1 0", "RX-2 1"], await LiveAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_MiddleOfThreeVersions_KeepsTheNewest(string engine)
    {
        await using var bench = await BenchAsync(engine);
        await bench.ImportAsync("hotline_case", Header + Second, "one.csv");
        var second = await bench.ImportAsync("hotline_case", Header + Second.Replace("06-12", "06-08", StringComparison.Ordinal), "two.csv");
        var third = await bench.ImportAsync("hotline_case", Header + Second.Replace("06-12", "06-20", StringComparison.Ordinal), "three.csv");

        await bench.Withdrawal.WithdrawAsync(second.BatchId!.Value, "test", Token);
        Assert.Equal(17, await bench.ScalarAsync<long>("select handling_days from record_hotline_case where superseded_by is null"));
        await bench.Withdrawal.WithdrawAsync(third.BatchId!.Value, "test", Token);
        Assert.Equal(9, await bench.ScalarAsync<long>("select handling_days from record_hotline_case where superseded_by is null"));
    }

    [Fact]
    public async Task ImportAsync_SameFileTwice_IsRefusedUntilItIsWithdrawn()
    {
        await using var bench = await BenchAsync("sqlite");
        var first = await bench.ImportAsync("hotline_case", Header + First, "may.csv");

        var again = await bench.ImportAsync("hotline_case", Header + First, "renamed.csv");

        Assert.Equal("SameFile", again.Refusal!.Reason);
        Assert.Equal([first.BatchId.ToString()!, "2026-11-22 12:00", "may.csv"], again.Refusal.Arguments);
        await bench.Withdrawal.WithdrawAsync(first.BatchId!.Value, "test", Token);
        Assert.True((await bench.ImportAsync("hotline_case", Header + First, "may.csv")).IsAccepted);
    }

    [Fact]
    public async Task ImportAsync_NegativeDuration_IsTakenAndListed()
    {
        await using var bench = await BenchAsync("sqlite");

        var report = await bench.ImportAsync("hotline_case", Header + First.Replace("2026-05-09", "2026-05-01", StringComparison.Ordinal));

        Assert.Equal(new(1, 0, 0, 0, 1), report.Rows);
        Assert.Equal(new(2, "办结时间", "2026-05-01 10:00", "NegativeDuration", null), Assert.Single(report.Faults));
        Assert.Equal(1, await bench.ScalarAsync<long>("select count(*) from record_hotline_case where handling_days is null and handling_late is null"));
        Assert.Equal("hotline_case 2 3 202605 NegativeDuration", await bench.ScalarAsync<string>("select concat(stream, ' ', line_no, ' ', unit_id, ' ', month, ' ', reason) from data_fault"));
    }

    [Fact]
    public async Task ImportAsync_UnitsReportingThemselves_CoverOnlyThemselves()
    {
        await using var bench = await BenchAsync("sqlite");
        var stream = ImportBench.SelfReported;
        var example = stream.Columns.ToDictionary(column => column.Name, column => column.Type == ColumnType.Unit ? "D02" : column.Example);

        var report = await bench.ImportAsync(stream.Code, $"{string.Join(',', example.Keys)}\n{string.Join(',', example.Values.Select(value => $"\"{value}\""))}\n");

        Assert.Equal(1, report.Rows.Accepted);
        Assert.Equal(4, await bench.ScalarAsync<long>("select unit_id from coverage where stream = @Code", new { stream.Code }));
    }

    [Fact]
    public async Task ImportAsync_MonthsSaidToBeCovered_AreTrueZeros()
    {
        await using var bench = await BenchAsync("sqlite");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Header));

        var report = await bench.Importer.ImportAsync(
            content, new("hotline_case", "none.csv", "test") { Covers = new(new(202607), new(202609)) }, Token);

        Assert.Equal(new(0, 0, 0, 0, 0), report.Rows);
        Assert.Equal(["202607 0", "202608 0", "202609 0"], await bench.QueryAsync<string>("select concat(month, ' ', row_count) from coverage where stream = 'hotline_case' order by month"));
    }

    [Fact]
    public async Task ImportAsync_Cancelled_LeavesNothing()
    {
        await using var bench = await BenchAsync("sqlite");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(number => First.Replace("RX-1", $"RX-{number}", StringComparison.Ordinal)));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));
        var progress = new Reporter(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            bench.Importer.ImportAsync(content, new("hotline_case", "large.csv", "test") { Progress = progress }, stop.Token));

        Assert.Equal(0, await bench.TracesAsync("hotline_case"));
        Assert.Empty(Directory.GetFiles(Path.Combine(bench.Folder, "incoming")));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ImportAsync_RepeatedRowsInManyChunks_AreFoundInTheIndex(string engine)
    {
        // 10,000 rows are three chunks; then the first 5,000 again, and one of them with other content
        await using var bench = await BenchAsync(engine);
        string[] rows = [.. Enumerable.Range(0, 10_000).Select(number => First.Replace("RX-1", $"RX-{number}", StringComparison.Ordinal))];

        var report = await bench.ImportAsync(
            "hotline_case", Header + string.Concat(rows) + string.Concat(rows[..5000]) + rows[7].Replace("市容", "噪声", StringComparison.Ordinal));

        Assert.Equal(new(10_000, 1, 5000, 0, 0), report.Rows);
        Assert.Equal((15_002, "工单编号", "RX-7", "ConflictsWithLine", "9"), Problem(report));
        Assert.Equal(10_000, await bench.ScalarAsync<long>("select count(*) from record_hotline_case"));
    }

    private static (int, string, string?, string, string?) Problem(Dashboard.Import.ImportReport report)
    {
        var problem = Assert.Single(report.Problems);
        return (problem.Line, problem.Column, problem.Value, problem.Reason, problem.Argument);
    }

    private static Task<ImportBench> BenchAsync(string engine) => ImportBench.WithUnitsAsync(engine, "示例区民政局", "示例区财政局");

    // record number and whether it is late, of the rows that stand
    private static Task<IReadOnlyList<string>> LiveAsync(ImportBench bench) =>
        bench.QueryAsync<string>("select concat(record_no, ' ', handling_late) from record_hotline_case where superseded_by is null order by record_no");

    private sealed class Reporter(Action<Dashboard.Import.ImportProgress> report) : IProgress<Dashboard.Import.ImportProgress>
    {
        public void Report(Dashboard.Import.ImportProgress value) => report(value);
    }
}
