using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>Computes a snapshot's results anew and says whether they are identical.</summary>
public sealed partial class ReplayCard
{
    private const int Most = 20;
    private IReadOnlyList<ReplayDifference>? differences;
    private bool isBusy;

    /// <summary>The content to compute from.</summary>
    [Parameter]
    [EditorRequired]
    public SnapshotContent Content { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    private async Task ReplayAsync()
    {
        isBusy = true;
        StateHasChanged();
        differences = await Task.Run(() => SnapshotReplay.Run(Content));
        isBusy = false;
    }

    private string PartOf(ReplayDifference difference) =>
        Text["Part" + string.Concat(difference.Part.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))];
}
