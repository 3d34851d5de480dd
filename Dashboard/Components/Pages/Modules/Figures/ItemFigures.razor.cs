using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Figures;

/// <summary>Some items of the district side by side: value, what it is divided by, and whether it is out of the ordinary.</summary>
public sealed partial class ItemFigures
{
    /// <summary>The figures.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<ItemFigure> Figures { get; set; } = [];

    /// <summary>What they are, for those who hear the page.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Modules> Text { get; set; } = default!;

    // What the rate is divided by stands beside it, so that nobody takes 100% of three for 100% of three hundred.
    private string Note(ItemFigure figure)
    {
        var fraction = figure.Measure is { } measure ? Fractions.Of(figure.Item, measure) : "";
        var name = Display.Name(figure.Item.DenominatorZh, figure.Item.DenominatorEn);
        return fraction.Length == 0 ? "" : name.Length == 0 ? fraction : Text["FigureOf", fraction, name];
    }
}
