using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>The ledger in charts, for its own page and for the module.</summary>
public sealed partial class LedgerOverview
{
    private ChartSpec stages = default!;
    private ChartSpec reasons = default!;
    private ChartSpec flow = default!;
    private ChartSpec after = default!;
    private ChartSpec sources = default!;
    private LedgerCounts? shown;

    /// <summary>The counts.</summary>
    [Parameter]
    [EditorRequired]
    public LedgerCounts Counts { get; set; } = default!;

    /// <summary>Code of the unit they are of; null for the district.</summary>
    [Parameter]
    public string? Unit { get; set; }

    [Inject]
    private LedgerCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Ledger> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Counts))
        {
            return;
        }

        shown = Counts;
        (stages, reasons, flow) = (Charts.Stages(Counts, Unit), Charts.Reasons(Counts, Unit), Charts.Flow(Counts));
        (after, sources) = (Charts.After(Counts), Charts.Sources(Counts, Unit));
    }
}
