using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>What one village had to publish, record by record.</summary>
public sealed partial class VillageRecords
{
    /// <summary>The records.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<DisclosureEntry> Records { get; set; } = [];

    [Inject]
    private VillageCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Villages> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;
}
