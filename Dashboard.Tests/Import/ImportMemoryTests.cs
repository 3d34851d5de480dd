using System.Text;
using System.Text.Json;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Tests.EndToEnd;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import;

/// <summary>A file of any size goes through with bounded memory: what is alive does not grow with the number of rows.</summary>
public sealed class ImportMemoryTests
{
    private const string Header = "工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间";
    private const int BytesPerRow = 120;

    [Fact]
    public Task ImportAsync_FileOfModestSize_KeepsLittleAlive() => ImportAsync(12L << 20, 64L << 20);

    // The whole process, as the machine sees it: start-up, import and computing. Takes a quarter of an hour or more, and 8 GB of disk.
    [Fact]
    [Trait("Category", "Long")]
    public async Task Verb_FileOfTwoGigabytes_StaysUnderFiveHundredMegabytes()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("units.csv"), "单位代码,单位名称,单位类型\nD01,示例区民政局,委办局\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunningApp.VerbAsync(folder.FullPath, "import", "unit", folder.File("units.csv"))).ExitCode);
        var rows = Write(folder.File("large.csv"), 2L << 30);
        Assert.True(new FileInfo(folder.File("large.csv")).Length >= 2L << 30);

        using var process = RunningApp.LaunchVerb(folder.FullPath, "import", "hotline_case", folder.File("large.csv"));
        var most = 0L;
        while (!process.WaitForExit(TimeSpan.FromSeconds(1)))
        {
            process.Refresh();
            most = Math.Max(most, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        using var result = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal((0, rows), (process.ExitCode, result.RootElement.GetProperty("accepted").GetInt32()));
        Assert.True(most < 500L << 20, $"{most >> 20} MB at most");
        TestContext.Current.SendDiagnosticMessage($"2 GB: {rows} rows, {most >> 20} MB at most");
    }

    private static async Task ImportAsync(long bytes, long mostAlive)
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var path = Path.Combine(bench.Folder, "large.csv");
        var rows = Write(path, bytes);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = new MemoryWatch();

        var report = await bench.Importer.ImportAsync(path, new("hotline_case", "large.csv", "test") { Progress = watch }, TestContext.Current.CancellationToken);

        // the file itself, its keys and its rows would each be many times this
        Assert.Equal(rows, report.Rows.Accepted);
        Assert.True(watch.Most - before < mostAlive, $"{(watch.Most - before) >> 20} MB alive");
    }

    private static int Write(string path, long bytes)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        writer.WriteLine(Header);
        var rows = (int)(bytes / BytesPerRow);
        for (var row = 0; row < rows; row++)
        {
            writer.Write("RX-2026-");
            writer.Write(row.ToString("000000000", null));
            writer.WriteLine(",示例区民政局,市容环境与公共秩序,2026-05-03 08:31:07,2026-05-10 08:31:07,2026-05-09 10:02:33");
        }

        return rows;
    }

    // Looks at what is alive after a collection, now and then.
    private sealed class MemoryWatch : IProgress<ImportProgress>
    {
        private int reports;

        public long Most { get; private set; }

        public void Report(ImportProgress value)
        {
            if (reports++ % 16 == 0)
            {
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
