using SmartSupervision.Dashboard.Briefing;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Exports;

namespace SmartSupervision.Tests.Briefing.Document;

/// <summary>Text and names of files that no format, file system or header takes for something else.</summary>
public class SafeTextTests
{
    [Theory]
    [InlineData("  甲\u0000乙\u000B ", "甲乙")]
    [InlineData("一\r\n二\t三", "一 二 三")]
    [InlineData("\uD83D\uFFFF\u202E字", "字")]
    [InlineData("=1+1 <b>", "=1+1 <b>")]
    [InlineData("𠮷", "𠮷")]
    public void Line_AnyText_KeepsWhatAFileCanHold(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Lines_Breaks_BecomeLineFeedsAndVeryLongTextIsCut()
    {
        Assert.Equal("一\n二\n三", SafeText.Lines("一\r\n二\r三"));
        Assert.Equal(50_000, SafeText.Lines(new string('长', 60_000)).Length);
    }

    [Theory]
    [InlineData("2026年5月专报", "2026年5月专报.docx")]
    [InlineData("../../etc/passwd", "etcpasswd.docx")]
    [InlineData("a\"b;c%d\u0000", "abcd.docx")]
    [InlineData("...", "briefing.docx")]
    public void Of_AnyTitle_IsANameAndNothingElse(string title, string expected) => Assert.Equal(expected, FileNames.Of(title, BriefingFormat.Docx));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(35, "三十五")]
    [InlineData(100, "100")]
    public void Of_Number_IsWrittenAsAHeadingCountsIt(int number, string expected) => Assert.Equal(expected, ChineseNumeral.Of(number));
}
