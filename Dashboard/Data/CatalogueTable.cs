using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>What do the rows of one CSV file of the catalogue say, and in which line?</summary>
internal sealed class CatalogueTable
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true };

    private CatalogueTable(string file, IReadOnlyList<CatalogueRow> rows)
    {
        File = file;
        Rows = rows;
    }

    /// <summary>The file, relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The rows, without the header.</summary>
    public IReadOnlyList<CatalogueRow> Rows { get; }

    /// <summary>Reads a file; a missing file or column is a problem and gives no rows.</summary>
    public static CatalogueTable Read(string folder, string file, IReadOnlyList<string> columns, List<CatalogueProblem> problems)
    {
        var path = Path.Combine(folder, file);
        if (!System.IO.File.Exists(path))
        {
            problems.Add(new(file, 0, CatalogueProblemKeys.FileMissing, []));
            return new(file, []);
        }

        using var parser = new CsvParser(new StreamReader(path), Configuration);
        var header = parser.Read() ? parser.Record!.Select(name => name.Trim()).ToList() : [];
        var missing = columns.Where(column => !header.Contains(column)).ToList();
        problems.AddRange(missing.Select(column => new CatalogueProblem(file, 1, CatalogueProblemKeys.HeaderMissing, [column])));
        return new(file, missing.Count > 0 ? [] : [.. Rows(parser, file, header, problems)]);
    }

    private static IEnumerable<CatalogueRow> Rows(CsvParser parser, string file, List<string> header, List<CatalogueProblem> problems)
    {
        var lastLine = parser.RawRow;
        while (parser.Read())
        {
            // A quoted line break makes a row longer than a line; its first line is the one to look at.
            var line = lastLine + 1;
            lastLine = parser.RawRow;
            var record = parser.Record!;
            var cells = header.Select((name, index) => (name, value: index < record.Length ? record[index].Trim() : ""));
            yield return new(file, line, cells.ToDictionary(cell => cell.name, cell => cell.value, StringComparer.Ordinal), problems);
        }
    }
}
