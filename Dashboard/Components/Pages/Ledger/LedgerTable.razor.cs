using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>One page of problems as a table.</summary>
public sealed partial class LedgerTable
{
    /// <summary>The problems.</summary>
    [Parameter]
    [EditorRequired]
    public LedgerList List { get; set; } = default!;

    [Inject]
    private LedgerWords Words { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Ledger> Text { get; set; } = default!;
}
