using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Tests.Import;

public sealed class StreamTemplateTests
{
    public static TheoryData<string> Streams => [.. ImportBench.Catalogue.Streams.Select(stream => stream.Code)];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Csv_Example_IsTakenByTheImporter(string code) => await ImportExampleAsync(code, "template.csv", StreamTemplate.Csv);

    [Theory]
    [InlineData("hotline_case")]
    [InlineData("unit")]
    [InlineData("subsidy_payment")]
    public async Task Xlsx_Example_IsTakenByTheImporter(string code) => await ImportExampleAsync(code, "template.xlsx", StreamTemplate.Xlsx);

    private static async Task ImportExampleAsync(string code, string name, Func<StreamDeclaration, byte[]> template)
    {
        var stream = ImportBench.Catalogue.Stream(code)!;
        var units = stream.Columns.Where(column => column.Type == ColumnType.Unit).Select(column => column.Example).ToArray();
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", units.Length == 0 ? ["示例单位"] : units);

        var report = await bench.ImportAsync(code, template(stream), name);

        Assert.Null(report.Refusal);
        Assert.Empty(report.Problems);
        Assert.Equal(1, report.Rows.Accepted);
        Assert.Empty(report.RefusedColumns);
        Assert.Empty(report.IgnoredColumns);
    }
}
