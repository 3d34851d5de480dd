using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>A flag in words: what deviates, by how much, which way and from what. It never says why.</summary>
public sealed class FlagSentence(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Flags> text)
{
    /// <summary>The whole flag in one sentence.</summary>
    public string Of(FlagEntry flag)
    {
        if (flag.Drivers.Count == 0)
        {
            return text["SentenceBare", flag.UnitName, display.Month(flag.Month)];
        }

        var others = flag.Drivers.Select(driver => driver.Code).Distinct(StringComparer.Ordinal).Count() - 1;
        return others > 0
            ? text["SentenceMore", flag.UnitName, display.Month(flag.Month), Of(flag.Drivers[0]), others]
            : text["Sentence", flag.UnitName, display.Month(flag.Month), Of(flag.Drivers[0])];
    }

    /// <summary>One driver: name, figure, direction and reference.</summary>
    public string Of(FlagDriver driver) => (driver.Value, driver.Reference) switch
    {
        ({ } value, { } reference) => text["Driver" + driver.Rule + driver.Direction, Name(driver), Value(driver, value), Value(driver, reference)],
        ({ } value, null) => text["DriverOnly" + driver.Direction, Name(driver), Value(driver, value)],
        _ => text["DriverBare" + driver.Direction, Name(driver)],
    };

    /// <summary>The name of the item or dimension.</summary>
    public string Name(FlagDriver driver) => driver.Level == ScoreLevel.Item
        ? catalogue.Item(driver.Code) is { } item ? display.Name(item) : driver.Code
        : catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == driver.Code) is { } dimension
            ? text["DimensionScore", display.Name(dimension)]
            : driver.Code;

    /// <summary>A figure of a driver with its unit.</summary>
    public string Value(FlagDriver driver, double value) =>
        driver.Level == ScoreLevel.Item && catalogue.Item(driver.Code) is { } item
            ? display.Value(value, ItemDefinition.UnitOf(catalogue, item))
            : text["Score", display.Score(value)];
}
