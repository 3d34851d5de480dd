using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>The modules, grouped by the system each belongs to.</summary>
public sealed partial class ModuleTiles
{
    /// <summary>The modules.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<ModuleReading> Modules { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;
}
