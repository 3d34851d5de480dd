using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Office;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SmartSupervision.Dashboard.Briefing.Slides;

/// <summary>Writes a briefing as slides: one finding a slide, native charts one can go on editing, the sentence and its source in the notes.</summary>
public sealed class SlideWriter
{
    /// <summary>The type of the file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private const int LinesOnSlide = 5;
    private readonly SlideIdList slides = new();
    private readonly PresentationPart presentation;
    private readonly SlideLayoutPart layout;
    private readonly NotesMasterPart notesMaster;
    private readonly DocumentHead head;
    private readonly IStringLocalizer<Resources.Briefing> text;

    private SlideWriter(PresentationPart presentation, DocumentHead head, IStringLocalizer<Resources.Briefing> text)
    {
        (this.presentation, this.head, this.text) = (presentation, head, text);
        (layout, notesMaster) = SlideFrame.Add(presentation);
    }

    private string Source => text["SlideSource", head is { SnapshotCode: { } code } ? text["SnapshotFooter", code, head.Sha256 ?? ""] : text["DraftFooter"]];

    /// <summary>Writes the slides; speaks the language of the thread.</summary>
    public static void Write(BriefingDocument document, IStringLocalizer<Resources.Briefing> text, Stream target)
    {
        using var file = PresentationDocument.Create(target, PresentationDocumentType.Presentation);
        var presentation = file.AddPresentationPart();
        var writer = new SlideWriter(presentation, document.Head, text);
        writer.Fill(document);
        presentation.Presentation = new Presentation(
            new SlideMasterIdList(new SlideMasterId { Id = 2147483648U, RelationshipId = "rIdMaster" }), new NotesMasterIdList(new NotesMasterId { Id = "rIdNotes" }), writer.slides,
            new SlideSize { Cx = SlideTexts.Width, Cy = SlideTexts.Height }, new NotesSize { Cx = 6858000, Cy = 9144000 });
        (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.Created) = (document.Head.Title, document.Head.ExportedBy, document.Head.ExportedOn);
        file.AddCustomFilePropertiesPart().Properties = OfficeProperties.Of(document.Head, text);
    }

    private void Fill(BriefingDocument document)
    {
        Add(head.Title, [head.Period, text["Internal"]], null, [head.Title]);
        var heading = "";
        var lines = new List<string>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } section:
                    AddLines(heading, lines);
                    heading = section.Text;
                    break;
                case ParagraphBlock paragraph:
                    lines.Add(paragraph.Text);
                    break;
                case ChartBlock chart:
                    AddLines(heading, lines);
                    Add(chart.Caption, [], chart, [chart.Sentence]);
                    break;
                default:
                    break;
            }
        }

        AddLines(heading, lines);
    }

    private void AddLines(string heading, List<string> lines)
    {
        foreach (var group in lines.Chunk(LinesOnSlide))
        {
            Add(heading, group, null, group);
        }

        lines.Clear();
    }

    private void Add(string title, IEnumerable<string> lines, ChartBlock? chart, IEnumerable<string> notes)
    {
        var part = presentation.AddNewPart<SlidePart>();
        part.AddPart(layout);
        var marks = Source + (head.IsSample ? "　" + text["SampleData"].Value : "");
        var tree = chart is null
            ? SlideTexts.Tree(SlideTexts.Title(title), SlideTexts.Body(lines), SlideTexts.Foot(marks))
            : SlideTexts.Tree(SlideTexts.Title(title), SlideTexts.Foot(marks), Frame(part, chart));
        part.Slide = new Slide(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));
        var own = part.AddNewPart<NotesSlidePart>();
        own.AddPart(notesMaster);
        own.AddPart(part);
        own.NotesSlide = new NotesSlide(new CommonSlideData(SlideTexts.Tree(SlideTexts.Notes([.. notes, Source]))), new ColorMapOverride(new A.MasterColorMapping()));
        slides.Append(new SlideId { Id = 256U + (uint)slides.ChildElements.Count, RelationshipId = presentation.GetIdOfPart(part) });
    }

    private static GraphicFrame Frame(SlidePart slide, ChartBlock block)
    {
        var part = slide.AddNewPart<ChartPart>();
        OfficeChart.Fill(part, block.Chart);
        return new(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = 5, Name = "Chart", Description = SafeText.Line(block.Sentence) }, new NonVisualGraphicFrameDrawingProperties(),
                new ApplicationNonVisualDrawingProperties()),
            new Transform(new A.Offset { X = 900000, Y = 1300000 }, new A.Extents { Cx = 10392000, Cy = 4950000 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = slide.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }));
    }
}
