using System.Text.Json;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Charts;

public sealed class EChartsOptionTests
{
    public EChartsOptionTests() => Words.Speak("zh-CN", machine: "de-DE");

    [Fact]
    public void Of_Bars_KeepsNamesAsDataAndTipsAsPlainLines()
    {
        var option = OptionOf(ChartSamples.Bars());

        Assert.Equal(ChartSamples.Awkward, option.GetProperty("yAxis").GetProperty("data")[0].GetString());
        var first = option.GetProperty("series")[0].GetProperty("data")[0];
        Assert.Equal(40.25, first.GetProperty("value").GetDouble());
        Assert.Equal("/units/A", first.GetProperty("address").GetString());
        Assert.Equal(
            ["A " + ChartSamples.Awkward, "按期率：40.3%", "分子／分母：161 / 400", "同类中位 60.0"],
            first.GetProperty("tip").EnumerateArray().Select(line => line.GetString()));
    }

    [Fact]
    public void Of_MissingBar_IsHollowAtTheFootWithItsWord()
    {
        var series = OptionOf(ChartSamples.Bars()).GetProperty("series");

        Assert.Equal(JsonValueKind.Null, series[0].GetProperty("data")[1].GetProperty("value").ValueKind);
        Assert.Equal("emptyCircle", series[1].GetProperty("symbol").GetString());
        var gap = series[1].GetProperty("data")[1];
        Assert.Equal([0, 1], gap.GetProperty("value").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal("未报", gap.GetProperty("text").GetString());
        Assert.Equal(7, gap.GetProperty("symbolSize").GetInt32());
    }

    [Fact]
    public void Of_FiguresBesideBars_StandAboveTheLinesAcross()
    {
        var series = OptionOf(ChartSamples.Bars()).GetProperty("series");

        var figure = series[1].GetProperty("data")[0];
        Assert.Equal([40.25, 0], figure.GetProperty("value").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal(0, figure.GetProperty("symbolSize").GetInt32());
        Assert.True(series[1].GetProperty("z").GetInt32() > series[0].GetProperty("markLine").GetProperty("z").GetInt32());
    }

    [Fact]
    public void Of_Lines_CarryTheirNamesAtTheirEndsAndUseTheRoomOfTheAxis()
    {
        var option = OptionOf(ChartSamples.Lines());

        var line = option.GetProperty("series").EnumerateArray().First(series => series.GetProperty("name").GetString() == "全区");
        Assert.Equal("{a}", line.GetProperty("endLabel").GetProperty("formatter").GetString());
        Assert.True(option.GetProperty("yAxis").GetProperty("scale").GetBoolean());
    }

    [Fact]
    public void Of_PointToLookAt_HasColourShapeAndFigure()
    {
        var point = OptionOf(ChartSamples.Bars()).GetProperty("series")[0].GetProperty("data")[2];

        Assert.Equal("token:attention", point.GetProperty("itemStyle").GetProperty("color").GetString());
        Assert.Equal("■ 80.0", point.GetProperty("text").GetString());
    }

    [Fact]
    public void Of_ReferenceLines_OnlyTheRedLineIsRed()
    {
        var lines = OptionOf(ChartSamples.Bars()).GetProperty("series")[0].GetProperty("markLine").GetProperty("data");

        Assert.Equal(["token:ink-soft", "token:redline"], lines.EnumerateArray().Select(line => line.GetProperty("lineStyle").GetProperty("color").GetString()));
        Assert.Equal(60, lines[0].GetProperty("xAxis").GetDouble());
    }

    [Fact]
    public void Of_VaryingBand_IsStackedAndTheLineKeepsItsGap()
    {
        var series = OptionOf(ChartSamples.Lines()).GetProperty("series");

        Assert.Equal(4, series.GetArrayLength()); // lower end, band, two lines
        // 70 − 40 and 72 − 41 on top of the lower end
        Assert.Equal([30.0, 31.0], series[1].GetProperty("data").EnumerateArray().Take(2).Select(value => value.GetDouble()));
        Assert.False(series[2].GetProperty("connectNulls").GetBoolean());
        Assert.Equal(JsonValueKind.Null, series[2].GetProperty("data")[1].GetProperty("value").ValueKind);
    }

    [Fact]
    public void Of_Axis_CarriesItsUnit() =>
        Assert.Equal("按期率 (%)", OptionOf(ChartSamples.Bars()).GetProperty("xAxis").GetProperty("name").GetString());

    [Fact]
    public void HeightOf_LyingBars_GrowsWithThem() =>
        Assert.Equal(92 + (3 * 24), EChartsOption.HeightOf(ChartSamples.Bars())); // margins, then 24 pixels a bar

    private static JsonElement OptionOf(ChartSpec spec) =>
        JsonSerializer.SerializeToElement(EChartsOption.Of(spec, Words.Of<Dashboard.Resources.Charts>()));
}
