using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>The list of snapshots, and the units one may be made of.</summary>
public sealed record SnapshotsView(IReadOnlyList<SnapshotEntry> Entries, IReadOnlyList<Unit> Units);

/// <summary>One snapshot as its page shows it.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsWhole">Whether the content has the hash it was frozen with.</param>
/// <param name="Shown">The units it speaks of.</param>
/// <param name="Missing">Units of the scope that are no more.</param>
/// <param name="Scores">Scores of those units in the last month.</param>
/// <param name="Items">Measures of those units in the last month.</param>
/// <param name="Withdrawn">Imports behind it that were withdrawn since.</param>
/// <param name="Content">The content.</param>
public sealed record SnapshotView(
    SnapshotHead Head, bool IsWhole, IReadOnlyList<Unit> Shown, IReadOnlyList<string> Missing, IReadOnlyList<SnapshotScore> Scores, IReadOnlyList<SnapshotItem> Items,
    IReadOnlyList<FrozenBatch> Withdrawn, SnapshotContent Content);

/// <summary>A score of a unit; the code is a dimension's or the composite's.</summary>
public sealed record SnapshotScore(Unit Unit, UnitScore Score);

/// <summary>A measure of a unit with its signal, if its series has one in the month.</summary>
public sealed record SnapshotItem(Unit Unit, Analytics.Catalogue.Item Item, Measure Measure, Finding? Finding);

/// <summary>Two snapshots and what they say differently.</summary>
public sealed record SnapshotPairView(Snapshot Before, Snapshot After, SnapshotComparison Comparison);

/// <summary>Which snapshots are there, what does one hold, and how do two differ?</summary>
public sealed class SnapshotsReader(SnapshotStore store, UnitDirectory units)
{
    /// <summary>Reads the list.</summary>
    public async Task<SnapshotsView> ReadAsync(CancellationToken cancellation)
    {
        var all = await units.ReadUnitsAsync(cancellation);
        return new(await store.ListAsync(cancellation), [.. all.Where(unit => unit.IsScored).OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, Parts.NameOrder.Pinyin)]);
    }

    /// <summary>Reads one; null when there is none of that code.</summary>
    public async Task<SnapshotView?> ReadAsync(string code, CancellationToken cancellation)
    {
        if (await store.ReadAsync(code, cancellation) is not { } snapshot)
        {
            return null;
        }

        var content = snapshot.Content;
        var shown = SnapshotUnits.Shown(content);
        return new(
            snapshot.Head, snapshot.IsWhole, shown, SnapshotUnits.Missing(content), ScoresOf(content, shown), ItemsOf(content, shown),
            await store.WithdrawnOfAsync(content, cancellation), content);
    }

    /// <summary>Compares two; null when one of them is not there.</summary>
    public async Task<SnapshotPairView?> CompareAsync(string before, string after, CancellationToken cancellation) =>
        await store.ReadAsync(before, cancellation) is { } first && await store.ReadAsync(after, cancellation) is { } second
            ? new(first, second, await Task.Run(() => SnapshotComparison.Of(first.Content, second.Content), cancellation))
            : null;

    private static List<SnapshotScore> ScoresOf(SnapshotContent content, IReadOnlyList<Unit> shown)
    {
        var order = content.Catalogue.Dimensions.Select(dimension => dimension.Code).Append(UnitScore.CompositeCode).ToList();
        return
        [
            .. from unit in shown
               from code in order
               from score in content.Judgement.Scores
               where score.UnitId == unit.Id && score.Month == content.Scope.Last && score.Code == code
               select new SnapshotScore(unit, score),
        ];
    }

    private static List<SnapshotItem> ItemsOf(SnapshotContent content, IReadOnlyList<Unit> shown)
    {
        var items = content.Catalogue.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var findings = content.Judgement.Signals.Where(signal => signal.Month == content.Scope.Last)
            .ToDictionary(signal => (signal.UnitId, signal.ItemCode), signal => signal.Finding);
        var measures = content.Measures.Select(scored => scored.Measure).Where(measure => measure.Month == content.Scope.Last).ToLookup(measure => measure.UnitId);
        return
        [
            .. from unit in shown
               from measure in measures[unit.Id].OrderBy(measure => measure.ItemCode, StringComparer.Ordinal)
               where items.ContainsKey(measure.ItemCode)
               select new SnapshotItem(unit, items[measure.ItemCode], measure, findings.GetValueOrDefault((unit.Id, measure.ItemCode))),
        ];
    }
}
