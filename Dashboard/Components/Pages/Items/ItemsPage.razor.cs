using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>The items of the catalogue, filtered by the address, with what each says of the district this month.</summary>
public sealed partial class ItemsPage
{
    private IReadOnlyList<SelectOption> dimensions = [];
    private IReadOnlyList<SelectOption> focusCategories = [];
    private IReadOnlyList<SelectOption> modules = [];
    private IReadOnlyList<SelectOption> streams = [];
    private IReadOnlyList<SelectOption> polarities = [];
    private string? wanted;

    [SupplyParameterFromQuery]
    private string? Dimension { get; set; }

    [SupplyParameterFromQuery]
    private string? Focus { get; set; }

    [SupplyParameterFromQuery]
    private string? Module { get; set; }

    [SupplyParameterFromQuery]
    private string? Stream { get; set; }

    [SupplyParameterFromQuery]
    private string? Polarity { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [Inject]
    private ItemsReader Reader { get; set; } = default!;

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

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private ItemFilter Filter => new(Dimension, Focus, Module, Stream, Polarity, Query);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        dimensions = [.. Catalogue.Dimensions.Select(dimension => new SelectOption(dimension.Code, Display.Name(dimension)))];
        focusCategories = [.. Catalogue.FocusCategories.Select(category => new SelectOption(category.Code, Display.Name(category.Zh, category.En)))];
        modules = [.. Catalogue.Modules.Select(module => new SelectOption(module.Slug, Display.Name(module.Zh, module.En)))];
        streams = [.. Catalogue.Streams.Where(stream => Catalogue.Items.Any(item => item.Stream == stream.Code)).Select(stream => new SelectOption(stream.Code, Display.Name(stream.Zh, stream.En)))];
        polarities = [.. Enum.GetValues<Polarity>().Select(polarity => new SelectOption(polarity.ToString(), Text["Polarity" + polarity]))];
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => wanted = Query;

    private Task<ItemsView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Filter, View.Month, cancellation)!;

    private string Lead(ItemsView view) => View.Month is { } month
        ? Text["Lead", view.Items.Count, view.All, Display.Month(month)]
        : Text["LeadNoData", view.Items.Count, view.All];

    private string DimensionName(Item item) =>
        Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == item.Dimension) is { } dimension ? Display.Name(dimension) : item.Dimension;

    private void Find() => Go("q", wanted);

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value));
}
