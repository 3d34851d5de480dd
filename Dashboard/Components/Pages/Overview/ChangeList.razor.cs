using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>What went beyond ordinary variation this month; nothing else is called a change.</summary>
public sealed partial class ChangeList
{
    private const int Most = 5;

    /// <summary>Items of the district.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<ItemChange> Changes { get; set; } = [];

    /// <summary>Signals of single units, counted.</summary>
    [Parameter]
    [EditorRequired]
    public SignalCount UnitSignals { get; set; } = new(0, 0);

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    private string ValueOf(ItemChange change)
    {
        var measure = Catalogue.MeasureOf(change.Item);
        var value = Display.Value(change.Value, measure);
        return change switch
        {
            { Lower: { } lower, Upper: { } upper } => Text["ChangeValue", value, Display.Figure(lower, measure.Decimals), Display.Figure(upper, measure.Decimals)],
            { Centre: { } centre } => Text["ChangeValueCentre", value, Display.Figure(centre, measure.Decimals)],
            _ => value,
        };
    }
}
