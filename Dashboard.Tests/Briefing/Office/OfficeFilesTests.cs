using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SmartSupervision.Tests.Briefing.Office;

/// <summary>Excel and PowerPoint hold the same figures as the document, soundly, and nothing a person typed becomes anything but text.</summary>
public class OfficeFilesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Write_Monthly_HasNoValidatorErrors(string language)
    {
        var briefing = FrozenDistrict.Monthly(language);
        using var book = SpreadsheetDocument.Open(Write(briefing, BriefingFormat.Xlsx), false);
        using var slides = PresentationDocument.Open(Write(briefing, BriefingFormat.Pptx), false);
        Assert.Empty(Errors(book));
        Assert.Empty(Errors(slides));
    }

    [Fact]
    public void Sheet_Figures_StandFirstThenDefinitionsAndSources()
    {
        var briefing = FrozenDistrict.Monthly();
        using var book = SpreadsheetDocument.Open(Write(briefing, BriefingFormat.Xlsx), false);
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal(["数据", "指标定义", "来源与快照"], sheets.Take(3).Select(sheet => sheet.Name!.Value!));

        var first = (WorksheetPart)book.WorkbookPart.GetPartById(sheets[0].Id!);
        var table = briefing.Document.Blocks.OfType<TableBlock>().MaxBy(each => each.Rows.Count)!;
        var numbers = first.Worksheet.Descendants<CellValue>().Select(cell => double.Parse(cell.Text, CultureInfo.InvariantCulture));
        Assert.Equal(table.Rows.SelectMany(row => row).Select(cell => cell.Number).OfType<double>(), numbers);
        Assert.Equal(PaneStateValues.Frozen, first.Worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:H79", first.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Contains("202605-0123abcd", ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[2].Id!)).Worksheet.InnerText, StringComparison.Ordinal);
        Assert.Contains("演示数据", ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[2].Id!)).Worksheet.InnerText, StringComparison.Ordinal);
        Assert.Equal(3, book.WorkbookPart.WorksheetParts.Count(part => part.DrawingsPart?.ChartParts.Any() == true));
    }

    [Fact]
    public void Slides_EachChart_IsNativeWithItsSentenceInTheNotes()
    {
        var briefing = FrozenDistrict.Monthly();
        using var file = PresentationDocument.Open(Write(briefing, BriefingFormat.Pptx), false);
        var slides = file.PresentationPart!.SlideParts.ToList();
        foreach (var chart in briefing.Document.Blocks.OfType<ChartBlock>())
        {
            var slide = slides.Single(part => part.Slide.InnerText.Contains(chart.Caption, StringComparison.Ordinal) && part.ChartParts.Any());
            var drawn = slide.ChartParts.Single().ChartSpace.Descendants<C.NumericPoint>().Select(point => double.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture));
            Assert.Equal(chart.Chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>(), drawn);
            Assert.Contains(chart.Sentence, slide.NotesSlidePart!.NotesSlide.InnerText, StringComparison.Ordinal);
            Assert.Contains("202605-0123abcd", slide.NotesSlidePart.NotesSlide.InnerText, StringComparison.Ordinal);
        }

        Assert.All(slides, part => Assert.Contains("演示数据", part.Slide.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HostileTexts_StayText()
    {
        var at = 0;
        string Next() => FrozenDistrict.HostileTexts[at++ % FrozenDistrict.HostileTexts.Count];
        var catalogue = CatalogueFiles.Read().Catalogue;
        catalogue = catalogue with
        {
            Items = [.. catalogue.Items.Select(item => item with { NameZh = Next() + item.Code, FormulaZh = Next(), Source = Next() })],
            Dimensions = [.. catalogue.Dimensions.Select(dimension => dimension with { Zh = Next() })],
        };
        var content = FrozenDistrict.Make(FrozenDistrict.Last, catalogue, name => Next() + name, "D01");
        var draft = BriefingAssembly.Begin(FrozenDistrict.Template("monthly"), "zh", content.Scope) with { Title = string.Concat(FrozenDistrict.HostileTexts) };
        draft = draft with { Blocks = [.. draft.Blocks, new("x", BlockKind.Text, Next(), string.Join('\n', FrozenDistrict.HostileTexts))] };
        var briefing = FrozenDistrict.Assembly().Assemble(draft, content, FrozenDistrict.HeadOf(content), Next());

        using var book = SpreadsheetDocument.Open(Write(briefing, BriefingFormat.Xlsx), false);
        using var slides = PresentationDocument.Open(Write(briefing, BriefingFormat.Pptx), false);
        Assert.Empty(Errors(book));
        Assert.Empty(Errors(slides));
        Assert.All(book.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
        Assert.All(book.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.HyperlinkRelationships));
        Assert.All(slides.PresentationPart!.SlideParts, part => Assert.Empty(part.HyperlinkRelationships));

        var html = FrozenDistrict.Language().Speak("zh", words => PageMarkup.Whole(briefing.Document, Dashboard.Briefing.Layout.PageLayout.Of(briefing.Flow), words.Text));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>粗", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    private static MemoryStream Write(AssembledBriefing briefing, BriefingFormat format)
    {
        var content = new MemoryStream();
        new BriefingFile(FrozenDistrict.Language(), new ChromiumPrinter()).Write(briefing, format, content);
        content.Position = 0;
        return content;
    }

    private static IEnumerable<string> Errors(OpenXmlPackage file) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, Token).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
}
