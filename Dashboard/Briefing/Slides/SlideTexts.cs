using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using SmartSupervision.Dashboard.Briefing.Document;
using A = DocumentFormat.OpenXml.Drawing;

namespace SmartSupervision.Dashboard.Briefing.Slides;

/// <summary>The boxes of a slide, in English metric units of a page of 13.33 by 7.5 inches.</summary>
internal static class SlideTexts
{
    /// <summary>The page.</summary>
    public const int Width = 12192000, Height = 6858000;

    private const long Edge = 609600;

    /// <summary>The title over a slide.</summary>
    public static Shape Title(string text) =>
        Box(2, "Title", new PlaceholderShape { Type = PlaceholderValues.Title }, Edge, 300000, Width - (2 * Edge), 900000, 2800, [text], isBold: true);

    /// <summary>Paragraphs under the title.</summary>
    public static Shape Body(IEnumerable<string> lines) => Box(3, "Text", null, Edge, 1350000, Width - (2 * Edge), 4600000, 1800, lines, isBold: false);

    /// <summary>The line at the foot: origin, page, and that the data are made up.</summary>
    public static Shape Foot(string text) => Box(4, "Source", null, Edge, 6380000, Width - (2 * Edge), 320000, 1000, [text], isBold: false);

    /// <summary>The text of the notes.</summary>
    public static Shape Notes(IEnumerable<string> lines) =>
        Box(2, "Notes", new PlaceholderShape { Type = PlaceholderValues.Body, Index = 1 }, 685800, 4400550, 5486400, 3600450, 1200, lines, isBold: false);

    /// <summary>The tree every slide has.</summary>
    public static ShapeTree Tree(params ReadOnlySpan<OpenXmlElement> shapes)
    {
        var tree = new ShapeTree(
            new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
            new GroupShapeProperties(new A.TransformGroup(
                new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }, new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })));
        foreach (var shape in shapes)
        {
            tree.Append(shape);
        }

        return tree;
    }

    private static Shape Box(uint id, string name, PlaceholderShape? place, long x, long y, long width, long height, int size, IEnumerable<string> lines, bool isBold)
    {
        var own = place is null ? new ApplicationNonVisualDrawingProperties() : new ApplicationNonVisualDrawingProperties(place);
        var body = new TextBody(new A.BodyProperties(new A.NormalAutoFit()) { Wrap = A.TextWrappingValues.Square }, new A.ListStyle());
        body.Append(lines.DefaultIfEmpty("").Select(line => new A.Paragraph(
            new A.ParagraphProperties(new A.NoBullet()),
            new A.Run(
                new A.RunProperties(
                    new A.SolidFill(new A.RgbColorModelHex { Val = "1B2530" }), new A.LatinFont { Typeface = "Times New Roman" }, new A.EastAsianFont { Typeface = isBold ? "黑体" : "仿宋" })
                { Language = "zh-CN", FontSize = size, Bold = isBold, Dirty = false },
                new A.Text(SafeText.Line(line))))));
        return new(
            new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = id, Name = name }, new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }), own),
            new ShapeProperties(
                new A.Transform2D(new A.Offset { X = x, Y = y }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }, new A.NoFill()),
            body);
    }
}
