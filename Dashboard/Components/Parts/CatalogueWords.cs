using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Looks up in the catalogue what a page needs to write a figure.</summary>
public static class CatalogueWords
{
    /// <summary>The unit of measure of an item; the catalogue is checked at start, so it is there.</summary>
    public static UnitOfMeasure MeasureOf(this SupervisionCatalogue catalogue, Item item) =>
        catalogue.UnitsOfMeasure.First(measure => measure.Code == item.UnitOfMeasure);
}
