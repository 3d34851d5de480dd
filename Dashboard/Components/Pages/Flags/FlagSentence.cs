using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>A flag in words: what deviates, by how much, which way and from what. It never says why.</summary>
public sealed class FlagSentence(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Flags> text)
{
    /// <summary>More conditions than this make no sentence.</summary>
    private const int SaidConditions = 4;

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

    /// <summary>One driver: name, figure, direction and reference, or what is strange about it.</summary>
    public string Of(FlagDriver driver) => (HasReference(driver), driver.Value, driver.Reference) switch
    {
        (false, _, _) => text["Driver" + driver.Rule + driver.Direction, Name(driver)],
        (_, { } value, { } reference) when driver.Direction != FlagDirection.None =>
            text["Driver" + driver.Rule + driver.Direction, Name(driver), Value(driver, value), Value(driver, reference)],
        (_, { } value, _) => text["DriverOnly" + driver.Direction, Name(driver), Value(driver, value)],
        _ => text["DriverBare" + driver.Direction, Name(driver)],
    };

    /// <summary>What would have to be different for the flag not to be raised.</summary>
    public string Counterfactual(FlagEntry flag, FlagCounterfactual? found)
    {
        if (found is null)
        {
            return text["CounterfactualNone"];
        }

        var drivers = flag.Drivers.Where(driver => found.Codes.Contains(driver.Code)).Take(SaidConditions).ToList();
        var conditions = drivers.Select(driver => Condition(driver, found.Kept)).ToList();
        if (found.Codes.Count > drivers.Count)
        {
            conditions.Add(text["CounterfactualMore", found.Codes.Count - drivers.Count]);
        }

        return text["Counterfactual", string.Join(text["CounterfactualAnd"], conditions)];
    }

    /// <summary>The name of the item or dimension.</summary>
    public string Name(FlagDriver driver) => driver.Level == ScoreLevel.Item
        ? catalogue.Item(driver.Code) is { } item ? Display.Quotable(display.Name(item)) : driver.Code
        : catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == driver.Code) is { } dimension
            ? text["DimensionScore", display.Name(dimension)]
            : driver.Code;

    /// <summary>A figure of a driver with its unit.</summary>
    public string Value(FlagDriver driver, double value) =>
        driver.Level == ScoreLevel.Item && catalogue.Item(driver.Code) is { } item
            ? display.Value(value, ItemDefinition.UnitOf(catalogue, item))
            : text["Score", display.Score(value)];

    private static bool HasReference(FlagDriver driver) => driver.Rule is FlagRule.PeerDistance or FlagRule.PastDistance or FlagRule.RecentDistance
        or nameof(DeviationFamily.Level) or nameof(DeviationFamily.Spike) or nameof(DeviationFamily.Lasting)
        or nameof(DeviationFamily.DimensionShift) or nameof(DeviationFamily.DimensionDistance) or nameof(DeviationFamily.LastingProfile);

    private string Condition(FlagDriver driver, double kept)
    {
        if (driver.Rule == nameof(DeviationFamily.Unreported))
        {
            return text["CounterfactualUnreported", Name(driver)];
        }

        return HasReference(driver) && driver is { Value: { } value, Reference: { } reference } && driver.Direction != FlagDirection.None
            ? text["Counterfactual" + driver.Direction, Name(driver), Value(driver, reference + (kept * (value - reference)))]
            : text["CounterfactualOrdinary", Name(driver)];
    }
}
