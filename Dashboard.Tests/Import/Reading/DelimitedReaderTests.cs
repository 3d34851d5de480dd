using System.Text;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Import.Reading;

namespace SmartSupervision.Tests.Import.Reading;

public sealed class DelimitedReaderTests
{
    private static readonly ImportLimits Limits = new(1000, 20, 1 << 20, 100, 1 << 20, 200);

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a\tb\r\n1\t2\r\n")]
    [InlineData("a;b\r1;2\r")]
    [InlineData("\"a\",\"b\"\n\n1,2")]
    public void Read_AnySeparatorAndLineBreak_GivesTheSameCells(string text) =>
        Assert.Equal(["a|b", "1|2"], Rows(text).Select(row => row.Cells));

    [Fact]
    public void Read_QuotedLineBreaksAndQuotes_StayInTheCellAndCountAsLines()
    {
        var rows = Rows("no,note\n1,\"first\r\nsecond, with \"\"quotes\"\"\"\n2,plain \"quote\"\n");

        Assert.Equal([(1, "no|note"), (2, "1|first\nsecond, with \"quotes\""), (4, "2|plain \"quote\"")], rows);
    }

    [Fact]
    public void Read_CellAcrossTheBuffer_IsWhole()
    {
        // The buffer holds 65,536 characters: the second row lies across its end.
        var filler = string.Concat(Enumerable.Repeat("x,y\n", 16_383));

        Assert.Equal("long cell, quoted|1", Rows(filler + "\"long cell, quoted\",1\n")[^1].Cells);
    }

    [Fact]
    public void Read_SeparatorInQuotedHeader_IsNotCounted() =>
        Assert.Equal("one, two, three|b", Rows("\"one, two, three\";b\n")[0].Cells);

    [Fact]
    public void Read_TitleLineAboveTheTable_DoesNotDecideTheSeparator() =>
        Assert.Equal(["title", "a|b"], Rows("title\na\tb\n").Select(row => row.Cells));

    [Fact]
    public void Read_QuoteThatNeverCloses_IsRefusedWithItsPlace() =>
        Assert.Equal(("CutInQuote", "3 2"), Refused("a,b\n1,2\n3,\"cut in the middle\n4,5\n"));

    [Theory]
    [InlineData("a,b\n1,{0}\n")]
    [InlineData("a,b\n1,\"{0}\"\n")]
    public void Read_CellLongerThanAllowed_IsRefusedWithItsPlace(string text) =>
        Assert.Equal(("CellTooLong", "2 2 1000"), Refused(string.Format(text, new string('字', 1001))));

    [Fact]
    public void Read_MoreColumnsThanAllowed_IsRefused() => Assert.Equal(("TooManyColumns", "1 20"), Refused(new string(',', 20) + "\n"));

    [Theory]
    [InlineData("a\n1", true)]
    [InlineData("a\n1\n", false)]
    public void EndsOpen_LastLine_SaysWhetherItHasALineBreak(string text, bool expected)
    {
        using var reader = Open(text);
        var row = new CellRow();
        while (reader.Read(row) == RowStep.Row)
        {
        }

        Assert.Equal(expected, reader.EndsOpen);
    }

    private static List<(int Line, string Cells)> Rows(string text)
    {
        using var reader = Open(text);
        var rows = new List<(int, string)>();
        var row = new CellRow();
        while (reader.Read(row) == RowStep.Row)
        {
            rows.Add((row.Line, string.Join('|', row.ToTexts())));
        }

        return rows;
    }

    private static (string Reason, string Arguments) Refused(string text)
    {
        using var reader = Open(text);
        var row = new CellRow();
        RowStep step;
        do
        {
            step = reader.Read(row);
        }
        while (step == RowStep.Row);

        Assert.Equal(RowStep.Refused, step);
        return (reader.Refusal!.Reason, string.Join(' ', reader.Refusal.Arguments));
    }

    private static DelimitedReader Open(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), TextFormat.Utf8, Limits);
}
