using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>One item: what it measures, how it is spread over the units, and how it went.</summary>
public sealed partial class ItemPage
{
    private Item? item;
    private IReadOnlyList<UnitKind> kinds = [];

    /// <summary>The item's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [Inject]
    private ItemReader Reader { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private ItemCharts Charts { get; set; } = default!;

    [Inject]
    private ControlPicture Control { get; set; } = default!;

    [Inject]
    private FunnelPicture Funnels { get; set; } = default!;

    [Inject]
    private SeasonPicture Seasons { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Readings> Readings { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Items> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private UnitKind ShownKind =>
        Enum.TryParse<UnitKind>(Kind, ignoreCase: true, out var kind) && kinds.Contains(kind) ? kind : kinds[0];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        item = Catalogue.Item(Code.ToUpperInvariant());
        if (item is null)
        {
            Status.MarkNotFound();
            return;
        }

        kinds = [.. item.AppliesTo.Order()];
    }

    private Task<ItemView?> ReadAsync(CancellationToken cancellation) =>
        Reader.ReadAsync(item!, View.Month!.Value, Unit, cancellation)!;

    private string Lead(ItemView view)
    {
        if (view.District is not { } district)
        {
            return Display.Name(item!.FormulaZh, item.FormulaEn);
        }

        var unit = ItemDefinition.UnitOf(Catalogue, item!);
        var fraction = Fractions.Of(item!, district.Measure);
        return district.Measure.IsFigure
            ? Text[fraction.Length > 0 ? "LeadFigure" : "LeadFigurePlain", Display.Month(view.Month), Display.Measure(district.Measure.State, district.Measure.Value, unit), fraction]
            : Text["LeadState", Display.Month(view.Month), Display.State(district.Measure.State)];
    }

    private static IReadOnlyList<SelectOption> UnitOptions(ItemView view) =>
        [.. view.Units.Where(row => row.Measure.State != MeasureState.NotApplicable).Select(row => new SelectOption(row.Code, row.Name))];

    private void GoToUnit(string? unit) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("unit", string.IsNullOrEmpty(unit) ? null : unit));

    private string WithKind(UnitKind kind) => Navigation.GetUriWithQueryParameter("kind", kind.ToString());
}
