using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Villages by matters as a table that is its own chart: sign, shade and place say how each was published.</summary>
public sealed partial class MatterMap
{
    // Short, for there are hundreds of cells; indexed by the state.
    private string[] words = [];

    /// <summary>One page of villages.</summary>
    [Parameter]
    [EditorRequired]
    public MatterMapView View { get; set; } = default!;

    [Inject]
    private VillageCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Villages> Text { get; set; } = default!;

    private string Caption => Text["MapTitle", View.Matters.Count, Display.Count(View.Villages)];

    /// <inheritdoc/>
    protected override void OnInitialized() => words = [.. Enum.GetValues<MatterState>().Select(state => Text["Sign" + state].Value)];

    private static string? Style(MatterState state) => state switch
    {
        MatterState.Kept => "m1",
        MatterState.Late => "m2",
        MatterState.Missing => "m3",
        _ => null,
    };

    private string With(string village) => Navigation.GetUriWithQueryParameter("village", village) + "#village";
}
