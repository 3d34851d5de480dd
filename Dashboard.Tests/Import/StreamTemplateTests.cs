using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Tests.Import;

public sealed class StreamTemplateTests
{
    [Fact]
    public async Task Csv_ExampleOfEveryStream_IsTakenByTheImporter()
    {
        await using var bench = await BenchAsync();
        foreach (var stream in ImportBench.Catalogue.Streams)
        {
            await ImportExampleAsync(bench, stream, "template.csv", StreamTemplate.Csv(stream));
        }
    }

    [Fact]
    public async Task Xlsx_ExampleOfEveryStream_IsTakenByTheImporter()
    {
        await using var bench = await BenchAsync();
        foreach (var stream in ImportBench.Catalogue.Streams)
        {
            await ImportExampleAsync(bench, stream, "template.xlsx", StreamTemplate.Xlsx(stream));
        }
    }

    private static async Task ImportExampleAsync(ImportBench bench, StreamDeclaration stream, string name, byte[] template)
    {
        var report = await bench.ImportAsync(stream.Code, template, name);

        Assert.True(report is { Refusal: null, Rows: { Accepted: 1, Rejected: 0 }, RefusedColumns.Count: 0, IgnoredColumns.Count: 0 }, $"{stream.Code}: {report} {string.Join(' ', report.Problems)}");
    }

    // All units that any example names; the example of the units themselves is one of them.
    private static async Task<ImportBench> BenchAsync()
    {
        var bench = await ImportBench.WithAllStreamsAsync();
        var units = ImportBench.Catalogue.Streams.SelectMany(stream => stream.Columns).Where(column => column.Type == ColumnType.Unit)
            .Select(column => column.Example).Where(name => name.Length > 0).Distinct();
        await bench.ImportAsync("unit", "单位代码,单位名称,单位类型\n" + string.Concat(units.Select((name, index) => $"{(name == "示例街道" ? "S01" : $"U{index}")},{name},委办局\n")), "units.csv");
        return bench;
    }
}
