using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Charts;

public sealed class ChartSentenceTests
{
    [Fact]
    public void Of_Bars_SaysRangeMiddleAndHowManyAreMissing()
    {
        Words.Speak("zh-CN");
        Assert.Equal("有数字的 2 个，最低 40.3%，中间 60.1%，最高 80.0%；另有 1 个没有数字。", SentenceOf(ChartSamples.Bars()));
        Words.Speak("en");
        Assert.Equal("2 have a figure: lowest 40.3%, middle 60.1%, highest 80.0%; 1 more have none.", SentenceOf(ChartSamples.Bars()));
    }

    [Fact]
    public void Of_Lines_GoesFromFirstToLastFigureAndLeavesComparisonsOut()
    {
        Words.Speak("zh-CN");
        Assert.Equal("全区由2026-03的 60.0 到2026-05的 63.0。", SentenceOf(ChartSamples.Lines()));
    }

    [Fact]
    public void Of_LinesWithOneFigureInTheSecond_SaysThatOne()
    {
        Words.Speak("zh-CN");
        var lines = ChartSamples.Lines();
        ChartPoint none = new(null, "数据不足");
        Assert.Equal("意识形态在2026-05为 69.4。", SentenceOf(lines with { Series = [new("政治生态", [none, none, none]), new("意识形态", [none, none, new(69.4, "69.4")])] }));
    }

    [Fact]
    public void Of_SmallRadar_NamesEverySpoke()
    {
        Words.Speak("zh-CN");
        Assert.Equal("第1个事项名称有些长 100.0，第2个事项名称有些长 未报，第3个事项名称有些长 100.0。", SentenceOf(ChartSamples.Radar(3, 1)));
    }

    [Fact]
    public void Of_NoFigures_SaysSo()
    {
        Words.Speak("zh-CN");
        Assert.Equal("还没有可以画的数字。", SentenceOf(ChartSamples.Radar(3, 0, 1, 2)));
    }

    [Fact]
    public void Of_OwnSentence_IsTaken() =>
        Assert.Equal("自己的话。", SentenceOf(ChartSamples.Bars() with { Sentence = "自己的话。" }));

    private static string SentenceOf(ChartSpec spec) => ChartSentence.Of(spec, Words.Of<Dashboard.Resources.Charts>());
}
