using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>The process is killed (SIGKILL) in the middle of its work: nothing is half loaded, and the next one goes on.</summary>
[Trait("Category", "Long")]
public sealed class ImportKillTests : IDisposable
{
    private const int Rows = 400_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Wal => folder.File("facts.db-wal");

    [Fact]
    public async Task Import_KilledAtAnyMoment_LeavesNothingAndGoesThroughAgain()
    {
        await ImportUnitAsync();
        var file = await WriteCasesAsync();
        var before = await FootprintAsync();

        // Reading the first rows; writing beyond the cache of 64 MB, at three moments.
        foreach (var megabytes in new[] { 0, 1, 15, 30 })
        {
            using var process = RunningApp.LaunchVerb(folder.FullPath, "import", "hotline_case", file);
            await UntilAsync(() => megabytes == 0 ? File.Exists(Wal) : WalMegabytes() >= megabytes, process);
            process.Kill();
            await process.WaitForExitAsync(Token);
            Assert.Equal(137, process.ExitCode);

            Assert.Equal(before, await FootprintAsync());
        }

        var again = await RunningApp.VerbAsync(folder.FullPath, "import", "hotline_case", file);
        Assert.Equal((0, Rows), (again.ExitCode, JsonDocument.Parse(again.Output).RootElement.GetProperty("accepted").GetInt32()));
        Assert.Equal(before with { Batches = 2, Records = Rows + 1, Rows = Rows, Covered = 1 }, await FootprintAsync());
    }

    [Fact]
    public async Task Import_KilledWhileComputing_IsWholeAndComputedByTheNextProcess()
    {
        await ImportUnitAsync();
        var file = await WriteCasesAsync();
        using (var process = RunningApp.LaunchVerb(folder.FullPath, "import", "hotline_case", file))
        {
            for (var line = ""; line is not null && !line.Contains("正在重新计算", StringComparison.Ordinal);)
            {
                line = await process.StandardError.ReadLineAsync(Token);
            }

            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        Assert.Equal(new Footprint(2, Rows + 1, Rows, 1, 0, 0), await FootprintAsync());

        // The server finds what is left to compute: every case was closed in time.
        await using var app = await RunningApp.StartAsync(sample: false, folder.FullPath);
        await UntilAsync(() => MeasuresAsync().GetAwaiter().GetResult().Contains($"D01,WS-22,202605,{Rows},{Rows},100,figure", StringComparison.Ordinal), null);
    }

    [Fact]
    public async Task FirstStart_ServerKilledWhileLoading_GoesOnAndLoadsEverythingOnce()
    {
        await using var whole = await RunningApp.StartAsync(sample: true, scale: 0.05);
        var expected = await whole.HealthAsync();

        using (var process = RunningApp.LaunchServer(folder.FullPath, scale: 0.05, out var address))
        {
            using var client = new HttpClient { BaseAddress = address };
            await UntilAsync(() => PercentAsync(client).GetAwaiter().GetResult() is > 30 and < 70, process);
            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        var left = await FootprintAsync();
        Assert.InRange(left.Batches, 1, expected.GetProperty("batches").GetInt32() - 1);
        await using var next = await RunningApp.StartAsync(sample: true, folder.FullPath, scale: 0.05);
        Assert.Equal(expected.GetRawText(), (await next.HealthAsync()).GetRawText());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task ImportUnitAsync()
    {
        await File.WriteAllTextAsync(folder.File("units.csv"), "单位代码,单位名称,单位类型\nD01,示例区民政局,委办局\n", Token);
        Assert.Equal(0, (await RunningApp.VerbAsync(folder.FullPath, "import", "unit", folder.File("units.csv"))).ExitCode);
    }

    private async Task<string> WriteCasesAsync()
    {
        await using var file = new StreamWriter(folder.File("cases.csv"), append: false, new UTF8Encoding(false));
        await file.WriteAsync("工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间\n");
        for (var row = 0; row < Rows; row++)
        {
            await file.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"RX-{row:0000000},D01,市容环境,2026-05-03 08:31,2026-05-10 08:31,2026-05-09 10:02\n"));
        }

        return folder.File("cases.csv");
    }

    // What health says, and what really lies in the tables, read as a program of another author would read them.
    private async Task<Footprint> FootprintAsync()
    {
        var status = JsonDocument.Parse((await RunningApp.VerbAsync(folder.FullPath, "status")).Output).RootElement;
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.File("facts.db"), Pooling = false }.ToString());
        Assert.Equal("ok", await connection.ExecuteScalarAsync<string>("pragma integrity_check"));
        return new(
            status.GetProperty("batches").GetInt32(), status.GetProperty("records").GetInt64(),
            await connection.ExecuteScalarAsync<long>("select count(*) from record_hotline_case"),
            await connection.ExecuteScalarAsync<long>("select count(*) from coverage where stream = 'hotline_case'"),
            await connection.ExecuteScalarAsync<long>("select count(*) from rejected_row"),
            await connection.ExecuteScalarAsync<long>("select count(*) from data_fault"));
    }

    private async Task<string> MeasuresAsync() => (await RunningApp.VerbAsync(folder.FullPath, "measures", "--unit", "D01", "--month", "202605")).Output;

    private static async Task<double> PercentAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Token);
            var percent = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("percent");
            return percent.ValueKind == JsonValueKind.Number ? percent.GetDouble() : 100;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return 0;
        }
    }

    private long WalMegabytes() => File.Exists(Wal) ? new FileInfo(Wal).Length >> 20 : 0;

    private static async Task UntilAsync(Func<bool> reached, Process? process)
    {
        var watch = Stopwatch.StartNew();
        while (!reached())
        {
            Assert.True(watch.Elapsed < Longest, "the moment did not come");
            Assert.False(process is { HasExited: true }, "the process had ended before");
            await Task.Delay(50, Token);
        }
    }

    private sealed record Footprint(int Batches, long Records, long Rows, long Covered, long Rejected, long Faults);
}
