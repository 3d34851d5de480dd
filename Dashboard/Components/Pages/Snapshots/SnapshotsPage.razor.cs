using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>What has been frozen, freezing anew, and comparing two.</summary>
public sealed partial class SnapshotsPage
{
    private int version;

    /// <summary>The unit a link begins with.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    [Inject]
    private SnapshotsReader Reader { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private static IReadOnlyList<SelectOption> OptionsOf(SnapshotsView view) =>
        [.. view.Entries.Select(entry => new SelectOption(entry.Head.Code, $"{entry.Head.Code} {entry.Head.Name}"))];

    private async Task<SnapshotsView?> ReadAsync(CancellationToken cancellation) => await Reader.ReadAsync(cancellation);
}
