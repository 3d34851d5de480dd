using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;

namespace SmartSupervision.Tests.Briefing.Sentences;

/// <summary>A briefing says "up" or "down" only where the signal rules do.</summary>
public class ChangeRuleTests
{
    [Theory]
    [InlineData(Verdict.Ordinary, "CommonCause", 90, 80, ChangeWord.Flat)] // ten points more, but ordinary
    [InlineData(Verdict.Improves, "AboveLimit", 90, 80, ChangeWord.Up)]
    [InlineData(Verdict.Deviates, "ShiftLow", 70, 80, ChangeWord.Down)]
    [InlineData(Verdict.Deviates, "AboveLimit", 70, 80, ChangeWord.Flat)] // high for its series, yet below the month before
    [InlineData(Verdict.Improves, "FallingTrend", 90, 80, ChangeWord.Flat)]
    [InlineData(Verdict.Deviates, "RisingTrend", 80, 80, ChangeWord.Flat)]
    [InlineData(Verdict.NotJudged, "TooShort", 90, 10, ChangeWord.None)]
    public void Of_Verdict_DecidesTheWord(Verdict verdict, string reason, double now, double then, ChangeWord word) =>
        Assert.Equal(word, ChangeRule.Of(now, then, new(verdict, null, reason)).Word);

    [Fact]
    public void Of_NothingToCompareWith_SaysNothing()
    {
        var finding = new Finding(Verdict.Improves, 3, "AboveLimit");
        Assert.Equal(ChangeWord.None, ChangeRule.Of(90, null, finding).Word);
        Assert.Equal(ChangeWord.None, ChangeRule.Of(null, 90, finding).Word);
        Assert.Equal(ChangeWord.None, ChangeRule.Of(90, 80, null).Word);
    }
}
