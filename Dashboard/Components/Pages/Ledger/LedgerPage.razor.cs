using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>The rectification ledger of all modules: where problems stand, which stand still and why, and the problems themselves.</summary>
public sealed partial class LedgerPage
{
    private IReadOnlyList<SelectOption> states = [];
    private IReadOnlyList<SelectOption> sources = [];
    private IReadOnlyList<SelectOption> categories = [];
    private IReadOnlyList<SelectOption> reasons = [];

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery]
    private string? Source { get; set; }

    [SupplyParameterFromQuery]
    private string? Category { get; set; }

    [SupplyParameterFromQuery]
    private string? Reason { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private LedgerReader Reader { get; set; } = default!;

    [Inject]
    private LedgerWords Words { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Ledger> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private LedgerFilter Filter => LedgerFilter.Of(State, Unit, Source, Category, Reason);

    private int Asked => Pager.Asked(Page);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        states = [.. LedgerFilter.States.Select(state => new SelectOption(state, Text["State_" + state]))];
        sources = Options("source");
        categories = Options("category");
        reasons = [.. Options("stall_reason"), new(LedgerFilter.NoReason, Text["NoReason"])];
    }

    private Task<LedgerView?> ReadAsync(CancellationToken cancellation) =>
        Reader.ReadAsync(Filter, View.Month!.Value, View.AsOf, Asked, cancellation)!;

    private IReadOnlyList<SelectOption> Options(string column) =>
        [.. Words.Choices(column).Select(choice => new SelectOption(choice.Code, Display.Name(choice.Zh, choice.En)))];

    private void Go(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, [Pager.Key] = null }));
}
