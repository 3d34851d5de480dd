using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>The ledger of the whole district inside its module.</summary>
public sealed partial class LedgerModule
{
    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [Inject]
    private LedgerReader Reader { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Ledger> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<LedgerCounts?> ReadAsync(CancellationToken cancellation) => Reader.CountsAsync(null, Month, cancellation)!;
}
