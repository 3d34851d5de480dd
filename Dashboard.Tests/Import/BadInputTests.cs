using System.Text;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Tests.Import;

/// <summary>Every bad input of the issue, through the whole importer: refused or rejected with its place, and nothing half-loaded.</summary>
public sealed class BadInputTests
{
    private const string Header = "工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间";
    private const string Good = "RX-1,示例区民政局,市容,2026-05-03 08:00,2026-05-10 08:00,2026-05-09 10:00";

    public static TheoryData<string, byte[], string, string> RefusedFiles => new()
    {
        { "missing column", Text("工单编号,诉求类别,受理时间\nRX-1,市容,2026-05-03\n"), "MissingColumn", "承办单位 " },
        { "renamed column", Text($"{Header.Replace("承办单位", "经办处室", StringComparison.Ordinal)}\n{Good}\n"), "MissingColumn", "承办单位 经办处室" },
        { "wrong encoding", [.. Text($"{Header}\n{Good}\nRX-2,示例区"), 0xFE, 0xFE, .. Text(",市容,,,\n")], "BadEncoding", "3 2 UTF-8 0xFE" },
        { "empty file", [], "EmptyFile", "" },
        { "blank file", Text("\n \n\n"), "EmptyFile", "" },
        { "header only", Text(Header + "\n"), "HeaderOnly", "" },
        { "cell of 10 MB", Text($"{Header}\n{Good}\nRX-2,示例区民政局,{new string('长', 3_500_000)},,,\n"), "CellTooLong", "3 3 100000" },
        { "binary named csv", Convert.FromHexString("89504E470D0A1A0A0000000D49484452"), "BinaryFile", "PNG" },
        { "cut in a row", Text($"{Header}\n{Good}\nRX-2,示例区民政局,市"), "CutRow", "3 3 6" },
        { "cut in a quote", Text($"{Header}\n{Good}\nRX-2,\"示例区"), "CutInQuote", "3 2" },
        { "cut in a character", Text($"{Header}\n{Good}")[..^1].Concat(new byte[] { 0xE5, 0xB8 }).ToArray(), "CutInCharacter", "2 6" },
    };

    // Each cell in the place of a good one: the column, what is written, the reason.
    public static TheoryData<string, string, string, string> RejectedCells => new()
    {
        { "承办单位", "示例区民政厅", "UnknownUnit", "" },
        { "承办单位", "", "Required", "" },
        { "受理时间", "2026-12-03 08:00", "Future", "2026-11-22" },
        { "受理时间", "1900-01-01", "TooEarly", "1990-01-01" },
        { "受理时间", "2026-02-30", "NotADate", "" },
        { "诉求类别", "=cmd|' /C calc'!A0", "Formula", "" },
        { "诉求类别", "@SUM(1+9)*cmd|' /C calc'!A0", "Formula", "" },
        { "诉求类别", "来电人11010519491231002X", "PersonalNumber", "" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public async Task ImportAsync_BadFile_IsRefusedAndLeavesNothing(string what, byte[] bytes, string reason, string arguments)
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("hotline_case", bytes);

        Assert.True(reason == report.Refusal?.Reason, $"{what}: {report.Refusal}");
        Assert.Equal(arguments, string.Join(' ', report.Refusal.Arguments));
        Assert.Null(report.BatchId);
        Assert.Equal(0, await bench.TracesAsync("hotline_case"));
        Assert.True((await bench.ImportAsync("hotline_case", $"{Header}\n{Good}\n")).IsAccepted);
    }

    [Theory]
    [MemberData(nameof(RejectedCells))]
    public async Task ImportAsync_BadCell_RejectsTheRowAndTakesTheOthers(string column, string value, string reason, string argument)
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var cells = Good.Replace("RX-1", "RX-2", StringComparison.Ordinal).Split(',');
        cells[Array.IndexOf(Header.Split(','), column)] = value;

        var report = await bench.ImportAsync("hotline_case", $"{Header}\n{Good}\n{string.Join(',', cells)}\n");

        Assert.Equal(new(1, 1, 0, 0, 0), report.Rows);
        var problem = Assert.Single(report.Problems);
        Assert.Equal((3, column, reason, argument), (problem.Line, problem.Column, problem.Reason, problem.Argument ?? ""));
        Assert.Equal(reason == "PersonalNumber" ? "＊＊＊" : value.Length == 0 ? null : value, problem.Value);
        Assert.DoesNotContain("11010519491231002X", await bench.ScalarAsync<string>("select cells from rejected_row"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.5", "NotWhole")]
    [InlineData("-1", "Negative")]
    [InlineData("八十六", "NotANumber")]
    public async Task ImportAsync_BadCount_IsRejected(string value, string reason)
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("unit_size", $"单位,月份,监察对象人数\nD01,2026-05,{value}\n");

        Assert.Equal((2, "监察对象人数", value, reason), Assert.Single(report.Problems) is var problem ? (problem.Line, problem.Column, problem.Value, problem.Reason) : default);
    }

    [Fact]
    public async Task ImportAsync_MonthInTheFuture_IsRejectedAndThisMonthIsNot()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("unit_size", "单位,月份,监察对象人数\nD01,2026-11,86\nD01,2026-12,86\n");

        Assert.Equal(new(1, 1, 0, 0, 0), report.Rows);
        Assert.Equal("Future", report.Problems[0].Reason);
    }

    [Fact]
    public async Task ImportAsync_UnitAfterItsEnd_IsRejected()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("unit", "单位代码,单位名称,单位类型,停用日期\nD01,示例区粮食局,委办局,2025-12-31\n");

        var report = await bench.ImportAsync("unit_size", "单位,月份,监察对象人数\nD01,2025-12,86\nD01,2026-01,86\n");

        Assert.Equal((3, "UnitNotValid", "2026-01"), Assert.Single(report.Problems) is var problem ? (problem.Line, problem.Reason, problem.Argument) : default);
    }

