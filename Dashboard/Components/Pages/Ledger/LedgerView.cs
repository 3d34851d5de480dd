using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>The ledger at the end of a month: what is counted, and one page of the problems asked for.</summary>
public sealed record LedgerView(LedgerCounts Counts, LedgerList List, IReadOnlyList<LedgerUnit> Units);

/// <summary>Counts of the ledger at the end of a month, of the district or of one unit.</summary>
/// <param name="Month">The month.</param>
/// <param name="Stages">Open problems by stage, in the order of the stages.</param>
/// <param name="Reasons">Those at a standstill by reason; the code is empty where none was given.</param>
/// <param name="Sources">Open problems and those due, by source.</param>
/// <param name="Months">Problems found and closed, month by month.</param>
/// <param name="Year">What happened in the last twelve months.</param>
public sealed record LedgerCounts(
    Month Month,
    IReadOnlyList<CodeCount> Stages,
    IReadOnlyList<CodeCount> Reasons,
    IReadOnlyList<SourceCount> Sources,
    IReadOnlyList<LedgerMonth> Months,
    LedgerYear Year)
{
    /// <summary>All open problems.</summary>
    public long Open => Stages.Sum(stage => stage.Count);

    /// <summary>Those at a standstill.</summary>
    public long Stalled => Reasons.Sum(reason => reason.Count);

    /// <summary>Those at a standstill without a reason.</summary>
    public long WithoutReason => Reasons.Where(reason => reason.Code.Length == 0).Sum(reason => reason.Count);

    /// <summary>Those due and open.</summary>
    public long Due => Sources.Sum(source => source.Due);
}

/// <summary>How many of a code.</summary>
public sealed record CodeCount(string Code, long Count);

/// <summary>Open problems of one source, and how many of them are due.</summary>
public sealed record SourceCount(string Code, long Open, long Due);

/// <summary>Problems found and closed in a month.</summary>
public sealed record LedgerMonth(Month Month, long Found, long Closed);

/// <summary>What happened in twelve months; not the course of the same problems.</summary>
public sealed record LedgerYear(long Found, long Closed, long Accepted, long Rechecked, long Recurred);

/// <summary>A unit that can be chosen.</summary>
public sealed record LedgerUnit(string Code, string Name);

/// <summary>One page of problems.</summary>
public sealed record LedgerList(long Count, int Page, int Pages, IReadOnlyList<LedgerEntry> Entries);

/// <summary>One problem as listed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="UnitCode">Code of the unit responsible.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Project">The project, or null.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Source">Code of the source.</param>
/// <param name="Found">When it was found.</param>
/// <param name="Stage">How far it had come at the end of the month.</param>
/// <param name="Deadline">The clock to its deadline.</param>
/// <param name="StallDays">Days it stood still, up to then; null when it never did.</param>
/// <param name="Reason">Code of the reason, or null.</param>
/// <param name="Asked">When people asked, or null.</param>
public sealed record LedgerEntry(
    string Number, string UnitCode, string UnitName, string? Project, string Category, string Source, DateOnly Found, string Stage,
    ClockReading Deadline, int? StallDays, string? Reason, DateOnly? Asked);
