using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>One module: the figures of its items by unit, and how the district went.</summary>
public sealed partial class ModulePage
{
    private Module? module;
    private IReadOnlyList<UnitKind> kinds = [];

    /// <summary>The last part of the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private ModuleReader Reader { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private ItemCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Modules> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private int Asked => Pager.Asked(Page);

    private UnitKind ShownKind =>
        Enum.TryParse<UnitKind>(Kind, ignoreCase: true, out var kind) && kinds.Contains(kind) ? kind : kinds[0];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        module = Catalogue.Modules.FirstOrDefault(module => string.Equals(module.Slug, Slug, StringComparison.OrdinalIgnoreCase));
        if (module is null)
        {
            Status.MarkNotFound();
            return;
        }

        kinds = Reader.Kinds(module);
    }

    private Task<ModuleView?> ReadAsync(CancellationToken cancellation) =>
        Reader.ReadAsync(module!, View.Month!.Value, ShownKind, Asked, cancellation)!;

    // The title names the item; the line itself only says whose it is.
    private ChartSpec TrendOf(ModuleTrend trend)
    {
        var spec = Charts.Trend(trend.Item, "trend-" + trend.Item.Code.ToLowerInvariant(), TrendName(trend), trend.Points);
        return spec with { Series = [spec.Series[0] with { Name = Display.Kind(UnitKind.District) }] };
    }

    private string TrendName(ModuleTrend trend) => Text["TrendName", Display.Kind(UnitKind.District), Display.Quotable(Display.Name(trend.Item))];

    private string WithKind(UnitKind kind) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["kind"] = kind.ToString(), [Pager.Key] = null });
}
