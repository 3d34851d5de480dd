namespace SmartSupervision.Tests.Import;

/// <summary>Workbooks as different programs write them, through the whole importer: every value in its own column.</summary>
public sealed class SpreadsheetImportTests
{
    private const string WithPlaces =
        "<c r=\"A2\" t=\"str\"><v>RX-1</v></c><c r=\"B2\" t=\"str\"><v>D01</v></c><c r=\"D2\" t=\"str\"><v>2026-05-03</v></c><c r=\"F2\" t=\"str\"><v>2026-05-09</v></c>";

    private const string WithoutPlaces =
        "<c t=\"str\"><v>RX-2</v></c><c t=\"str\"><v>D01</v></c><c/><c t=\"str\"><v>2026-05-04</v></c><c t=\"inlineStr\"><is><t></t></is></c><c t=\"str\"><v>2026-05-11</v></c>";

    private const string Mixed =
        "<c t=\"str\"><v>RX-3</v></c><c t=\"str\"><v>D01</v></c><c r=\"D4\" t=\"str\"><v>2026-05-05</v></c><c s=\"3\"/><c t=\"str\"><v>2026-05-12</v></c>";

    private const string OnlyTheFirst = "<c r=\"A5\" t=\"str\"><v>RX-4</v></c><c t=\"str\"><v>D01</v></c><c r=\"D5\" t=\"str\"><v>2026-05-06</v></c>";

    [Fact]
    public async Task ImportAsync_EmptyCellsLeftOutOrWithoutAPlace_ShiftNothing()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var workbook = new Workbook().Sheet(
            ["工单编号", "承办单位", "诉求类别", "受理时间", "办理时限", "办结时间"], [WithPlaces], [WithoutPlaces], [Mixed], [OnlyTheFirst]);

        var report = await bench.ImportAsync("hotline_case", workbook.ToBytes(), "cases.xlsx");

        Assert.Equal((4, 0), (report.Rows.Accepted, report.Rows.Rejected));
        Assert.Equal(
            [
                new("RX-1", null, "2026-05-03", null, "2026-05-09"), new("RX-2", null, "2026-05-04", null, "2026-05-11"),
                new("RX-3", null, "2026-05-05", null, "2026-05-12"), new("RX-4", null, "2026-05-06", null, null),
            ],
            (await bench.QueryAsync<CaseRow>("""
                select record_no as "CaseNo", category as "Category", created_at as "Received", due_at as "Due", closed_at as "Closed" from record_hotline_case order by record_no
                """)).Select(row => row with { Received = row.Received[..10], Closed = row.Closed?[..10] }));
    }

    [Fact]
    public async Task ImportAsync_HeaderWithAGap_MatchesTheColumnsBehindIt()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var workbook = new Workbook().Sheet(
            ["<c r=\"A1\" t=\"str\"><v>工单编号</v></c><c r=\"C1\" t=\"str\"><v>承办单位</v></c><c r=\"E1\" t=\"str\"><v>受理时间</v></c>"],
            ["<c r=\"A2\" t=\"str\"><v>RX-1</v></c><c r=\"B2\" t=\"str\"><v>note</v></c><c r=\"C2\" t=\"str\"><v>D01</v></c><c r=\"E2\" t=\"str\"><v>2026-05-03</v></c>"]);

        var report = await bench.ImportAsync("hotline_case", workbook.ToBytes(), "cases.xlsx");

        Assert.Equal((1, 0), (report.Rows.Accepted, report.Rows.Rejected));
        Assert.Equal(202605, Assert.Single(report.Months).Value);
    }

    private sealed record CaseRow(string CaseNo, string? Category, string Received, string? Due, string? Closed);
}
