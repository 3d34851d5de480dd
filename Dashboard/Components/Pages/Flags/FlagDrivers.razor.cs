using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>What drives a flag: figure, reference, direction, since when, and the records behind it.</summary>
public sealed partial class FlagDrivers
{
    /// <summary>The flag.</summary>
    [Parameter]
    [EditorRequired]
    public FlagEntry Flag { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private FlagSentence Sentence { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    private string Fraction(FlagDriver driver) => Catalogue.Item(driver.Code) is { } item
        ? Fractions.Of(item, new(0, item.Code, Flag.Month, driver.Numerator, driver.Denominator, driver.Value, MeasureState.Figure, 0, 0, null))
        : "";

    private string? RecordsAddress(FlagDriver driver) => Catalogue.Item(driver.Code) is { } item && driver.Value is not null
        ? $"/records/{item.Numerator.Stream}?unit={Uri.EscapeDataString(Flag.UnitCode)}&item={item.Code}&month={Flag.Month}"
        : null;
}
