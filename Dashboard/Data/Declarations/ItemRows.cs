using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>Which items does <c>items.csv</c> hold, each with its formula?</summary>
internal static class ItemRows
{
    private static readonly string[] Columns =
    [
        "code", "name_zh", "name_en", "dimension", "dimension_en", "focus_category", "module", "data_stream", "formula_zh", "formula_en",
        "numerator", "denominator", "numerator_en", "denominator_en", "aggregation", "polarity", "unit", "cadence", "min_denominator",
        "applies_to", "default_weight", "seed_source", "source_en",
    ];

    private static readonly Dictionary<string, Cadence> Cadences = new(StringComparer.Ordinal)
    {
        ["M"] = Cadence.Month,
        ["Q"] = Cadence.Quarter,
        ["H"] = Cadence.HalfYear,
        ["Y"] = Cadence.Year,
        ["R"] = Cadence.Round,
        ["C"] = Cadence.Election,
    };

    private static readonly Dictionary<string, UnitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["D"] = UnitKind.Department,
        ["S"] = UnitKind.Street,
        ["E"] = UnitKind.Enterprise,
    };

    /// <summary>The items, in the order of the file; one without a numerator is a problem and left out.</summary>
    public static IReadOnlyList<Item> Read(string folder, CatalogueLines lines, List<CatalogueProblem> problems, ItemSources sources)
    {
        var items = new List<Item>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in CatalogueTable.Read(folder, CatalogueFileNames.Items, Columns, problems))
        {
            var code = row.Required("code");
            codes.Add(code);
            lines.Add(CatalogueFileNames.Items, code, row.Line);
            if (sources.Formulas.TryGetValue((code, FormulaSide.Numerator), out var numerator))
            {
                items.Add(Item(row, numerator, sources));
            }
            else
            {
                problems.Add(new(CatalogueFileNames.Items, row.Line, CatalogueProblemKeys.FormulaMissing, [code]));
            }
        }

        foreach (var code in sources.Formulas.Keys.Select(key => key.Item).Distinct().Where(code => !codes.Contains(code)))
        {
            problems.Add(lines.Problem(CatalogueFileNames.Formulas, code, CatalogueProblemKeys.UnknownItem, code));
        }

        return items;
    }

    private static Item Item(CatalogueRow row, FormulaPart numerator, ItemSources sources) => new(
        row.Required("code"),
        row.Required("name_zh"),
        row.Required("name_en"),
        row.Required("dimension_en"),
        sources.FocusCategories.FirstOrDefault(category => category.Zh == row.Text("focus_category"))?.Code ?? row.Text("focus_category"),
        sources.Modules.FirstOrDefault(module => module.Zh == row.Text("module"))?.Slug ?? row.Text("module"),
        row.Required("data_stream"),
        row.Required("formula_zh"),
        row.Required("formula_en"),
        row.Required("numerator"),
        row.Text("denominator"),
        row.Required("numerator_en"),
        row.Text("denominator_en"),
        row.Word<Aggregation>("aggregation"),
        row.Word<Polarity>("polarity"),
        row.Required("unit"),
        row.Word("cadence", Cadences),
        row.Integer("min_denominator"),
        row.Words("applies_to", Kinds),
        row.Number("default_weight"),
        row.Text("seed_source"),
        numerator,
        sources.Formulas.GetValueOrDefault((row.Text("code"), FormulaSide.Denominator)))
    {
        SourceEn = row.Text("source_en"),
    };
}

/// <summary>What the rows of items refer to.</summary>
/// <param name="Formulas">The parts of the formulas.</param>
/// <param name="FocusCategories">The focus categories, which rows name in Chinese.</param>
/// <param name="Modules">The modules, which rows name in Chinese.</param>
internal sealed record ItemSources(
    IReadOnlyDictionary<(string Item, FormulaSide Side), FormulaPart> Formulas,
    IReadOnlyList<FocusCategory> FocusCategories,
    IReadOnlyList<Module> Modules);
