using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Parts;

public sealed class DisplayTests
{
    private static readonly UnitOfMeasure Percent = new("%", "%", 100, 1);
    private static readonly UnitOfMeasure Cases = new("件/百人", "cases per 100 posts", 100, 2);

    [Theory]
    [InlineData(1204311.456, 1, "1,204,311.5")]
    [InlineData(-0.4, 1, "−0.4")]
    [InlineData(-0.04, 1, "0.0")] // a rounded nothing has no sign
    [InlineData(2.5, 0, "3")] // halves go away from zero, as people round
    [InlineData(0, 2, "0.00")]
    public void Figure_OnCommaDecimalMachine_HasPointCommaAndTrueMinus(double value, int decimals, string expected)
    {
        Words.Speak("zh-CN", machine: "de-DE");
        Assert.Equal(expected, Words.Display().Figure(value, decimals));
    }

    [Theory]
    [InlineData(1.34, "+1.3")]
    [InlineData(-1.34, "−1.3")]
    [InlineData(0.04, "0.0")]
    public void Change_Always_CarriesItsSign(double value, string expected)
    {
        Words.Speak("zh-CN", machine: "de-DE");
        Assert.Equal(expected, Words.Display().Change(value, 1));
    }

    [Fact]
    public void Value_WithUnit_PercentTouchesAndWordsStandApart()
    {
        Words.Speak("zh-CN");
        Assert.Equal("62.7%", Words.Display().Value(62.72, Percent));
        Assert.Equal("0.81 件/百人", Words.Display().Value(0.8123, Cases));
        Words.Speak("en");
        Assert.Equal("0.81 cases per 100 posts", Words.Display().Value(0.8123, Cases));
    }

    [Theory]
    [InlineData(MeasureState.NotApplicable, "不适用", "Not applicable")]
    [InlineData(MeasureState.NotReported, "未报", "Not reported")]
    [InlineData(MeasureState.TooFew, "样本过少", "Too few cases")]
    [InlineData(MeasureState.NoBase, "无基数", "Nothing to divide by")]
    [InlineData(MeasureState.Suppressed, "<5", "<5")]
    [InlineData(MeasureState.Withheld, "不单列", "withheld")]
    public void Measure_WithoutFigure_IsAWordAndNeverZero(MeasureState state, string zh, string en)
    {
        Words.Speak("zh-CN");
        Assert.Equal(zh, Words.Display().Measure(state, null, Percent));
        Words.Speak("en");
        Assert.Equal(en, Words.Display().Measure(state, null, Percent));
    }

    [Fact]
    public void Quotable_NameWithQuotationMarks_HasSingleOnes() =>
        Assert.Equal("‘四风’问题强度", Display.Quotable("“四风”问题强度"));

    [Fact]
    public void Fraction_WhateverIsThere_ShowsNoMoreThanThat()
    {
        Words.Speak("zh-CN");
        Assert.Equal("286 / 456", Words.Display().Fraction(286, 456));
        Assert.Equal("1,204", Words.Display().Fraction(1204, null));
        Assert.Equal("", Words.Display().Fraction(null, 456)); // a withheld count leaves nothing to show
    }

    [Fact]
    public void MonthsAndDates_InBothLanguages_AreWrittenInFull()
    {
        Words.Speak("zh-CN", machine: "de-DE");
        Assert.Equal("2026年5月", Words.Display().Month(new(202605)));
        Assert.Equal("2026年3月至2026年5月", Words.Display().Months(new(202603), new(202605)));
        Assert.Equal("2026年5月31日", Words.Display().Date(new(2026, 5, 31)));
        Words.Speak("en", machine: "de-DE");
        Assert.Equal("May 2026", Words.Display().Month(new(202605)));
        Assert.Equal("31 May 2026", Words.Display().Date(new(2026, 5, 31)));
        Assert.Equal("2026-05", Words.Display().MonthShort(new(202605)));
    }
}
