using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>The modules as tiles, under the system each belongs to.</summary>
public sealed partial class ModulesPage
{
    [Inject]
    private ModulesReader Reader { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Modules> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<IReadOnlyList<ModuleSystem>?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(View.Month, cancellation)!;

    private string Lead(IReadOnlyList<ModuleSystem> systems)
    {
        var modules = systems.Sum(system => system.Modules.Count);
        return View.Month is { } month ? Text["Lead", modules, systems.Count, Display.Month(month)] : Text["LeadNoData", modules, systems.Count];
    }
}
