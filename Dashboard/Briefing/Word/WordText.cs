using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;
using TableLayout = SmartSupervision.Dashboard.Briefing.Layout.TableLayout;

namespace SmartSupervision.Dashboard.Briefing.Word;

/// <summary>Paragraphs, captions and tables as Word keeps them. All text is text: nothing a person wrote can become a field or markup.</summary>
internal static class WordText
{
    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>A paragraph of words and figures; a figure typed by hand is underlined, so that a reader of the file sees it too.</summary>
    public static Paragraph Paragraph(ParagraphBlock block)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Body }));
        paragraph.Append(block.Runs.Select(run => run.Kind is TextRunKind.Typed or TextRunKind.Unknown
            ? Run(run.Text, new Underline { Val = UnderlineValues.Dotted })
            : Run(run.Text)));
        return paragraph;
    }

    /// <summary>A line where the document office puts something, or that closes the briefing.</summary>
    public static Paragraph Paragraph(PlaceBlock block)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Place });
        if (block.Side == PlaceSide.Right)
        {
            properties.Append(new Indentation { Right = "1260" }, new Justification { Val = JustificationValues.Right });
        }

        return new(properties, Run(block.Text));
    }

    /// <summary>A caption whose number is a field: inserted figures renumber the rest.</summary>
    public static Paragraph Caption(string label, int number, string text, bool keepsNext)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Caption });
        if (keepsNext)
        {
            properties.Append(new KeepNext());
        }

        var sequence = label.Trim();
        return new(
        [
            properties, Run(label), .. Field($" SEQ {sequence} \\* ARABIC ", number.ToString(CultureInfo.InvariantCulture)), Run("　" + text),
        ]);
    }

    /// <summary>A field that the program itself writes.</summary>
    public static IEnumerable<Run> Field(string code, string result) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(result),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>A run of plain text.</summary>
    public static Run Run(string text, params OpenXmlElement[] look) =>
        new(new RunProperties([new RunFonts { Hint = FontTypeHintValues.EastAsia }, .. look]), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A table whose head stands on every page and whose rows do not break.</summary>
    public static Table Table(TableBlock block, double width)
    {
        var widths = TableLayout.Widths(block, width);
        var edge = (BorderType border) =>
        {
            (border.Val, border.Size, border.Color) = (BorderValues.Single, 4, "000000");
            return border;
        };
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twentieths(width), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(edge(new TopBorder()), edge(new LeftBorder()), edge(new BottomBorder()), edge(new RightBorder()), edge(new InsideHorizontalBorder()), edge(new InsideVerticalBorder())),
                new DocumentFormat.OpenXml.Wordprocessing.TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = Twentieths(PaperSize.CellTop), Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = Margin, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = Twentieths(PaperSize.CellTop), Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = Margin, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(each => new GridColumn { Width = Twentieths(each) })));
        table.Append(Row(block, widths, [.. block.Columns.Select(column => new DocumentCell(column.Heading))], isHead: true));
        table.Append(block.Rows.Select(row => Row(block, widths, row, isHead: false)));
        return table;
    }

    private static short Margin => (short)(PaperSize.CellPadding * PaperSize.TwentiethsPerPoint);

    private static TableRow Row(TableBlock block, IReadOnlyList<double> widths, IReadOnlyList<DocumentCell> cells, bool isHead)
    {
        var height = TableLayout.RowHeight(block, widths, cells);
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)Math.Round(height * PaperSize.TwentiethsPerPoint), HeightType = HeightRuleValues.AtLeast });
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new([properties, .. cells.Select((cell, at) => Cell(block.Columns[at], widths[at], cell, isHead))]);
    }

    private static TableCell Cell(DocumentColumn column, double width, DocumentCell cell, bool isHead)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = isHead ? WordStyles.HeadCell : WordStyles.Cell });
        if (!isHead && column.IsNumber)
        {
            properties.Append(new Justification { Val = JustificationValues.Right });
        }

        return new(
            new TableCellProperties(
                new TableCellWidth { Width = Twentieths(width), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            new Paragraph(properties, Run(SafeText.Line(cell.Text))));
    }

    private static string Twentieths(double points) => ((int)Math.Round(points * PaperSize.TwentiethsPerPoint)).ToString(CultureInfo.InvariantCulture);
}
