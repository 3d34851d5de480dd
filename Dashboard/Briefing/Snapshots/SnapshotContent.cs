using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>What does a snapshot speak of: which units, which months?</summary>
/// <param name="UnitCodes">The units; none for the district as a whole.</param>
/// <param name="First">The first month of the period.</param>
/// <param name="Last">The last month of the period.</param>
public sealed record SnapshotScope(IReadOnlyList<string> UnitCodes, Month First, Month Last)
{
    /// <summary>Months before the period whose scores are kept too, for comparisons and for courses.</summary>
    public const int MonthsBefore = 24;

    /// <summary>Whether it speaks of the district as a whole.</summary>
    public bool IsDistrict => UnitCodes.Count == 0;

    /// <summary>The first month whose scores are kept.</summary>
    public Month ScoresFrom => First.AddMonths(-MonthsBefore);
}

/// <summary>All that was frozen: what was measured, how it was defined and what was concluded from it.</summary>
/// <remarks>
/// Measures are those of all scored units and of the district from the first month on, whatever the scope: peers and past belong to every judgement,
/// and without them nothing could be computed anew. The scope says what is shown.
/// </remarks>
/// <param name="Scope">Units and months.</param>
/// <param name="Catalogue">Items, dimensions, streams and goalposts as they were.</param>
/// <param name="Settings">The settings of the method as they were.</param>
/// <param name="Units">The units as they were.</param>
/// <param name="Measures">All measures up to the last month.</param>
/// <param name="Judgement">Scores from <see cref="SnapshotScope.ScoresFrom"/> on; signals, middles, flags and verdicts of the period.</param>
/// <param name="Batches">The imports behind it.</param>
/// <param name="Run">The run that had computed it.</param>
public sealed record SnapshotContent(
    SnapshotScope Scope,
    SupervisionCatalogue Catalogue,
    SupervisionSettings Settings,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<ScoredMeasure> Measures,
    SupervisionJudgement Judgement,
    IReadOnlyList<FrozenBatch> Batches,
    FrozenRun Run);

/// <summary>An import as it stood when it was frozen.</summary>
public sealed record FrozenBatch(long BatchId, string Stream, string FileName, string Sha256, DateTime ImportedOn, long Accepted, Month? First, Month? Last, bool IsSample);

/// <summary>The run whose figures were frozen.</summary>
public sealed record FrozenRun(long RunId, string CodeVersion, DateOnly? DataThrough);

/// <summary>What a snapshot is called and how it is known to be whole.</summary>
/// <param name="Code">Its address: last month, hyphen, first digits of the hash.</param>
/// <param name="Name">The name a person gave it.</param>
/// <param name="Scope">Units and months.</param>
/// <param name="Run">The run that had computed it.</param>
/// <param name="Format">The version of the canonical form.</param>
/// <param name="FrozenOn">When, in UTC.</param>
/// <param name="FrozenBy">Who.</param>
/// <param name="Sha256">The hash over the canonical form.</param>
/// <param name="Measures">How many measures.</param>
/// <param name="Flags">How many flags.</param>
/// <param name="IsSample">Whether any of it is the made-up sample.</param>
public sealed record SnapshotHead(
    string Code, string Name, SnapshotScope Scope, FrozenRun Run, int Format, DateTime FrozenOn, string FrozenBy, string Sha256, int Measures, int Flags, bool IsSample);

/// <summary>A snapshot with its content.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Content">Its content.</param>
/// <param name="IsWhole">Whether the content still has the hash it was frozen with.</param>
public sealed record Snapshot(SnapshotHead Head, SnapshotContent Content, bool IsWhole);
