using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>Two snapshots: what moved, what was corrected later, what was defined anew.</summary>
public sealed partial class SnapshotComparePage
{
    private const int Most = 50;

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    [SupplyParameterFromQuery]
    private string? After { get; set; }

    [Inject]
    private SnapshotsReader Reader { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private static string TitleOf(SnapshotHead head) => $"{head.Code} {head.Name}";

    private Task<SnapshotPairView?> ReadAsync(CancellationToken cancellation) => Reader.CompareAsync(Before ?? "", After ?? "", cancellation);

    private string NameOf(SnapshotPairView pair, string code) =>
        pair.After.Content.Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == code) is { } dimension ? Display.Name(dimension) : Text["Composite"];

    private string ItemOf(SnapshotPairView pair, string code) =>
        (pair.After.Content.Catalogue.Item(code) ?? pair.Before.Content.Catalogue.Item(code)) is { } item ? $"{code} {Display.Name(item)}" : code;

    private string ValueOf(Snapshot snapshot, string code, Measure? measure) =>
        measure is not null && snapshot.Content.Catalogue.Item(code) is { } item
            ? Display.Measure(measure.State, measure.Value, snapshot.Content.Catalogue.MeasureOf(item))
            : Text["Absent"];
}
