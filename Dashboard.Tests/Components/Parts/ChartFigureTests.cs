using Bunit;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Figures;
using SmartSupervision.Tests.Charts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Parts;

public sealed class ChartFigureTests : PageContext
{
    [Fact]
    public void Figure_Bars_HasFindingTwinAndSentence()
    {
        var figure = Render(ChartSamples.Bars());

        Assert.Equal("按期率", figure.Find("figure h2").TextContent);
        Assert.StartsWith("有数字的 2 个", figure.Find("figcaption").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(3, figure.FindAll("figure table tbody tr").Count);
        Assert.Equal(ChartSamples.Awkward, figure.Find("tbody a").TextContent);
        Assert.NotNull(figure.Find(".chart-canvas[role=img]"));
    }

    [Fact]
    public void TableButton_Clicked_PutsTheTableInThePicturesPlace()
    {
        var figure = Render(ChartSamples.Bars());
        Assert.True(figure.Find("figure > div[hidden]").HasAttribute("hidden"));

        figure.FindAll(".chart-menu button")[0].Click();

        Assert.Empty(figure.FindAll(".chart-canvas"));
        Assert.Empty(figure.FindAll("figure > div[hidden]"));
        Assert.Equal("看图", figure.FindAll(".chart-menu button")[0].TextContent);
    }

    [Fact]
    public void Figure_RadarOfTwoSpokes_IsATableThatSaysWhy()
    {
        var figure = Render(ChartSamples.Radar(4, 0, 1));

        Assert.Empty(figure.FindAll("svg"));
        Assert.Contains("有数据的轴不足三个，改用表格。", figure.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, figure.FindAll("tbody tr").Count);
    }

    [Fact]
    public void CsvButton_WhileSampleIsLoaded_SavesFiguresMarkedAsDemonstration()
    {
        var bridge = JSInterop.SetupModule("./js/chart.js");
        bridge.Mode = JSRuntimeMode.Loose;
        var figure = Render(ChartSamples.Bars(), isSample: true);

        figure.FindAll(".chart-menu button").Single(button => button.TextContent == "下载 CSV").Click();

        var saved = Assert.Single(bridge.Invocations["saveText"]).Arguments;
        Assert.Equal("bars.csv", saved[0]);
        Assert.EndsWith("演示数据\r\n", (string)saved[1]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_Asked_ExplainsTheKindOfChart()
    {
        var figure = Render(ChartSamples.Radar(4));

        figure.FindAll(".chart-menu button")[^1].Click();

        Assert.Contains(figure.FindAll(".chart-notes"), note => note.TextContent.Contains("不比较面积", StringComparison.Ordinal));
    }

    private IRenderedComponent<ChartFigure> Render(ChartSpec spec, bool isSample = false) => Render<ChartFigure>(parameters => parameters
        .AddCascadingValue(ViewState.Default with { IsSample = isSample })
        .Add(figure => figure.Spec, spec));
}
