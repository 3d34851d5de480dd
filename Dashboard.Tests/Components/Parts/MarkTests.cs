using Bunit;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Figures;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Parts;

public sealed class MarkTests : PageContext
{
    private static readonly UnitOfMeasure Percent = new("%", "%", 100, 1);

    [Theory]
    [InlineData(Verdict.Deviates, "rect", "需关注", "is-attention")]
    [InlineData(Verdict.Improves, "path", "改善", "is-improvement")]
    [InlineData(Verdict.Changes, "path", "变化", "is-ordinary")]
    [InlineData(Verdict.Ordinary, "circle", "平稳", "is-ordinary")]
    [InlineData(Verdict.NotJudged, "circle", "未判定", "is-notjudged")]
    public void SignalMark_Verdict_HasShapeColourAndWord(Verdict verdict, string shape, string word, string colour)
    {
        var mark = Render<SignalMark>(parameters => parameters.Add(part => part.Verdict, verdict));

        Assert.Equal(shape, mark.Find("svg > *").LocalName);
        Assert.Equal(word, mark.Find("span > span").TextContent);
        Assert.Contains(colour, mark.Find(".signal-mark").ClassList);
    }

    [Fact]
    public void MeasureText_Figure_HasUnit() => Assert.Equal("95.0%", Measure(MeasureState.Figure, 95).Find(".measure").TextContent);

    [Fact]
    public void MeasureText_Withheld_IsTheWordWithItsReason()
    {
        var word = Measure(MeasureState.Suppressed, null).Find(".state-word");

        Assert.Equal("<5", word.TextContent);
        Assert.Contains("保护个人", word.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void ScoreBar_MissingScore_IsAWordWithoutBar()
    {
        var bar = Render<ScoreBar>(parameters => parameters.Add(part => part.Score, null).Add(part => part.PeerMedian, 60));

        Assert.Equal("数据不足", bar.Find(".state-word").TextContent);
        Assert.Empty(bar.FindAll(".meter"));
    }

    [Fact]
    public void ScoreBar_WithPeers_DrawsBandAndMedianOnTheSameScale()
    {
        var bar = Render<ScoreBar>(parameters => parameters
            .Add(part => part.Score, 62.34).Add(part => part.PeerLower, 50).Add(part => part.PeerMedian, 60).Add(part => part.PeerUpper, 75));

        Assert.Equal("62.3", bar.Find(".score-bar-figure").TextContent);
        Assert.Equal("width:62.3%", bar.Find("i").GetAttribute("style"));
        Assert.Equal("left:60%", bar.Find("b").GetAttribute("style"));
        Assert.Equal("left:50%;width:25%", bar.Find("s").GetAttribute("style"));
    }

    [Fact]
    public void MonthSelector_LastMonth_OffersEarlierOnesOnly()
    {
        var view = ViewState.Default with { Month = new(202605), FirstMonth = new(202511), LastMonth = new(202605) };

        var selector = Render<MonthSelector>(parameters => parameters.AddCascadingValue(view));

        Assert.Equal("2026年5月", selector.Find("#month-shown").TextContent);
        Assert.EndsWith("?month=202604", selector.Find("a.months-step").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(selector.FindAll("a.months-step"));
        Assert.Equal(7, selector.FindAll(".months-year a").Count); // November 2025 to May 2026
        Assert.Equal("5", selector.Find("[aria-current=true]").TextContent);
    }

    private IRenderedComponent<MeasureText> Measure(MeasureState state, double? value) => Render<MeasureText>(parameters => parameters
        .Add(text => text.State, state).Add(text => text.Value, value).Add(text => text.Measure, Percent));
}
