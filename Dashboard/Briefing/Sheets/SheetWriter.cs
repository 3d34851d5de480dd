using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Office;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace SmartSupervision.Dashboard.Briefing.Sheets;

/// <summary>Writes a briefing's figures as a workbook: figures first, definitions second, sources third, then the other tables and each chart over its figures.</summary>
/// <remarks>Rows are streamed. Text is written as text, so nothing a person typed can become a formula.</remarks>
public sealed class SheetWriter
{
    /// <summary>The type of the file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double WidthPerShare = 9;
    private readonly SheetStyles styles = new();
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();
    private readonly WorkbookPart book;
    private readonly IStringLocalizer<Resources.Briefing> text;

    private SheetWriter(WorkbookPart book, IStringLocalizer<Resources.Briefing> text) => (this.book, this.text) = (book, text);

    /// <summary>Writes the workbook; speaks the language of the thread.</summary>
    public static void Write(BriefingDocument document, IStringLocalizer<Resources.Briefing> text, Stream target)
    {
        using var file = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        new SheetWriter(book, text).Fill(document);
        (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.Created) = (document.Head.Title, document.Head.ExportedBy, document.Head.ExportedOn);
        file.AddCustomFilePropertiesPart().Properties = OfficeProperties.Of(document.Head, text);
    }

    private void Fill(BriefingDocument document)
    {
        var styleSheet = book.AddNewPart<WorkbookStylesPart>();
        var tables = document.Blocks.OfType<TableBlock>().OrderByDescending(table => table.Rows.Count).ToList();
        if (tables.Count > 0)
        {
            Add(text["SheetFigures"], tables[0]);
        }

        Add(text["SheetDefinitions"], Definitions(document));
        Add(text["SheetSources"], Sources(document.Head));
        foreach (var table in tables.Skip(1))
        {
            Add(text["TableLabel", table.Number], table);
        }

        foreach (var chart in document.Blocks.OfType<ChartBlock>())
        {
            AddChart(chart);
        }

        styleSheet.Stylesheet = styles.Sheet();
        book.Workbook = new Workbook(sheets);
    }

