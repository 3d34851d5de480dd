using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import.Reading;

public sealed class SpreadsheetReaderTests : IDisposable
{
    private static readonly ImportLimits Limits = new(1000, 20, 1 << 30, 50, 64 << 20, 200);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_TextsOfEveryKind_AreRead()
    {
        var workbook = new Workbook()
            .SharedTexts("<t>共享</t>", "<r><t>富</t></r><r><t>文本</t></r><rPh><t>pinyin</t></rPh>", "<t/>")
            .Sheet(["<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"B1\" t=\"s\"><v>1</v></c>", "<c r=\"C1\" t=\"s\"><v>2</v></c>", "内联", "<c r=\"F1\" t=\"str\"><v>字</v></c>"]);

        Assert.Equal(["共享|富文本||内联||字"], Rows(workbook));
    }

    // 45992 is 1 December 2025 and 0.75 is six in the evening (Excel's serial numbers)
    [Theory]
    [InlineData(14, "45992", "2025-12-01")]
    [InlineData(22, "45992.75", "2025-12-01 18:00:00")]
    [InlineData(22, "45992.749999999", "2025-12-01 18:00:00")]
    [InlineData(31, "45992", "2025-12-01")]
    [InlineData(164, "45992", "2025-12-01")]
    [InlineData(20, "0.75", "18:00:00")]
    [InlineData(0, "45992", "45992")]
    [InlineData(165, "45992", "45992")]
    [InlineData(0, "2.0201230003E10", "20201230003")]
    [InlineData(0, "1624.0999999999999", "1624.0999999999999")]
    public void Read_Number_IsADateWhenItsStyleSaysSo(int format, string number, string expected)
    {
        var workbook = new Workbook().Styles(0, format).Sheet([$"<c r=\"A1\" s=\"1\"><v>{number}</v></c>"]);

        Assert.Equal([expected], Rows(workbook));
    }

    [Fact]
    public void Read_WorkbookThatCountsFrom1904_ShiftsItsDates()
    {
        // 1 January 1904 is serial 0 there
        var workbook = new Workbook { Properties = "<workbookPr date1904=\"1\"/>" }.Styles(0, 14).Sheet(["<c r=\"A1\" s=\"1\"><v>44530</v></c>"]);

        Assert.Equal(["2025-12-01"], Rows(workbook));
    }

    [Fact]
    public void Read_EmptyCellsLeftOut_KeepTheirPlace() =>
        Assert.Equal(["a||c", "||c"], Rows(new Workbook().Sheet(["a", "<c r=\"C1\"><v>1</v></c>".Replace("<v>1</v>", "<v>c</v>", StringComparison.Ordinal)], ["<c r=\"C2\" t=\"str\"><v>c</v></c>"])));

    [Fact]
    public void Read_CellsThatDoNotSayWhereTheyStand_CountEmptyOnes() =>
        Assert.Equal(["a||c"], Rows(new Workbook().Sheet(["<c t=\"str\"><v>a</v></c>", "<c t=\"inlineStr\"><is><t></t></is></c>", "<c t=\"str\"><v>c</v></c>"])));

