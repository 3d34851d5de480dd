using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;

namespace SmartSupervision.Tests.Briefing.Layout;

/// <summary>Lines and pages by the count of GB/T 9704-2012: 28 characters a line, 22 lines a page.</summary>
public class PageLayoutTests
{
    [Fact]
    public void Lines_BodyText_HoldTwentyEightCharacters()
    {
        var lines = TextMeasure.Lines(new string('字', 28 + 28 + 1), PaperSize.BodySize, PaperSize.TextWidth, 0, PaperSize.BodyTightening);
        Assert.Equal([28, 28, 1], lines.Select(line => line.Length));
    }

    [Fact]
    public void Lines_Marks_NeverStandFirstAndNumbersAreNotParted()
    {
        var lines = TextMeasure.Lines(new string('字', 27) + "好，" + new string('字', 22) + "得分12,345.6分", PaperSize.BodySize, PaperSize.TextWidth, 0, PaperSize.BodyTightening);
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。）".ToCharArray()));
        Assert.Contains(lines, line => line.Contains("12,345.6", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OneEndlessWord_IsPartedAllTheSame()
    {
        var lines = TextMeasure.Lines(new string('x', 50_000), PaperSize.BodySize, PaperSize.TextWidth);
        Assert.Equal(50_000, lines.Sum(line => line.Length));
        Assert.All(lines, line => Assert.InRange(TextMeasure.WidthOf(line, PaperSize.BodySize), 0, PaperSize.TextWidth + 0.1));
    }

    [Fact]
    public void Of_TwentyThreeLines_TakeTwoPages()
    {
        var pages = PageLayout.Of([new(false, [.. Enumerable.Range(0, 23).Select(at => Paragraph("行"))])]);
        Assert.Equal([22, 1], pages.Select(page => page.Pieces.Count));
        Assert.Equal([true, false], pages.Select(page => page.IsOdd));
    }

    [Fact]
    public void Of_HeadingInTheLastLine_GoesWithItsText()
    {
        var pages = PageLayout.Of([new(false, [.. Enumerable.Range(0, 21).Select(at => Paragraph("行")), new HeadingBlock("b", 1, "一、标题"), Paragraph("正文")])]);
        Assert.IsType<HeadingBlock>(pages[1].Pieces[0].Block);
    }

    [Fact]
    public void Of_LongTable_RepeatsAndLosesNoRow()
    {
        var table = new TableBlock("b", 1, "表", [new("列", false, 1)], [.. Enumerable.Range(0, 100).Select(at => (IReadOnlyList<DocumentCell>)[new($"行{at}")])], IsWide: true);
        var pieces = PageLayout.Of([new(true, [table])]).SelectMany(page => page.Pieces).ToList();
        Assert.Equal(100, pieces.Sum(piece => piece.RowCount));
        Assert.Equal(pieces.Take(pieces.Count - 1).Select(piece => piece.FirstRow + piece.RowCount), pieces.Skip(1).Select(piece => piece.FirstRow));
        Assert.All(pieces.Skip(1), piece => Assert.True(piece.IsContinued));
    }

    [Fact]
    public void Paper_TypeArea_IsThatOfTheStandard()
    {
        // 156 mm by 225 mm, in points of 127/360 mm.
        Assert.Equal(156, PaperSize.TextWidth * 127 / 360, 0.1);
        Assert.Equal(225, PaperSize.TextHeight * 127 / 360, 0.2);
        Assert.Equal(35, PaperSize.Bottom / 20.0 * 127 / 360, 0.2);
    }

    private static ParagraphBlock Paragraph(string text) => new("b", [new(text)]);
}
