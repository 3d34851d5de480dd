using SmartSupervision.Dashboard.Briefing.Document;

namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>How wide are the columns of a table, and how high its rows?</summary>
public static class TableLayout
{
    /// <summary>The columns' widths, by their shares.</summary>
    public static IReadOnlyList<double> Widths(TableBlock table, double width)
    {
        var shares = table.Columns.Sum(column => column.Width);
        return [.. table.Columns.Select(column => width * column.Width / shares)];
    }

    /// <summary>The height of a row: its fullest cell.</summary>
    public static double RowHeight(TableBlock table, IReadOnlyList<double> widths, IReadOnlyList<DocumentCell> cells) =>
        PaperSize.RowPadding + (PaperSize.TableLine * cells.Select((cell, at) => LinesOf(cell.Text, widths[at]).Count).DefaultIfEmpty(1).Max());

    /// <summary>The lines of a cell.</summary>
    public static IReadOnlyList<string> LinesOf(string text, double width) =>
        TextMeasure.Lines(SafeText.Line(text), PaperSize.TableSize, width - (2 * PaperSize.CellPadding));
}
