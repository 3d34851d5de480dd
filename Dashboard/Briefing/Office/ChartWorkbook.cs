using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Briefing.Office;

/// <summary>The small workbook inside a chart of Word or PowerPoint: what "edit data" opens.</summary>
internal static class ChartWorkbook
{
    /// <summary>The name of its only sheet, which the chart's formulas name.</summary>
    public const string Sheet = "Sheet1";

    /// <summary>The workbook as a file.</summary>
    public static byte[] Write(ChartSpec chart)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Rows(chart)));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = Sheet }));
        }

        return content.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Rows(ChartSpec chart)
    {
        yield return new Row([Text(chart.CategoryHeading), .. chart.Series.Select(series => Text(series.Name))]);
        for (var at = 0; at < chart.Categories.Count; at++)
        {
            yield return new Row([Text(chart.Categories[at].Name), .. chart.Series.Select(series => Number(series.Points[at].Value))]);
        }
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(SafeText.Line(text))) };

    private static Cell Number(double? value) => value is { } there ? new Cell { CellValue = new CellValue(there) } : new Cell();
}
