using System.Security.Cryptography;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Files;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Sample;

public sealed class SampleWriterTests : IDisposable
{
    private const string Payments = "subsidy_payment";

    private static readonly SupervisionCatalogue Catalogue = CatalogueFiles.Read().Catalogue;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Write_TwiceFromTheSameSeed_GivesTheSameBytes()
    {
        var first = Write("first", 0.02);
        var second = Write("second", 0.02);

        Assert.Equal(first.Select(Fingerprint), second.Select(Fingerprint));
    }

    [Fact]
    public void Write_AnyScale_BringsEveryStreamAndTheUnitsInFull()
    {
        var reports = Write("small", 0.02);

        Assert.Equal(
            Catalogue.Streams.Where(stream => stream.Kind != StreamKind.Totals).Select(stream => stream.Code).Order(StringComparer.Ordinal),
            reports.Select(report => report.Stream).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(40 + 16 + 20 + 180, reports.Single(report => report.Stream == "unit").Rows);
        Assert.All(reports, report => Assert.Contains("演示数据", Path.GetFileName(report.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WholeSample_HoldsAboutOneMillionTwoHundredThousandRecords()
    {
        var reports = Write("whole", 1);

        var records = reports.Where(report => Catalogue.Stream(report.Stream)!.Kind == StreamKind.Record).ToList();
        Assert.InRange(records.Sum(report => report.Rows), 1_100_000, 1_300_000);
        Assert.InRange(records.Where(report => report.Stream == Payments).Sum(report => report.Rows), 588_000, 612_000);
        Assert.InRange(PayeeCount(records), 29_000, 31_000);
        Assert.True(records.Sum(report => report.ImpossibleDays) > 0);
        Assert.True(records.Sum(report => report.UnknownUnits) > 0);
        Assert.True(records.Sum(report => report.Backwards) > 0);
    }

    [Fact]
    public void Write_Forms_AreChineseCsvWorkbooksAndARenamedColumn()
    {
        var reports = Write("forms", 0.02);

        var hotline = File.ReadAllBytes(Path.Combine(folder.FullPath, "forms", "演示数据_示例区_热线诉求_2024.csv"));
        Assert.Equal([0xB9, 0xA4], hotline[..2]);
        Assert.Contains(reports, report => report.Path.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains("办结时间", File.ReadLines(Path.Combine(folder.FullPath, "forms", "演示数据_示例区_涉企审批_2025.csv")).First(), StringComparison.Ordinal);
        Assert.Contains("办结日期", File.ReadLines(Path.Combine(folder.FullPath, "forms", "演示数据_示例区_涉企审批_2024.csv")).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LateFiles_ComeAfterAllOthers()
    {
        var reports = Write("late", 0.02);

        Assert.Equal(["village_feedback", "approval_item"], reports.TakeLast(2).Select(report => report.Stream).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["unit", "unit_alias", "unit_event", "unit_size"], reports.Take(4).Select(report => report.Stream).Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static string Fingerprint(SampleFileReport report) =>
        Path.GetFileName(report.Path) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(report.Path)));

    private static int PayeeCount(IEnumerable<SampleFileReport> reports) => reports
        .Where(report => report.Stream == Payments)
        .SelectMany(report => File.ReadLines(report.Path).Skip(1).Select(line => line.Split(',')[6]))
        .ToHashSet(StringComparer.Ordinal).Count;

    private IReadOnlyList<SampleFileReport> Write(string name, double scale)
    {
        var levels = SampleLevel.Read(Path.Combine(CatalogueFiles.ShippedFolder, "sample", "levels.csv"));
        return SampleWriter.Write(Catalogue, levels, Path.Combine(folder.FullPath, name), scale, TestContext.Current.CancellationToken);
    }
}
