using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;

/// <summary>The signal table of one unit alone, for two sheets of paper.</summary>
public sealed partial class UnitSignalsPage
{
    /// <summary>The unit's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    /// <summary>The order asked for.</summary>
    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private UnitReader Reader { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<UnitView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Code, View.Month!.Value, withRank: false, cancellation);
}