    private WorksheetPart Add(string name, TableBlock table)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
            writer.WriteElement(new Columns(table.Columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Math.Clamp(column.Width * WidthPerShare, 8, 60), CustomWidth = true })));
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, 1, table.Columns.Select(column => (new DocumentCell(column.Heading), SheetStyles.Heading)));
            for (var at = 0; at < table.Rows.Count; at++)
            {
                WriteRow(writer, at + 2, table.Rows[at].Select(cell => (cell, SheetStyles.Plain)));
            }

            writer.WriteEndElement();
            if (table.Rows.Count > 0)
            {
                writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(table.Columns.Count)}{table.Rows.Count + 1}") });
            }

            writer.WriteEndElement();
        }

        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
        return part;
    }

    // 1 is A, 27 is AA.
    private static string ColumnName(int number) =>
        (number > 26 ? ((char)('A' + ((number - 1) / 26) - 1)).ToString() : "") + (char)('A' + ((number - 1) % 26));

    private void WriteRow(OpenXmlWriter writer, int number, IEnumerable<(DocumentCell Cell, uint Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (cell, style) in cells)
        {
            writer.WriteElement(cell.Number is { } value && double.IsFinite(value)
                ? new Cell { CellValue = new CellValue(value), StyleIndex = styles.Of(cell.Text) }
                : new Cell
                {
                    DataType = CellValues.InlineString, StyleIndex = style,
                    InlineString = new InlineString(new Text(SafeText.Line(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }),
                });
        }

        writer.WriteEndElement();
    }

    private TableBlock Definitions(BriefingDocument document)
    {
        (string Heading, double Width, Func<DocumentDefinition, string> Read)[] columns =
        [
            (text["ColumnCode"], 1, item => item.Code), (text["ColumnItem"], 4, item => item.Name), (text["DefinitionDimension"], 2, item => item.Dimension),
            (text["DefinitionFormula"], 6, item => item.Formula), (text["DefinitionNumerator"], 3, item => item.Numerator), (text["DefinitionDenominator"], 3, item => item.Denominator),
            (text["DefinitionUnit"], 1.5, item => item.UnitOfMeasure), (text["DefinitionDirection"], 1.5, item => item.Direction),
            (text["DefinitionGoalposts"], 2, item => item.Goalposts), (text["DefinitionSource"], 4, item => item.Source),
        ];
        return new(
            "", 0, text["SheetDefinitions"], [.. columns.Select(column => new DocumentColumn(column.Heading, false, column.Width))],
            [.. document.Definitions.Select(item => (IReadOnlyList<DocumentCell>)[.. columns.Select(column => new DocumentCell(column.Read(item)))])], IsWide: false);
    }

    private TableBlock Sources(DocumentHead head)
    {
        (string Name, string Value)[] rows =
        [
            (text["SourceTitle"], head.Title), (text["SourcePeriod"], head.Period), (text["SourceTemplate"], head.Template), (text["SourceSnapshot"], head.SnapshotCode ?? text["DraftFooter"]),
            ("SHA-256", head.Sha256 ?? "—"), (text["SourceFrozenOn"], head.FrozenOn ?? "—"), (text["SourceThrough"], head.Through), (text["SourceExportedBy"], head.ExportedBy),
            (text["SourceExportedOn"], head.ExportedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            (text["SourceSample"], text[head.IsSample ? "SampleData" : "SourceNotSample"]),
        ];
        return new(
            "", 0, text["SheetSources"], [new(text["SourceName"], false, 2), new(text["SourceValue"], false, 7)],
            [.. rows.Select(row => (IReadOnlyList<DocumentCell>)[new(row.Name), new(row.Value)])], IsWide: false);
    }

    // The chart stands beside its figures and is drawn from them: changing a cell changes the chart.
    private void AddChart(ChartBlock block)
    {
        var chart = block.Chart;
        var name = text["FigureLabel", block.Number].Value;
        var columns = chart.Series.Select(series => new DocumentColumn(series.Name, true, 2)).Prepend(new(chart.CategoryHeading, false, 3)).ToList();
        var part = Add(name, new("", 0, block.Caption, columns, [.. chart.Categories.Select((category, at) => (IReadOnlyList<DocumentCell>)
            [new(category.Name), .. chart.Series.Select(series => new DocumentCell(series.Points[at].Text, series.Points[at].Value))])], IsWide: false));
        var drawing = part.AddNewPart<DrawingsPart>();
        var graph = drawing.AddNewPart<ChartPart>();
        graph.ChartSpace = OfficeChart.Space(chart, new(name, 1), null);
        drawing.WorksheetDrawing = new X.WorksheetDrawing(Anchor(block, columns.Count + 1, drawing.GetIdOfPart(graph)));
        part.Worksheet.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = part.GetIdOfPart(drawing) });
        part.Worksheet.Save();
    }

    private static X.TwoCellAnchor Anchor(ChartBlock block, int column, string part) => new(
        Marker<X.FromMarker>(column, 1), Marker<X.ToMarker>(column + 9, 3 + (int)(ChartSize.HeightOf(block.Chart) / 14)),
        new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = 2, Name = "Chart", Description = SafeText.Line(block.Sentence) }, new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = part }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new X.ClientData());

    private static TMarker Marker<TMarker>(int column, int row)
        where TMarker : X.MarkerType, new()
    {
        var marker = new TMarker();
        marker.Append(
            new X.ColumnId(column.ToString(CultureInfo.InvariantCulture)), new X.ColumnOffset("0"), new X.RowId(row.ToString(CultureInfo.InvariantCulture)), new X.RowOffset("0"));
        return marker;
    }
}
