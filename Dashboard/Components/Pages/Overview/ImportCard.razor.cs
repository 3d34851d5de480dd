using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>How complete and fresh the data are.</summary>
public sealed partial class ImportCard
{
    /// <summary>The reading.</summary>
    [Parameter]
    [EditorRequired]
    public ImportReading Import { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;
}
