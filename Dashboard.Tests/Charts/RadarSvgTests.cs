using System.Globalization;
using System.Xml.Linq;
using SmartSupervision.Dashboard.Charts;
using Xunit;

namespace SmartSupervision.Tests.Charts;

public sealed class RadarSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(23)]
    [InlineData(78)]
    public void Draw_AnyNumberOfSpokes_NamesEachWithItsFigureAndAddress(int spokes)
    {
        var drawing = Draw(ChartSamples.Radar(spokes));

        var links = drawing.Descendants(Svg + "a").ToArray();
        Assert.Equal(spokes, links.Length);
        Assert.All(links.Select((link, spoke) => (link, spoke)), pair => Assert.Equal($"/items/{pair.spoke + 1}", pair.link.Attribute("href")!.Value));
        Assert.All(links, link => Assert.Contains("100.0 · 95.0%", link.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_ManySpokes_WritesEveryNameWholeAlongItsSpoke()
    {
        var texts = Draw(ChartSamples.Radar(78)).Descendants(Svg + "text").Where(text => text.Attribute("transform") is not null).ToArray();

        Assert.Equal(78, texts.Length);
        Assert.All(texts, text => Assert.DoesNotContain("…", text.Value, StringComparison.Ordinal));
        Assert.Contains("PE-78 第78个事项名称有些长", texts[77].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 580)]
    [InlineData(20, 940)]
    [InlineData(23, 580)]
    [InlineData(24, 940)]
    public void UprightLabels_Crowded_NeverTouchEachOtherAndStayInside(int spokes, double width)
    {
        var layout = new RadarLayout(ChartSamples.Radar(spokes), width);
        var labels = layout.UprightLabels();

        foreach (var side in labels.Where(label => label.Side != 0).GroupBy(label => label.Side))
        {
            var heights = side.Select(label => label.Y).Order().ToArray();
            Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= layout.BlockHeight - 0.01, $"{pair.First} and {pair.Second}"));
        }

        Assert.All(labels, label => Assert.InRange(label.Y, layout.BlockHeight / 2, layout.Height - (layout.BlockHeight / 2)));
    }

    [Fact]
    public void At_OneHundred_LiesOnTheOuterRingWhateverTheOthersAre()
    {
        var layout = new RadarLayout(ChartSamples.Radar(4), 560);

        // spoke 0 points up, spoke 1 to the right; 100 is the radius, 0 the middle
        Assert.Equal((layout.CentreX, layout.CentreY - layout.Radius), layout.At(0, 100));
        Assert.Equal(layout.CentreX + layout.Radius, layout.At(1, 100).X, 6);
        Assert.Equal((layout.CentreX, layout.CentreY), layout.At(2, 0));
    }

    [Fact]
    public void Draw_SpokeWithoutFigure_IsHollowWithItsWordAndLeavesTheOutlineOpen()
    {
        var whole = Draw(ChartSamples.Radar(5));
        var open = Draw(ChartSamples.Radar(5, 2));

        // the subject's outline has 5 sides; without spoke 2 the two sides that meet there are missing
        Assert.Equal(5, Sides(whole));
        Assert.Equal(3, Sides(open));
        Assert.Contains(open.Descendants(Svg + "circle"), circle => circle.Attribute("fill")!.Value == Palette.OfPaper.Surface);
        Assert.Contains("未报", open.Descendants(Svg + "a").ElementAt(2).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Peers_AreDashed() =>
        Assert.Equal(5, Draw(ChartSamples.Radar(5)).Descendants(Svg + "line").Count(line => line.Attribute("stroke-dasharray") is not null));

    [Fact]
    public void Draw_AwkwardName_IsText()
    {
        var spec = ChartSamples.Radar(3);
        var drawing = Draw(spec with { Categories = [new(ChartSamples.Awkward), .. spec.Categories.Skip(1)] });

        Assert.Contains(drawing.Descendants(Svg + "text"), text => text.Value == ChartSamples.Awkward);
        Assert.Empty(drawing.Descendants(Svg + "b"));
    }

    [Theory]
    [InlineData(4, new[] { 0 }, true)]
    [InlineData(4, new[] { 0, 1 }, false)] // two spokes make no shape
    [InlineData(78, new int[0], true)]
    public void CanDraw_SpokesWithFigures_AtLeastThree(int spokes, int[] missing, bool expected) =>
        Assert.Equal(expected, RadarSvg.CanDraw(ChartSamples.Radar(spokes, missing)));

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(24)]
    public void DrawNarrow_ManySpokes_FitsAHandWithCodeAndScoreAtEachSpoke(int spokes)
    {
        var drawing = XDocument.Parse(RadarSvg.DrawNarrow(ChartSamples.Radar(spokes), Palette.OfPaper));

        // 390 pixels less the page's and the card's edges
        Assert.InRange(double.Parse(drawing.Root!.Attribute("width")!.Value, CultureInfo.InvariantCulture), 300, 326);
        Assert.Equal(spokes, drawing.Descendants(Svg + "text").Count(text => text.Value.StartsWith("PE-", StringComparison.Ordinal)));
    }

    private static XDocument Draw(ChartSpec spec)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        return XDocument.Parse(RadarSvg.Draw(spec, Palette.OfPaper));
    }

    private static int Sides(XDocument drawing) =>
        drawing.Descendants(Svg + "line").Count(line => line.Attribute("stroke-width")!.Value == "2");
}
