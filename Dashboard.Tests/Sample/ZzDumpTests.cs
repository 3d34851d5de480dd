using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Sample.District;
using Xunit;
namespace SmartSupervision.Tests.Sample;
public sealed class ZzDumpTests
{
    [Fact]
    public void Dump()
    {
        var catalogue = CatalogueFiles.Read().Catalogue;
        var levels = SampleLevel.Read(Path.Combine(CatalogueFiles.ShippedFolder, "sample", "levels.csv"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var reports = SampleWriter.Write(catalogue, levels, "/tmp/sample-out", 1, TestContext.Current.CancellationToken);
        Console.Error.WriteLine(clock.Elapsed);
        foreach (var g in reports.GroupBy(r => r.Stream)) { Console.Error.WriteLine($"{g.Key} {g.Sum(r => r.Rows)} files={g.Count()} dup={g.Sum(r=>r.Duplicates)} imp={g.Sum(r=>r.ImpossibleDays)} unk={g.Sum(r=>r.UnknownUnits)} back={g.Sum(r=>r.Backwards)}"); }
    }
}
