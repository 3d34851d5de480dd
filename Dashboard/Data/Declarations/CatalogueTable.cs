using CsvHelper;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>What do the rows of one CSV file of the catalogue say, and in which line?</summary>
internal static class CatalogueTable
{
    private static readonly CsvReaderOptions Options = new() { TrackLineNumbers = true, TrimWhitespace = true };

    /// <summary>Reads the rows of a file; a missing file or column is a problem and gives no rows.</summary>
    public static IReadOnlyList<CatalogueRow> Read(string folder, string file, IReadOnlyList<string> columns, List<CatalogueProblem> problems)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new(file, 0, CatalogueProblemKeys.FileMissing, []));
            return [];
        }

        using var csv = CsvReader.FromFile(path, Options);
        var missing = columns.Except(csv.Headers).ToList();
        problems.AddRange(missing.Select(column => new CatalogueProblem(file, 1, CatalogueProblemKeys.HeaderMissing, [column])));
        return missing.Count > 0 ? [] : [.. Rows(csv, file, columns, problems)];
    }

    private static IEnumerable<CatalogueRow> Rows(CsvReader csv, string file, IReadOnlyList<string> columns, List<CatalogueProblem> problems)
    {
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;

            // A comma that was not quoted would shift every cell behind it.
            if (csv.FieldCount != csv.Headers.Count)
            {
                problems.Add(new(file, line, CatalogueProblemKeys.RowWidthDiffers, []));
                continue;
            }

            yield return new(file, line, columns.ToDictionary(column => column, column => csv.GetString(column), StringComparer.Ordinal), problems);
        }
    }
}
