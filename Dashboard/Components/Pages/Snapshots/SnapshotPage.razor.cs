using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>One snapshot, shown from its own content alone.</summary>
public sealed partial class SnapshotPage
{
    /// <summary>The snapshot's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private SnapshotsReader Reader { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<SnapshotView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Code, cancellation);

    private string LeadOf(SnapshotView view)
    {
        var scope = view.Shown.Count == 0 ? string.Join(' ', view.Head.Scope.UnitCodes) : Display.List(view.Shown.Select(unit => unit.Name));
        return Text["SnapshotLead", Display.Time(LocalTime.Of(view.Head.FrozenOn)), view.Head.FrozenBy, Display.Months(view.Head.Scope.First, view.Head.Scope.Last), scope];
    }

    private string NameOf(SnapshotView view, string code) =>
        view.Content.Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == code) is { } dimension ? Display.Name(dimension) : Text["Composite"];
}
