using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>One of the four readings: score, what changed, how much data it rests on.</summary>
public sealed partial class DimensionPanel
{
    /// <summary>The reading.</summary>
    [Parameter]
    [EditorRequired]
    public DimensionReading Reading { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;
}
