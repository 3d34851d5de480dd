using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Writes cells as a line of CSV in which no spreadsheet finds a formula to run.</summary>
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>A line, without its line break.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var plain = CellText.IsFormula(text) || text.StartsWith('\t') ? "'" + text : text;
        return plain.AsSpan().ContainsAny(NeedQuotes) ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
