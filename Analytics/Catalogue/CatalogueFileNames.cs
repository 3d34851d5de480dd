namespace SmartSupervision.Analytics.Catalogue;

/// <summary>The files of the catalogue, relative to the data folder.</summary>
public static class CatalogueFileNames
{
    /// <summary>The items.</summary>
    public const string Items = "catalogue/items.csv";

    /// <summary>Their numerators and denominators.</summary>
    public const string Formulas = "catalogue/formulas.csv";

    /// <summary>The four dimensions.</summary>
    public const string Dimensions = "catalogue/dimensions.csv";

    /// <summary>The four focus categories.</summary>
    public const string FocusCategories = "catalogue/focus_categories.csv";

    /// <summary>The 27 modules.</summary>
    public const string Modules = "catalogue/modules.csv";

    /// <summary>The units of measure.</summary>
    public const string UnitsOfMeasure = "catalogue/units_of_measure.csv";

    /// <summary>The goalposts.</summary>
    public const string Goalposts = "catalogue/goalposts.csv";

    /// <summary>The declaration of a stream.</summary>
    public static string Stream(string code) => $"streams/{code}.json";
}
