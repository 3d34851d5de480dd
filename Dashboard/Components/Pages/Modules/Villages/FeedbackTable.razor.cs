using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Open feedback, the oldest first, each with its two clocks.</summary>
public sealed partial class FeedbackTable
{
    /// <summary>What is open.</summary>
    [Parameter]
    [EditorRequired]
    public FeedbackView View { get; set; } = default!;

    [Inject]
    private VillageCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Villages> Text { get; set; } = default!;
}
