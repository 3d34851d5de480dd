namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks at the start that the declared data fit together; the start stops on any problem.</summary>
public static class CatalogueCheck
{
    /// <summary>All problems, in the order of the files.</summary>
    public static IReadOnlyList<CatalogueProblem> Check(SupervisionCatalogue catalogue, CatalogueLines lines) =>
    [
        .. Duplicates(catalogue, lines),
        .. catalogue.Items.SelectMany(item => ItemCheck.Check(item, catalogue, lines)),
        .. catalogue.Items.SelectMany(item => FormulaCheck.Check(item, catalogue, lines)),
        .. GoalpostCheck.Check(catalogue, lines),
        .. catalogue.Streams.SelectMany(stream => StreamCheck.Check(stream, lines)),
    ];

    private static IEnumerable<CatalogueProblem> Duplicates(SupervisionCatalogue catalogue, CatalogueLines lines) =>
    [
        .. Duplicates(CatalogueFileNames.Items, catalogue.Items.Select(item => item.Code), lines),
        .. Duplicates(CatalogueFileNames.Dimensions, catalogue.Dimensions.Select(dimension => dimension.Code), lines),
        .. Duplicates(CatalogueFileNames.FocusCategories, catalogue.FocusCategories.Select(category => category.Code), lines),
        .. Duplicates(CatalogueFileNames.Modules, catalogue.Modules.Select(module => module.Slug), lines),
        .. Duplicates(CatalogueFileNames.UnitsOfMeasure, catalogue.UnitsOfMeasure.Select(unit => unit.Code), lines),
    ];

    private static IEnumerable<CatalogueProblem> Duplicates(string file, IEnumerable<string> codes, CatalogueLines lines) =>
        codes.GroupBy(code => code, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => lines.Problem(file, group.Key, CatalogueProblemKeys.DuplicateCode, group.Key));
}
