using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data.Declarations;

namespace SmartSupervision.Dashboard.Data;

/// <summary>What the files of the catalogue gave; with any problem the catalogue must not be used.</summary>
/// <param name="Catalogue">What could be read.</param>
/// <param name="Problems">Every problem, with file and line.</param>
public sealed record CatalogueReading(SupervisionCatalogue Catalogue, IReadOnlyList<CatalogueProblem> Problems);

/// <summary>What do <c>data/catalogue</c> and <c>data/streams</c> declare, and what is wrong with them?</summary>
public static class CatalogueFiles
{
    /// <summary>The data folder that is copied beside the program.</summary>
    public static readonly string ShippedFolder = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Reads the declared data that came with the program.</summary>
    public static CatalogueReading Read() => Read(ShippedFolder);

    /// <summary>Reads a data folder and checks it; every problem is reported at once.</summary>
    public static CatalogueReading Read(string folder)
    {
        var problems = new List<CatalogueProblem>();
        var lines = new CatalogueLines();
        var catalogue = ReadAll(folder, lines, problems);
        if (problems.Count == 0)
        {
            problems.AddRange(CatalogueCheck.Check(catalogue, lines));
        }

        return new(catalogue, problems);
    }

    private static SupervisionCatalogue ReadAll(string folder, CatalogueLines lines, List<CatalogueProblem> problems)
    {
        IReadOnlyList<CatalogueRow> Rows(string file, string subject, params string[] columns)
        {
            var rows = CatalogueTable.Read(folder, file, columns, problems);
            foreach (var row in rows)
            {
                lines.Add(file, row.Text(subject), row.Line);
            }

            return rows;
        }

        var dimensions = Rows(CatalogueFileNames.Dimensions, "code", "code", "zh", "en")
            .Select(row => new Dimension(row.Required("code"), row.Required("zh"), row.Required("en"))).ToList();
        var categories = Rows(CatalogueFileNames.FocusCategories, "code", "code", "zh", "en")
            .Select(row => new FocusCategory(row.Required("code"), row.Required("zh"), row.Required("en"))).ToList();
        var modules = Rows(CatalogueFileNames.Modules, "slug", "slug", "zh", "en", "system", "system_zh", "system_en").Select(Module).ToList();
        var units = Rows(CatalogueFileNames.UnitsOfMeasure, "code", "code", "en", "scale", "decimals").Select(UnitOfMeasure).ToList();
        var goalposts = Goalposts(Rows(CatalogueFileNames.Goalposts, "code", "code", "floor", "target", "agreed_on", "source", "source_en"), problems);
        var streams = StreamFiles.Read(folder, lines, problems);
        var formulas = FormulaRows.Read(folder, lines, problems);
        var items = ItemRows.Read(folder, lines, problems, new(formulas, categories, modules));
        return new(items, dimensions, categories, modules, streams, units, goalposts);
    }

    private static Module Module(CatalogueRow row) => new(
        row.Required("slug"), row.Required("zh"), row.Required("en"), row.Required("system"), row.Required("system_zh"), row.Required("system_en"));

    private static UnitOfMeasure UnitOfMeasure(CatalogueRow row) =>
        new(row.Required("code"), row.Required("en"), row.Number("scale"), row.Integer("decimals"));

    private static Dictionary<string, Goalpost> Goalposts(IReadOnlyList<CatalogueRow> rows, List<CatalogueProblem> problems)
    {
        var goalposts = new Dictionary<string, Goalpost>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = row.Required("code");
            var goalpost = new Goalpost(code, row.Number("floor"), row.Number("target"), row.Date("agreed_on"), row.Required("source"), row.Text("source_en"));
            if (!goalposts.TryAdd(code, goalpost))
            {
                problems.Add(new(CatalogueFileNames.Goalposts, row.Line, CatalogueProblemKeys.DuplicateCode, [code]));
            }
        }

        return goalposts;
    }
}