    [Fact]
    public async Task ImportAsync_ReservedUnitCode_IsRejected()
    {
        await using var bench = await ImportBench.OpenAsync();

        var report = await bench.ImportAsync("unit", "单位代码,单位名称,单位类型\nJOINT,联合,委办局\n");

        Assert.Equal("ReservedCode", Assert.Single(report.Problems).Reason);
    }

    [Fact]
    public async Task ImportAsync_UnknownStream_IsRefused()
    {
        await using var bench = await ImportBench.OpenAsync();

        Assert.Equal("UnknownStream", (await bench.ImportAsync("hotlines", "a\n1\n")).Refusal!.Reason);
    }

    [Fact]
    public async Task ImportAsync_EverythingWrongInARow_IsSaidAtOnce()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("hotline_case", $"{Header}\nRX-1,无此单位,市容,昨天,,\n");

        Assert.Equal(["UnknownUnit", "NotADate"], report.Problems.Select(problem => problem.Reason));
        Assert.Equal(1, report.Rows.Rejected);
    }

    [Fact]
    public async Task ImportAsync_WorkbookWithFormulasOnItsSecondSheet_ReadsThatSheetAndRejectsThem()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var workbook = new Workbook().Styles(0, 22)
            .Sheet(["填表说明"], ["请勿改动表头"])
            .Sheet(
                ["热线诉求明细"],
                Header.Split(','),
                ["RX-1", "示例区民政局", "市容", "<c r=\"D3\" s=\"1\"><v>46145.5</v></c>"],
                ["RX-2", "示例区民政局", "<c r=\"C4\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>x</v></c>", "2026-05-03"]);

        var report = await bench.ImportAsync("hotline_case", workbook.ToBytes(), "book.xlsx");

        // serial 46145.5 is noon of 3 May 2026
        Assert.Equal(new(1, 1, 0, 0, 0), report.Rows);
        Assert.Equal((4, "诉求类别", "FormulaCell"), (report.Problems[0].Line, report.Problems[0].Column, report.Problems[0].Reason));
        Assert.Equal(1, await bench.ScalarAsync<long>("select count(*) from record_hotline_case where month = 202605"));
    }

    [Fact]
    public async Task ImportAsync_ZipBomb_IsRefused()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("hotline_case", new Workbook().Sheet([Header]).Part("xl/theme.xml", new byte[64 << 20]).ToBytes(), "book.xlsx");

        Assert.Equal("SpreadsheetBomb", report.Refusal!.Reason);
    }

    [Fact]
    public async Task ImportAsync_CutWorkbook_IsRefused()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var whole = new Workbook().Sheet(Header.Split(','), Good.Split(',')).ToBytes();

        Assert.Equal("CutSpreadsheet", (await bench.ImportAsync("hotline_case", whole[..^30], "book.xlsx")).Refusal!.Reason);
        Assert.True((await bench.ImportAsync("hotline_case", whole, "book.xlsx")).IsAccepted);
    }

    [Fact]
    public async Task ImportAsync_UploadLargerThanAllowed_IsRefusedWhileItComesIn()
    {
        await using var bench = await ImportBench.OpenAsync(options: new() { LargestFile = 2 << 20 });

        var report = await bench.ImportAsync("hotline_case", new byte[3 << 20]);

        Assert.Equal(("FileTooLarge", "2"), (report.Refusal!.Reason, report.Refusal.Arguments[1]));
    }

    [Fact]
    public async Task ImportAsync_PetitionTextAndNames_AreNeitherReadNorKept()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");

        var report = await bench.ImportAsync("hotline_case", $"{Header},反映人,诉求内容,备注\n{Good},李四,邻居半夜施工,甲\nRX-2,无此单位,,2026-05-03,,,王五,楼道堆物,乙\n");

        Assert.Equal([new RefusedColumn("反映人", "PersonalData"), new RefusedColumn("诉求内容", "PetitionText")], report.RefusedColumns);
        Assert.Equal(["备注"], report.IgnoredColumns);
        Assert.Equal("""["RX-2","无此单位","","2026-05-03","","","乙"]""", await bench.ScalarAsync<string>("select cells from rejected_row"));
    }

    [Fact]
    public async Task ImportAsync_GoodFileAfterABadOne_IsLogged()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        await bench.ImportAsync("hotline_case", "a\n1\n");
        await using var app = await bench.Engine.OpenAppAsync(Token);

        var outcomes = await Dapper.SqlMapper.QueryAsync<string>(app, "select outcome from operation where act = 'import' order by operation_id");

        Assert.Equal("MissingColumn", outcomes.Last());
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
