using System.Xml.Linq;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Tests.Charts;

/// <summary>Charts for paper: sound markup, gaps left open, series told apart without colour.</summary>
public class PaperSvgTests
{
    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Radar)]
    public void Draw_HostileNames_IsSoundMarkup(ChartKind kind)
    {
        var svg = XDocument.Parse(PaperSvg.Draw(Chart(kind)));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.NotNull(XDocument.Parse(PaperSvg.Key(Chart(kind)).Replace("url(#c-hatch)", "none", StringComparison.Ordinal)).Root);
    }

    [Fact]
    public void Draw_Lines_LeaveAGapOpenAndDifferByDash()
    {
        var paths = XDocument.Parse(PaperSvg.Draw(Chart(ChartKind.Line))).Descendants().Where(element => element.Name.LocalName == "path").ToList();
        Assert.Equal(2, paths.Count);
        Assert.Equal(2, paths[0].Attribute("d")!.Value.Count(letter => letter == 'M')); // begun anew behind the gap
        Assert.Equal(2, paths.Select(path => path.Attribute("stroke-dasharray")?.Value ?? "").Distinct().Count());
    }

    [Fact]
    public void Draw_Bars_WriteTheWordWhereThereIsNoFigure()
    {
        var svg = XDocument.Parse(PaperSvg.Draw(Chart(ChartKind.Bar)));
        var bars = svg.Descendants().Where(element => element.Name.LocalName == "rect" && element.Attribute("y") is not null).ToList();
        Assert.Equal(5, bars.Count); // six points, one missing
        Assert.Contains(svg.Descendants(), element => element.Value == "未报");
        Assert.Equal(2, bars.Select(bar => bar.Attribute("fill")!.Value).Distinct().Count());
    }

    private static ChartSpec Chart(ChartKind kind) => new()
    {
        Id = "c", Kind = kind, Title = "<script>&\"", CategoryHeading = "事项", Axis = new("得分", "分", 0, 100), IsHorizontal = kind == ChartKind.Bar,
        Categories = [new("甲<b>"), new("乙&"), new("丙\"")],
        Series =
        [
            new("本期<i>", [new(50, "50.0"), new(null, "未报"), new(70, "70.0")], SeriesRole.Category),
            new("上年", [new(40, "40.0"), new(45, "45.0"), new(60, "60.0")], SeriesRole.Category),
        ],
    };
}
