using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmartSupervision.Dashboard.Briefing.Sheets;

/// <summary>The number formats a workbook needs: each figure looks as it does in the text, and stays a number.</summary>
internal sealed partial class SheetStyles
{
    /// <summary>Plain text, the heading of a column, a title.</summary>
    public const uint Plain = 0, Heading = 1, Title = 2;

    private const uint FirstFormat = 3, FirstFormatId = 164;
    private readonly Dictionary<string, uint> formats = new(StringComparer.Ordinal);

    /// <summary>The style of a number that reads as a text does: its decimals and its sign.</summary>
    public uint Of(string shown)
    {
        var match = Shape().Match(shown);
        var decimals = match.Success ? match.Groups[1].Length : 1;
        var sign = match.Success ? match.Groups[2].Value.Replace("\"", "", StringComparison.Ordinal) : "";
        var format = "#,##0" + (decimals > 0 ? "." + new string('0', decimals) : "") + (sign.Length > 0 ? "\"" + sign + "\"" : "");
        if (!formats.TryGetValue(format, out var style))
        {
            style = FirstFormat + (uint)formats.Count;
            formats.Add(format, style);
        }

        return style;
    }

    /// <summary>All styles, once every cell has asked for its own.</summary>
    public Stylesheet Sheet() => new(
        new NumberingFormats(formats.Select(format => new NumberingFormat { NumberFormatId = FirstFormatId + format.Value, FormatCode = format.Key })),
        new Fonts(Font(11), Font(11, new Bold()), Font(14, new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF2" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat { Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, ApplyAlignment = true },
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, Alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }, ApplyAlignment = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            .. formats.Values.Order().Select(style => new CellFormat
            {
                NumberFormatId = FirstFormatId + style, ApplyNumberFormat = true, Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top }, ApplyAlignment = true,
            }),
        ]));

    private static Font Font(double size, params DocumentFormat.OpenXml.OpenXmlElement[] look) =>
        new([.. look, new FontSize { Val = size }, new FontName { Val = "等线" }]);

    [GeneratedRegex(@"^[−-]?[\d,]+\.?(\d*)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