    // Every cell lands where it stands, whatever part of it says so.
    [Theory]
    [InlineData("<c r=\"A1\"/><c t=\"str\"><v>b</v></c>", "|b")]
    [InlineData("<c/><c/><c t=\"str\"><v>c</v></c>", "||c")]
    [InlineData("<c s=\"1\"/><c r=\"C1\" t=\"str\"><v>c</v></c><c t=\"str\"><v>d</v></c>", "||c|d")]
    [InlineData("<c r=\"B1\" t=\"str\"><v>b</v></c><c/><c t=\"str\"><v>d</v></c>", "|b||d")]
    [InlineData("<c r=\"b1\" t=\"str\"><v>b</v></c><c r=\"d1\" t=\"str\"><v>d</v></c>", "|b||d")]
    [InlineData("<c r=\"A1\" t=\"str\"><v></v></c><c r=\"B1\" t=\"str\"><v/></c><c r=\"C1\" t=\"str\"><v>c</v></c>", "||c")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t/></is></c><c t=\"inlineStr\"><is><t>b</t></is></c>", "|b")]
    public void Read_CellsWithAndWithoutAPlace_StandInTheirColumns(string cells, string expected) =>
        Assert.Equal([expected], Rows(new Workbook().Sheet([cells])));

    [Fact]
    public void Read_FormulaAndErrorCells_AreMarked()
    {
        using var reader = Open(new Workbook().Sheet(["<c r=\"A1\"><f>1+1</f><v>2</v></c>", "<c r=\"B1\" t=\"e\"><v>#REF!</v></c>", "text"]).ToBytes());
        var row = new CellRow();
        reader.Read(row);

        Assert.Equal([CellMark.Formula, CellMark.Error, CellMark.None], Enumerable.Range(0, 3).Select(row.Mark));
    }

    [Fact]
    public void Read_SharedTextsBeyondMemory_ComeFromTheTemporaryFile()
    {
        // 8 Mi characters stay in memory; these are about 10 million, and the last ones lie in the file
        var items = Enumerable.Range(0, 12_000).Select(index => $"<t>{index:00000}{new string('字', 850)}</t>").ToArray();
        var workbook = new Workbook().SharedTexts(items).Sheet(["<c r=\"A1\" t=\"s\"><v>3</v></c>", "<c r=\"B1\" t=\"s\"><v>11999</v></c>"]);

        Assert.Equal([items[3][3..^4] + "|" + items[11999][3..^4]], Rows(workbook));
    }

    [Fact]
    public void Open_ZipBomb_IsRefusedWithoutUnpacking()
    {
        var workbook = new Workbook().Sheet(["a"]).Part("xl/media/zeros.bin", new byte[32 << 20]);

        Assert.Equal("SpreadsheetBomb", Refused(workbook.ToBytes()).Reason);
    }

    [Fact]
    public void Open_MoreThanMayBeUnpacked_IsRefused()
    {
        var noise = new byte[65 << 20];
        for (var index = 0; index < noise.Length; index += 64)
        {
            noise[index] = (byte)(index >> 6);
            noise[index + 1] = (byte)(index >> 14);
        }

        Assert.Equal("SpreadsheetTooLarge", Refused(new Workbook().Sheet(["a"]).Part("xl/media/noise.bin", noise).ToBytes()).Reason);
    }

    [Fact]
    public void Open_TooManyParts_IsRefused()
    {
        var workbook = new Workbook().Sheet(["a"]);
        for (var index = 0; index < 60; index++)
        {
            workbook.Part($"xl/part{index}.xml", "<a/>");
        }

        Assert.Equal("SpreadsheetTooManyParts", Refused(workbook.ToBytes()).Reason);
    }

    [Fact]
    public void Open_CutWorkbook_IsRefused()
    {
        var whole = new Workbook().Sheet(["a", "b"], ["1", "2"]).ToBytes();

        Assert.Equal("CutSpreadsheet", Refused(whole[..(whole.Length / 2)]).Reason);
    }

    [Fact]
    public void Open_ArchiveThatIsNoWorkbook_IsRefused() =>
        Assert.Equal("NoSheet", Refused(new Workbook().ToBytes()).Reason);

    [Theory]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row", "DamagedSpreadsheet")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>", "DamagedSpreadsheet")]
    public void Read_BrokenOrBoobyTrappedXml_IsRefused(string xml, string reason)
    {
        var bytes = new Workbook().Sheet(["x"]).ToBytes();
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, true))
        {
            archive.GetEntry("xl/worksheets/sheet0.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet0.xml").Open();
            part.Write(System.Text.Encoding.UTF8.GetBytes(xml));
        }

        Assert.Equal(reason, Refused(stream.ToArray()).Reason);
    }

    [Fact]
    public void Read_CellLongerThanAllowed_IsRefusedWithItsPlace()
    {
        var refusal = Refused(new Workbook().Sheet(["a"], ["1", string.Concat(Enumerable.Range(0, 1 << 20).Select(number => number * 7919 % 1_000_003))]).ToBytes());

        Assert.Equal(("CellTooLong", "2 2 1000"), (refusal.Reason, string.Join(' ', refusal.Arguments)));
    }

    private Refusal Refused(byte[] bytes)
    {
        File.WriteAllBytes(folder.File("book.xlsx"), bytes);
        var (reader, refusal) = SpreadsheetReader.Open(folder.File("book.xlsx"), Limits, folder.FullPath);
        using (reader)
        {
            var row = new CellRow();
            while (reader?.Read(row) == RowStep.Row)
            {
            }

            return refusal ?? reader!.Refusal!;
        }
    }

    private List<string> Rows(Workbook workbook)
    {
        using var reader = Open(workbook.ToBytes());
        var rows = new List<string>();
        var row = new CellRow();
        while (reader.Read(row) == RowStep.Row)
        {
            rows.Add(string.Join('|', row.ToTexts()));
        }

        Assert.Null(reader.Refusal);
        return rows;
    }

    private SpreadsheetReader Open(byte[] bytes)
    {
        File.WriteAllBytes(folder.File("book.xlsx"), bytes);
        var (reader, refusal) = SpreadsheetReader.Open(folder.File("book.xlsx"), Limits, folder.FullPath);
        Assert.Null(refusal);
        return reader!;
    }
}
