using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Office;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SmartSupervision.Dashboard.Briefing.Word;

/// <summary>Writes a briefing as a Word file by GB/T 9704-2012, with native charts one can go on editing.</summary>
public sealed class WordWriter
{
    /// <summary>The type of the file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const long UnitsPerPoint = 12700;
    private readonly MainDocumentPart main;
    private readonly IStringLocalizer<Resources.Briefing> text;
    private uint drawings;

    private WordWriter(MainDocumentPart main, IStringLocalizer<Resources.Briefing> text) => (this.main, this.text) = (main, text);

    /// <summary>Writes the document; speaks the language of the thread.</summary>
    public static void Write(BriefingDocument document, IReadOnlyList<FlowSection> flow, IStringLocalizer<Resources.Briefing> text, Stream target)
    {
        using var file = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
        main.AddNewPart<DocumentSettingsPart>().Settings = new DocumentFormat.OpenXml.Wordprocessing.Settings(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress });
        WordFrame.Add(main, document.Head, text);
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new WordWriter(main, text).Body(flow));
        Describe(file, document.Head, text);
    }

    private static void Describe(WordprocessingDocument file, DocumentHead head, IStringLocalizer<Resources.Briefing> text)
    {
        var properties = file.PackageProperties;
        (properties.Title, properties.Creator, properties.LastModifiedBy) = (head.Title, head.ExportedBy, head.ExportedBy);
        (properties.Created, properties.Subject) = (head.ExportedOn, head.Period);
        properties.Keywords = string.Join(' ', new[] { head.SnapshotCode, head.IsSample ? text["SampleData"].Value : null }.OfType<string>());
        file.AddCustomFilePropertiesPart().Properties = OfficeProperties.Of(head, text);
    }

    private Body Body(IReadOnlyList<FlowSection> flow)
    {
        var body = new Body();
        for (var at = 0; at < flow.Count; at++)
        {
            foreach (var block in flow[at].Blocks)
            {
                body.Append(Elements(block, flow[at].IsLandscape));
            }

            var section = WordFrame.Section(flow[at].IsLandscape, isFirst: at == 0);
            if (at == flow.Count - 1)
            {
                // A table may not be the last thing on a page: a line of one point follows it.
                if (body.LastChild is DocumentFormat.OpenXml.Wordprocessing.Table)
                {
                    body.Append(new Paragraph(Thin()));
                }

                body.Append(section);
            }
            else
            {
                var end = Thin();
                end.Append(section);
                body.Append(new Paragraph(end));
            }
        }

        return body;
    }

    private static ParagraphProperties Thin() => new(
        new ParagraphStyleId { Val = WordStyles.Cell }, new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact });

    private IEnumerable<OpenXmlElement> Elements(DocumentBlock block, bool isLandscape) => block switch
    {
        TitleBlock title => [WordText.Paragraph(WordStyles.Title, title.Text)],
        PlaceBlock place => [WordText.Paragraph(place)],
        HeadingBlock heading => [WordText.Paragraph(WordStyles.Heading(heading.Level), heading.Text)],
        ParagraphBlock paragraph => [WordText.Paragraph(paragraph)],
        TableBlock table =>
        [
            WordText.Caption(text["TableLabel", ""], table.Number, table.Caption, keepsNext: true),
            WordText.Table(table, isLandscape ? PaperSize.LyingWidth : PaperSize.TextWidth),
        ],
        ChartBlock chart => [Chart(chart), WordText.Caption(text["FigureLabel", ""], chart.Number, chart.Caption, keepsNext: false)],
        _ => [],
    };

    private Paragraph Chart(ChartBlock block)
    {
        var part = main.AddNewPart<ChartPart>();
        OfficeChart.Fill(part, block.Chart);
        drawings++;
        var inline = new DW.Inline(
            new DW.Extent { Cx = (long)(PaperSize.ChartWidth * UnitsPerPoint), Cy = (long)(ChartSize.HeightOf(block.Chart) * UnitsPerPoint) },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = drawings, Name = text["FigureLabel", block.Number].Value, Description = SafeText.Line(block.Sentence) },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Figure }), new Run(new Drawing(inline)));
    }
}
