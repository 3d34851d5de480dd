using System.Diagnostics;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing.Exports;

/// <summary>How long do the files take? The figures go to the test's output; the bounds are processor seconds, so that a busy machine does not fail them.</summary>
public class BriefingSpeedTests
{
    private const int Units = 5_000, Items = 78;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BriefingFormat.Docx, 1.0)]
    [InlineData(BriefingFormat.Pptx, 1.0)]
    [InlineData(BriefingFormat.Xlsx, 1.0)]
    public void Write_MonthlyReportWarm_TakesLessThanASecond(BriefingFormat format, double seconds)
    {
        var file = new BriefingFile(FrozenDistrict.Language(), new ChromiumPrinter());
        Write();

        var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var briefing = Write();
        Say($"{format}: {watch.Elapsed.TotalMilliseconds:0} ms, {PageLayout.Of(briefing.Flow).Count} pages");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10 * seconds);
        Assert.InRange((Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds, 0, 4 * seconds);

        AssembledBriefing Write()
        {
            var assembled = FrozenDistrict.Monthly();
            file.Write(assembled, format, new MemoryStream());
            return assembled;
        }
    }

    [Fact]
    public async Task Print_MonthlyReport_TakesSeconds()
    {
        var printer = new ChromiumPrinter();
        Assert.SkipWhen(!printer.IsThere, "There is no Chromium on this machine.");
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        Assert.Null(await new BriefingFile(FrozenDistrict.Language(), printer).WriteAsync(FrozenDistrict.Monthly(), BriefingFormat.Pdf, Path.Combine(folder.FullPath, "a.pdf"), Token));
        Say($"Pdf: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 50);
    }

    [Fact]
    public void Write_FiveThousandUnitsInASheet_StaysSmall()
    {
        var table = new TableBlock(
            "b", 1, "表", [new("单位", false, 2), .. Enumerable.Range(1, Items).Select(at => new DocumentColumn($"X-{at:00}", true, 1))],
            [.. Enumerable.Range(1, Units).Select(unit => (IReadOnlyList<DocumentCell>)[new($"单位{unit}"), .. Enumerable.Range(1, Items).Select(at => new DocumentCell("12.3%", (unit * at % 1000) / 10.0))])], IsWide: true);
        var monthly = FrozenDistrict.Monthly();
        var briefing = monthly with { Document = monthly.Document with { Blocks = [table] } };
        using var target = new TemporaryFolder();
        var path = Path.Combine(target.FullPath, "units.xlsx");
        var before = GC.GetTotalAllocatedBytes();

        var watch = Stopwatch.StartNew();
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
        {
            new BriefingFile(FrozenDistrict.Language(), new ChromiumPrinter()).Write(briefing, BriefingFormat.Xlsx, stream);
        }

        Say($"Xlsx, {Units} units by {Items} items: {watch.Elapsed.TotalMilliseconds:0} ms, {(GC.GetTotalAllocatedBytes() - before) >> 20} MB allocated in passing, {new FileInfo(path).Length >> 10} KB");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static void Say(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}
