using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Units;

/// <summary>Finds a unit, and shows all of them on the four dimensions.</summary>
public sealed partial class UnitsPage
{
    /// <summary>The kind shown, or all.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    /// <summary>What the name or code must hold.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? SearchText { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private UnitsReader Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private UnitKind? Kind => UnitKinds.Of(KindName);

    private async Task<UnitsView?> ReadAsync(CancellationToken cancellation) => await Reader.ReadAsync(View.Month!.Value, cancellation);

    private string With(string key, string? value) => Navigation.GetUriWithQueryParameter(key, value);
}
