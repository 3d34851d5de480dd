using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>Which formulas does <c>formulas.csv</c> hold?</summary>
internal static class FormulaRows
{
    private static readonly string[] Columns = ["item", "part", "stream", "aggregate", "column", "filter", "timing", "month", "end", "window"];

    /// <summary>The parts by item and by <c>numerator</c> or <c>denominator</c>.</summary>
    public static IReadOnlyDictionary<(string Item, FormulaSide Side), FormulaPart> Read(
        string folder, CatalogueLines lines, List<CatalogueProblem> problems)
    {
        var parts = new Dictionary<(string Item, FormulaSide Side), FormulaPart>();
        foreach (var row in CatalogueTable.Read(folder, CatalogueFileNames.Formulas, Columns, problems))
        {
            var (item, side) = (row.Required("item"), row.Word<FormulaSide>("part"));
            lines.Add(CatalogueFileNames.Formulas, item, row.Line);
            lines.Add(CatalogueFileNames.Formulas, $"{item} {row.Text("part")}", row.Line);
            if (!parts.TryAdd((item, side), Part(row)))
            {
                problems.Add(new(CatalogueFileNames.Formulas, row.Line, CatalogueProblemKeys.DuplicateCode, [$"{item} {row.Text("part")}"]));
            }
        }

        return parts;
    }

    private static FormulaPart Part(CatalogueRow row) => new(
        row.Required("stream"),
        row.Word<Aggregate>("aggregate"),
        row.TextOrNull("column"),
        row.TextOrNull("filter"),
        row.Word<Timing>("timing"),
        row.Required("month"),
        row.TextOrNull("end"),
        row.IntegerOrNull("window"));
}
