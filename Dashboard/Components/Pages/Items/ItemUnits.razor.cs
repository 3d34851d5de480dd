using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>An item's figures of the units of one kind, as a table that leads on to their records.</summary>
public sealed partial class ItemUnits
{
    private IReadOnlyList<ItemUnitFigure> rows = [];
    private UnitOfMeasure measure = new("", "", 1, 0);

    /// <summary>The item.</summary>
    [Parameter]
    [EditorRequired]
    public ItemView View { get; set; } = default!;

    /// <summary>The kind of unit.</summary>
    [Parameter]
    [EditorRequired]
    public UnitKind Kind { get; set; }

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private ItemCharts Charts { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Items> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        rows = [.. View.Units.Where(row => row.Kind == Kind)];
        measure = ItemDefinition.UnitOf(Catalogue, View.Item);
    }

    private string AgainstPeers(ItemUnitFigure row) =>
        row.PlaceAmong(View.Middle(Kind)) is { } place ? Text["Peer" + place] : "";

    private static bool HasRecords(ItemUnitFigure row) =>
        row.Measure.State is MeasureState.Figure or MeasureState.TooFew or MeasureState.NoBase;

    private string RecordsAddress(ItemUnitFigure row) =>
        $"/records/{View.Item.Numerator.Stream}?unit={Uri.EscapeDataString(row.Code)}&item={View.Item.Code}&month={View.Month}";
}
