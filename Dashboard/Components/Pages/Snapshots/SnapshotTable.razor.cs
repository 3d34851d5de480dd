using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>The snapshots kept, newest first.</summary>
public sealed partial class SnapshotTable
{
    /// <summary>The snapshots.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<SnapshotEntry> Entries { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    private string ScopeOf(SnapshotEntry entry) => entry.Head.Scope.UnitCodes switch
    {
        [] => Text["District"],
        [var only] => only,
        [var first, ..] several => Text["UnitsChosen", first, several.Count],
    };
}
