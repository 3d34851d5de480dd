using DocumentFormat.OpenXml.Wordprocessing;
using SmartSupervision.Dashboard.Briefing.Layout;

namespace SmartSupervision.Dashboard.Briefing.Word;

/// <summary>The styles of GB/T 9704-2012: real ones, with outline levels, so that Word and WPS can go on working with them.</summary>
/// <remarks>Fonts are named, never embedded: whoever prints has them by licence, and where they are missing the system's own stand in.</remarks>
internal static class WordStyles
{
    /// <summary>The styles' names in the file.</summary>
    public const string Body = "GovBody", Title = "Title", Place = "GovPlace", Caption = "Caption", Figure = "GovFigure", Cell = "GovCell", HeadCell = "GovHeadCell", Foot = "Footer", Head = "Header";

    private const string FangSong = "仿宋_GB2312", Hei = "黑体", Kai = "楷体_GB2312", XiaoBiaoSong = "方正小标宋简体", Song = "宋体", Latin = "Times New Roman";
    private const int TwoCharacters = 630;

    /// <summary>The name of a heading's style.</summary>
    public static string Heading(int level) => level switch { 1 => "Heading1", 2 => "Heading2", _ => "Heading3" };

    /// <summary>All styles.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(FangSong), Size(PaperSize.BodySize), new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl { Val = false }, new Kinsoku { Val = true }, new OverflowPunctuation { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }))),
        Style(Body, "Body Text", JustificationValues.Both, PaperSize.Line, FangSong, PaperSize.BodySize, isDefault: true, indent: TwoCharacters),
        Style(Title, "Title", JustificationValues.Center, PaperSize.TitleLine, XiaoBiaoSong, PaperSize.TitleSize),
        Style("Heading1", "heading 1", JustificationValues.Left, PaperSize.Line, Hei, PaperSize.BodySize, outline: 0, indent: TwoCharacters),
        Style("Heading2", "heading 2", JustificationValues.Left, PaperSize.Line, Kai, PaperSize.BodySize, outline: 1, indent: TwoCharacters),
        Style("Heading3", "heading 3", JustificationValues.Left, PaperSize.Line, FangSong, PaperSize.BodySize, outline: 2, indent: TwoCharacters),
        Style(Place, "Place", JustificationValues.Center, PaperSize.Line, FangSong, PaperSize.BodySize),
        Style(Caption, "caption", JustificationValues.Center, PaperSize.CaptionLine, Hei, PaperSize.TableSize),
        Style(Figure, "Figure", JustificationValues.Center, 0, FangSong, 1, keepsNext: true),
        Style(Cell, "Table Text", JustificationValues.Left, PaperSize.TableLine, FangSong, PaperSize.TableSize),
        Style(HeadCell, "Table Heading", JustificationValues.Center, PaperSize.TableLine, Hei, PaperSize.TableSize),
        Style(Foot, "footer", JustificationValues.Left, 0, Song, 14),
        Style(Head, "header", JustificationValues.Left, 0, Hei, 12));

    private static Style Style(
        string id, string name, JustificationValues side, int line, string font, double size, bool isDefault = false, int? outline = null, int indent = 0, bool keepsNext = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null || keepsNext)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(line > 0
            ? new SpacingBetweenLines { Before = "0", After = "0", Line = Twentieths(line), LineRule = LineSpacingRuleValues.Exact }
            : new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto });
        if (indent > 0)
        {
            paragraph.Append(new Indentation { FirstLine = indent.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        }

        paragraph.Append(new Justification { Val = side });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties(Fonts(font), new Color { Val = "000000" });
        if (size == PaperSize.BodySize)
        {
            run.Append(new Spacing { Val = -(int)(PaperSize.BodyTightening * PaperSize.TwentiethsPerPoint) });
        }

        run.Append(Size(size));
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = id.StartsWith("Gov", StringComparison.Ordinal) ? true : null };
    }

    private static RunFonts Fonts(string eastAsian) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = eastAsian, ComplexScript = Latin };

    private static FontSize Size(double points) => new() { Val = (points * 2).ToString("0", System.Globalization.CultureInfo.InvariantCulture) };

    private static string Twentieths(int points) => (points * PaperSize.TwentiethsPerPoint).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
