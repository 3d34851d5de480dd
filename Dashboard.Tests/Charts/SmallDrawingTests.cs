using SmartSupervision.Dashboard.Charts;
using Xunit;

namespace SmartSupervision.Tests.Charts;

public sealed class SmallDrawingTests
{
    [Fact]
    public void Path_WithGap_LiftsThePen() =>
        // width 13 leaves 3 pixels on each side of 7; values 0 and 10 are the foot (9) and the top (3)
        Assert.Equal("M3 9M10 3", Sparkline.Path([0, null, 10], 13, 12));

    [Fact]
    public void Path_FlatSeries_RunsInTheMiddle() => Assert.Equal("M3 6L10 6", Sparkline.Path([5, 5], 13, 12));

    [Fact]
    public void Path_NoValues_IsEmpty() => Assert.Equal("", Sparkline.Path([null, null], 13, 12));

    [Fact]
    public void Last_MissingLastValue_HasNoMark()
    {
        Assert.Null(Sparkline.Last([1, null], 13, 12));
        Assert.Equal((10, 3), Sparkline.Last([1, 2], 13, 12));
    }

    [Theory]
    [InlineData("短", 40, "短")]
    [InlineData("一二三四五", 40, "一二三…")] // 10 pixels a character, one kept for the ellipsis
    public void Clip_ToRoom_EndsWithEllipsisOnlyWhenCut(string text, double room, string expected) =>
        Assert.Equal(expected, SvgText.Clip(text, 10, room));

    [Fact]
    public void Wrap_LongNames_BreaksAtSpacesOrBetweenCharacters()
    {
        Assert.Equal(["一二三四", "五六"], SvgText.Wrap("一二三四五六", 10, 40, 2));
        Assert.Equal(["Share of", "petitions"], SvgText.Wrap("Share of petitions", 10, 60, 2));
        Assert.Equal(["一二三四", "五六七…"], SvgText.Wrap("一二三四五六七八九", 10, 40, 2));
        Assert.Equal(["一二"], SvgText.Wrap("一二", 10, 40, 2));
    }

    [Fact]
    public void IsConstant_BandWithoutEnds_IsNot()
    {
        Assert.True(ChartBand.Constant("带", 1, 2, 3).IsConstant);
        Assert.False(new ChartBand("带", [1, 2], [3, 3]).IsConstant);
        Assert.False(new ChartBand("带", [null, null], [null, null]).IsConstant);
    }
}
