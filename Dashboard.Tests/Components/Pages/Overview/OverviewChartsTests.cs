using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Overview;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.Overview;

public sealed class OverviewChartsTests
{
    private static readonly Dimension First = new("d", "政治生态", "Political ecology");
    private static readonly Dimension Second = new("e", "意识形态建设", "Ideology work");

    public OverviewChartsTests() => Words.Speak("zh-CN", machine: "de-DE");

    [Theory]
    [InlineData(64.2, 63.6, "四个维度的走势：意识形态建设一年来降 6.0")]
    [InlineData(64.2, 70.0, "四个维度的走势：一年来变动都在 1 分以内")]
    public void Trend_TitleSays_TheLargestMoveOfTheYear(double first, double second, string title) =>
        Assert.Equal(title, Charts().Trend(View(first, second)).Title);

    [Fact]
    public void Trend_Axis_IsWholeTensAroundTheLines()
    {
        // scores run from 63.6 to 69.6; three points of air give 60.6 and 72.6, so 60 to 80
        var axis = Charts().Trend(View(64.2, 63.6)).Axis;
        Assert.Equal((60.0, 80.0), (axis.Minimum!.Value, axis.Maximum!.Value));
    }

    [Fact]
    public void Radar_DistrictBesideTheYearBefore_StaysOnZeroToHundred()
    {
        var radar = Charts().Radar(View(64.2, null));

        Assert.Equal((0.0, 100.0), (radar.Axis.Minimum!.Value, radar.Axis.Maximum!.Value));
        Assert.Equal(["64.2", "数据不足"], radar.Series[0].Points.Select(point => point.Text));
        Assert.Equal(SeriesRole.Comparison, radar.Series[1].Role);
    }

    [Fact]
    public void Bars_Units_AreAddressesWithFlagsMarkedAndPeersBehind()
    {
        var bars = Charts().Bars(View(64.2, 63.6));

        Assert.Equal("政治生态：2 个委办局中，1 个有得分，中位 60.0", bars.Title);
        Assert.Equal("/units/D%2001", bars.Categories[0].Address);
        Assert.Equal((ChartMeaning.Attention, "有偏离提示"), (bars.Series[0].Points[0].Meaning, bars.Series[0].Points[0].Word));
        Assert.Equal((null, "数据不足"), (bars.Series[0].Points[1].Value, bars.Series[0].Points[1].Text));
        Assert.Equal(60, Assert.Single(bars.References).Value);
        Assert.Equal("50.0–70.0", Assert.Single(bars.Bands).Text);
    }

    private static OverviewCharts Charts() => new(Words.Of<Dashboard.Resources.Overview>(), Words.Display());

    private static OverviewView View(double? first, double? second)
    {
        DimensionReading[] dimensions =
        [
            new(First, first, 1, 9, 9, 64, new(0, 0)),
            new(Second, second, 1, 9, 9, 69.6, new(0, 0)),
        ];
        var trend = Enumerable.Range(0, 13).Select(back => new TrendMonth(new Month(202305).AddMonths(back), back == 12 ? [first, second] : [64, 69.6]));
        return new(
            new(202405), dimensions, [], new(0, 0), [.. trend],
            new(First, UnitKind.Department, [new("D 01", "财政局", 62, 1, "D01-202405"), new("D02", "教育局", null, 0.5, null)], 50, 60, 70),
            [], 0, new(0, 0, 0, 0, 0, null), []);
    }
}
