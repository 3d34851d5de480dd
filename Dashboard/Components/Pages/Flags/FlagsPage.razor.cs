using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>The deviations noted up to the month shown, newest first.</summary>
public sealed partial class FlagsPage
{
    private const string OnlyThisMonth = "month";

    private static readonly UnitKind[] scoredKinds = [UnitKind.Department, UnitKind.Street, UnitKind.Enterprise];
    private IReadOnlyList<SelectOption> scopes = [];
    private IReadOnlyList<SelectOption> kinds = [];
    private IReadOnlyList<SelectOption> dimensions = [];
    private IReadOnlyList<SelectOption> items = [];

    [SupplyParameterFromQuery]
    private string? Scope { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Dimension { get; set; }

    [SupplyParameterFromQuery]
    private string? Item { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private FlagsReader Reader { get; set; } = default!;

    [Inject]
    private FlagSentence Sentence { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private FlagFilter Filter => new(ChosenKind, Dimension, Item, Scope == OnlyThisMonth, Pager.Asked(Page));

    private UnitKind? ChosenKind =>
        Enum.TryParse<UnitKind>(Kind, ignoreCase: true, out var kind) && scoredKinds.Contains(kind) ? kind : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        scopes = View.Month is { } month ? [new(OnlyThisMonth, Text["MonthsOnly", Display.Month(month)])] : [];
        kinds = [.. scoredKinds.Select(kind => new SelectOption(kind.ToString(), Display.Kind(kind)))];
        dimensions = [.. Catalogue.Dimensions.Select(dimension => new SelectOption(dimension.Code, Display.Name(dimension)))];
        items = [.. Catalogue.Items.Select(item => new SelectOption(item.Code, $"{item.Code} {Display.Name(item)}"))];
    }

    private Task<FlagsView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Filter, View.Month, cancellation)!;

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?> { [name] = string.IsNullOrEmpty(value) ? null : value, [Pager.Key] = null }));
}
