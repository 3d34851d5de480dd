using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Force;

/// <summary>How strong is supervision, and what came of problems and clues in twelve months?</summary>
public sealed class ForceReader(TallyReader tallies)
{
    /// <summary>Months looked at.</summary>
    public const int Months = 12;

    private const int FenPerYuan = 100;

    /// <summary>What units report of their force, in the order shown.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["establishment", "in_post", "group_count", "full_time", "part_time", "supervisors", "observers", "talk_rooms"];

    /// <summary>Reads the force of a month and the twelve months up to it.</summary>
    public async Task<ForceView> ReadAsync(Month month, CancellationToken cancellation)
    {
        var first = month.AddMonths(1 - Months);
        var kinds = await tallies.ByKindAsync(ForceTallies.Force, month, cancellation);
        var counts = await tallies.ReadAsync([LedgerTallies.Flow, PeopleTallies.Cases], null, first, month, cancellation);
        return new(
            month,
            first,
            [.. UnitKinds.Scored.Select(kind => new ForceRow(kind, [.. Columns.Select(column => kinds.GetValueOrDefault((kind, column)))]))],
            counts.Of(LedgerTallies.Flow, "found", first, month),
            counts.Of(LedgerTallies.Flow, "closed", first, month),
            People("clues"),
            People("filed"),
            People("sanctioned"),
            People("transferred"),
            counts.Of(PeopleTallies.Cases, "recovered", first, month) / FenPerYuan);

        long? People(string code) => SmallCells.Alone(counts.Of(PeopleTallies.Cases, code, first, month));
    }
}

/// <summary>The force of a month, and what came of problems and clues; a null count of people is withheld.</summary>
/// <param name="Month">The last month.</param>
/// <param name="First">The first of twelve.</param>
/// <param name="Kinds">The force by kind of unit.</param>
/// <param name="Problems">Problems found: matters.</param>
/// <param name="Rectified">Problems closed: matters.</param>
/// <param name="Clues">Clues received: matters.</param>
/// <param name="Cases">Cases filed: matters.</param>
/// <param name="Sanctioned">Sanctioned: persons.</param>
/// <param name="Transferred">Transferred to justice: persons.</param>
/// <param name="Recovered">Money recovered, whole yuan.</param>
public sealed record ForceView(
    Month Month, Month First, IReadOnlyList<ForceRow> Kinds, long Problems, long Rectified, long? Clues, long? Cases, long? Sanctioned, long? Transferred, long Recovered)
{
    /// <summary>A column over all kinds.</summary>
    public long Total(int column) => Kinds.Sum(kind => kind.Counts[column]);
}

/// <summary>One kind of unit and its counts, in the order of <see cref="ForceReader.Columns"/>.</summary>
public sealed record ForceRow(UnitKind Kind, IReadOnlyList<long> Counts);
