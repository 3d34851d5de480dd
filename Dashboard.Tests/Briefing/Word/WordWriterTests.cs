using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Word;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SmartSupervision.Tests.Briefing.Word;

/// <summary>The Word file: sound by the validator, by the standard in its geometry, its charts native with their figures beside them.</summary>
public class WordWriterTests
{
    [Theory]
    [InlineData("zh", false)]
    [InlineData("en", true)]
    public void Write_Monthly_HasNoValidatorErrors(string language, bool isDraft)
    {
        var briefing = FrozenDistrict.Assembly().Assemble(
            BriefingAssembly.Begin(FrozenDistrict.Template("monthly"), language, FrozenDistrict.Content.Scope), FrozenDistrict.Content, isDraft ? null : FrozenDistrict.HeadOf(FrozenDistrict.Content), "李某");
        using var file = Open(briefing);
        AssertValid(file);
    }

    [Fact]
    public void Write_Monthly_FollowsTheStandard()
    {
        using var file = Open(FrozenDistrict.Monthly());
        var main = file.MainDocumentPart!;
        var sections = main.Document.Descendants<SectionProperties>().ToList();
        var first = sections[0].GetFirstChild<PageMargin>()!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);

        // 37, 28 and 26 mm in twentieths of a point: 2098, 1588, 1474; two sections, the last lying.
        Assert.Equal((2098, 1588U, 1474U), (first.Top!.Value, first.Left!.Value, first.Right!.Value));
        Assert.Equal([null, PageOrientationValues.Landscape], sections.Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value));
        Assert.Equal(("32", "580", "仿宋_GB2312"), LookOf(styles["GovBody"]));
        Assert.Equal(("44", "720", "方正小标宋简体"), LookOf(styles["Title"]));
        Assert.Equal([("黑体", 0), ("楷体_GB2312", 1), ("仿宋_GB2312", 2)], new[] { "Heading1", "Heading2", "Heading3" }.Select(id =>
            (styles[id].StyleRunProperties!.GetFirstChild<RunFonts>()!.EastAsia!.Value!, styles[id].StyleParagraphProperties!.GetFirstChild<OutlineLevel>()!.Val!.Value)));
        Assert.NotNull(main.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());
        Assert.All(main.FooterParts, footer => Assert.Contains("— 1 —", footer.Footer.InnerText.Replace(" PAGE ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(main.FooterParts, footer => Assert.Contains(new string('a', 64), footer.Footer.InnerText, StringComparison.Ordinal));
        Assert.All(main.HeaderParts, header => Assert.Contains("演示数据", header.Header.InnerText, StringComparison.Ordinal));
        Assert.All(main.Document.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal("李某", file.PackageProperties.Creator);
    }

    [Fact]
    public void Write_Charts_HoldTheSameFiguresInTheirWorkbook()
    {
        var briefing = FrozenDistrict.Monthly();
        using var file = Open(briefing);
        var charts = file.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(1, charts.Count(part => part.ChartSpace.Descendants<C.RadarChart>().Any()));
        Assert.Equal(1, charts.Count(part => part.ChartSpace.Descendants<C.LineChart>().Any()));
        Assert.Equal(1, charts.Count(part => part.ChartSpace.Descendants<C.BarChart>().Any()));
        foreach (var part in charts)
        {
            using var book = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), false);
            Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>().Select(cell => Number(cell.Text)).Order();
            var drawn = part.ChartSpace.Descendants<C.NumericPoint>().Select(point => Number(point.NumericValue!.Text)).Order();
            Assert.Equal(cells, drawn);
        }

        var radar = briefing.Document.Blocks.OfType<ChartBlock>().First().Chart;
        var shown = charts.Single(part => part.ChartSpace.Descendants<C.RadarChart>().Any()).ChartSpace.Descendants<C.RadarChartSeries>().First().Descendants<C.NumericPoint>();
        Assert.Equal(radar.Series[0].Points.Select(point => point.Value!.Value), shown.Select(point => Number(point.NumericValue!.Text)));
    }

    [Fact]
    public void Write_HostileTexts_StayTextInEverySlot()
    {
        var catalogue = CatalogueFiles.Read().Catalogue;
        var at = 0;
        string Next() => FrozenDistrict.HostileTexts[at++ % FrozenDistrict.HostileTexts.Count];
        catalogue = catalogue with
        {
            Items = [.. catalogue.Items.Select(item => item with { NameZh = Next() + item.Code })],
            Dimensions = [.. catalogue.Dimensions.Select(dimension => dimension with { Zh = Next() })],
            Modules = [.. catalogue.Modules.Select(module => module with { Zh = Next() + module.Slug })],
        };
        var content = FrozenDistrict.Make(FrozenDistrict.Last, catalogue, name => Next() + name, "D01", "D02");
        var monthly = BriefingAssembly.Begin(FrozenDistrict.Template("monthly"), "zh", content.Scope);
        var draft = monthly with
        {
            Title = string.Concat(FrozenDistrict.HostileTexts),
            Blocks = [.. monthly.Blocks.Select(block => block with { Heading = Next() }), new("x", BlockKind.Text, Next(), string.Join('\n', FrozenDistrict.HostileTexts))],
        };
        using var file = Open(FrozenDistrict.Assembly().Assemble(draft, content, FrozenDistrict.HeadOf(content) with { Name = Next() }, Next()));

        AssertValid(file);
        var main = file.MainDocumentPart!;
        Assert.All(main.Document.Descendants<FieldCode>(), code => Assert.Matches(@"^ SEQ [图表] \\\* ARABIC $", code.Text));
        Assert.Empty(main.Document.Descendants<SimpleField>());
        Assert.Empty(main.Document.Descendants<Hyperlink>());
        Assert.Contains("<script>alert(1)</script>", main.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FiftyKilobytesInOneParagraph_OpensAgain()
    {
        var draft = new BriefingDraft("长", "note", "zh", FrozenDistrict.Content.Scope, [new("b1", BlockKind.Text, "长段", string.Concat(Enumerable.Repeat("这是一段很长的文字。", 5_000)))]);
        var briefing = FrozenDistrict.Assembly().Assemble(draft, FrozenDistrict.Content, null, "李某");
        using var file = Open(briefing);
        AssertValid(file);

        // 50,000 characters, 28 a line with two free at the start, 22 lines a page.
        Assert.InRange(PageLayout.Of(briefing.Flow).Count, 50_000 / (28 * 22), (50_000 / (27 * 22)) + 8);
    }

    internal static WordprocessingDocument Open(AssembledBriefing briefing)
    {
        var content = new MemoryStream();
        FrozenDistrict.Language().Speak(briefing.Document.Head.Language, words =>
        {
            WordWriter.Write(briefing.Document, briefing.Flow, words.Text, content);
            return true;
        });
        content.Position = 0;
        return WordprocessingDocument.Open(content, false);
    }

    private static void AssertValid(WordprocessingDocument file) =>
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (string?, string?, string?) LookOf(Style style) => (
        style.StyleRunProperties!.GetFirstChild<FontSize>()!.Val?.Value, style.StyleParagraphProperties!.GetFirstChild<SpacingBetweenLines>()!.Line?.Value,
        style.StyleRunProperties!.GetFirstChild<RunFonts>()!.EastAsia?.Value);
}
