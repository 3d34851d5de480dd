using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Charts;

public sealed class ChartTableTests
{
    public ChartTableTests() => Words.Speak("zh-CN", machine: "de-DE");

    [Fact]
    public void Of_Bars_HasOneRowACategoryAndOnlyColumnsThatSaySomething()
    {
        var table = TableOf(ChartSamples.Bars());

        Assert.Equal(["代码", "单位", "按期率 (%)", "分子", "分母", "同类", "说明"], table.Columns.Select(column => column.Heading));
        Assert.Equal(["A", ChartSamples.Awkward, "40.3", "161", "400", "同类中位 60.0", ""], table.Rows[0].Select(cell => cell.Shown));
        Assert.Equal(["B", "=丙", "未报", "", "", "", "未报"], table.Rows[1].Select(cell => cell.Shown));
        Assert.Equal("/units/A", table.Rows[0][1].Address);
    }

    [Fact]
    public void Of_Bars_SaysLinesAndBandsInNotes() =>
        Assert.Equal(
            ["同类中位：60.0", "红线：50.0", "同类中间一半：55.0–65.0", "口径：结案数÷应结数"],
            TableOf(ChartSamples.Bars()).Notes);

    [Fact]
    public void Of_LinesWithVaryingBand_GivesTheBandTwoColumns()
    {
        var table = TableOf(ChartSamples.Lines());

        Assert.Equal(["月份", "全区 (分)", "同类 (分)", "常态范围下界", "常态范围上界"], table.Columns.Select(column => column.Heading));
        Assert.Equal(["2026-04", "数据不足", "51.0", "41", "72"], table.Rows[1].Select(cell => cell.Shown));
        Assert.Equal(["2026-05", "63.0", "52.0", "", ""], table.Rows[2].Select(cell => cell.Shown));
        Assert.Equal(["2026-04：机构改革"], table.Notes);
    }

    [Fact]
    public void ToCsv_Always_OpensInSpreadsheetsWithChineseAndTheFiguresShown()
    {
        var lines = TableOf(ChartSamples.Bars()).ToCsv().Split("\r\n");

        Assert.Equal('\uFEFF', lines[0][0]);
        Assert.Equal("代码,单位,按期率 (%),分子,分母,同类,说明", lines[0][1..]);
        // quotes doubled, and 40.25 in full although 40.3 is shown
        Assert.Equal("A,\"<b>甲</b> & \"\"乙\"\"\",40.3,161,400,同类中位 60.0,", lines[1]);
        // a name that begins with = would be run as a formula; a gap keeps its word and is no zero
        Assert.Equal("B,'=丙,未报,,,,未报", lines[2]);
    }

    private static ChartTable TableOf(ChartSpec spec) => ChartTable.Of(spec, Words.Of<Dashboard.Resources.Charts>());
}
