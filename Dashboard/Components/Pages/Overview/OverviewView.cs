using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>All the overview shows for a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Dimensions">The four readings, in the order of the catalogue.</param>
/// <param name="Changes">Items of the district whose newest point breaks a rule this month.</param>
/// <param name="UnitSignals">The same for single units, counted.</param>
/// <param name="Trend">The district's dimension scores, month by month.</param>
/// <param name="Comparison">Units of one kind in one dimension.</param>
/// <param name="Flags">The newest flags.</param>
/// <param name="FlagsThisMonth">Flags raised for the month.</param>
/// <param name="Import">How complete and fresh the data are.</param>
/// <param name="Modules">The modules with what is going on in each.</param>
public sealed record OverviewView(
    Month Month,
    IReadOnlyList<DimensionReading> Dimensions,
    IReadOnlyList<ItemChange> Changes,
    SignalCount UnitSignals,
    IReadOnlyList<TrendMonth> Trend,
    UnitComparison Comparison,
    IReadOnlyList<NewFlag> Flags,
    int FlagsThisMonth,
    ImportReading Import,
    IReadOnlyList<ModuleReading> Modules);

/// <summary>One dimension of the district this month.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Score">0 to 100; null is 数据不足.</param>
/// <param name="Coverage">Share of the weight that has data, 0 to 1.</param>
/// <param name="ItemsPresent">Items with a score.</param>
/// <param name="ItemsApplicable">Items that could have one.</param>
/// <param name="YearBefore">The score of the same month a year before, or null.</param>
/// <param name="Signals">Items of the dimension that break a rule this month.</param>
public sealed record DimensionReading(
    Dimension Dimension, double? Score, double Coverage, int ItemsPresent, int ItemsApplicable, double? YearBefore, SignalCount Signals);

/// <summary>How many series deviate and how many improve.</summary>
public sealed record SignalCount(int Deviates, int Improves)
{
    /// <summary>Both together.</summary>
    public int All => Deviates + Improves;
}

/// <summary>An item of the district whose newest point breaks a rule.</summary>
public sealed record ItemChange(Item Item, Finding Finding, double Value, double? Centre, double? Lower, double? Upper);

/// <summary>The district's dimension scores in a month, in the order of the catalogue.</summary>
public sealed record TrendMonth(Month Month, IReadOnlyList<double?> Scores);

/// <summary>Units of one kind in one dimension, with the middle of all of them.</summary>
public sealed record UnitComparison(
    Dimension Dimension, UnitKind Kind, IReadOnlyList<UnitReading> Units, double? LowerQuartile, double? Median, double? UpperQuartile);

/// <summary>One unit's score; the code of its flag this month, or null.</summary>
public sealed record UnitReading(string Code, string Name, double? Score, double Coverage, string? FlagCode);

/// <summary>A flag with what drives it most.</summary>
public sealed record NewFlag(string Code, Month Month, string UnitCode, string UnitName, IReadOnlyList<FlagDriverName> Drivers);

/// <summary>How complete and fresh the data are.</summary>
/// <param name="StreamsReported">Record streams with data for the month.</param>
/// <param name="Streams">Record streams in all.</param>
/// <param name="Batches">Files accepted and not withdrawn.</param>
/// <param name="Rows">Rows that count: one that a later file replaced counts once.</param>
/// <param name="Rejected">Rows refused.</param>
/// <param name="LastImport">When the last file came in, or null.</param>
public sealed record ImportReading(int StreamsReported, int Streams, long Batches, long Rows, long Rejected, DateTime? LastImport);

/// <summary>A module with the number of its items and of those that break a rule this month.</summary>
public sealed record ModuleReading(Module Module, int Items, SignalCount Signals);
