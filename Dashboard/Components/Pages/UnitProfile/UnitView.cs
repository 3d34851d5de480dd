using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Index;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>All the page of a unit shows for a month.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="ParentName">For a village the name of its street.</param>
/// <param name="Month">The month.</param>
/// <param name="Scores">The four dimensions, in the order of the catalogue.</param>
/// <param name="Composite">The composite; shown on request only.</param>
/// <param name="Peers">Units of the same kind with a composite.</param>
/// <param name="Items">All items of the catalogue, those that do not apply included.</param>
/// <param name="Flags">The unit's newest flags.</param>
/// <param name="Villages">For a street its villages.</param>
public sealed record UnitView(
    Unit Unit,
    string? ParentName,
    Month Month,
    IReadOnlyList<ScoreReading> Scores,
    ScoreReading Composite,
    int Peers,
    IReadOnlyList<UnitItem> Items,
    IReadOnlyList<UnitFlagEntry> Flags,
    IReadOnlyList<VillageEntry> Villages)
{
    /// <summary>Between which places the unit lies among its peers; null unless asked for, or with too few.</summary>
    public RankBand? Rank { get; init; }

    /// <summary>The unit's flag of the month, where this item is among what drives it most.</summary>
    public UnitFlagEntry? FlagOf(Item item) =>
        Flags.FirstOrDefault(flag => flag.Month == Month && flag.Drivers.Any(driver => driver.Code == item.Code));

    /// <summary>Items of a dimension that apply to the unit.</summary>
    public IReadOnlyList<UnitItem> ItemsOf(Dimension dimension) =>
        [.. Items.Where(item => item.Item.Dimension == dimension.Code && item.Measure.State != MeasureState.NotApplicable)];
}

/// <summary>One item of a unit.</summary>
/// <param name="Item">The item.</param>
/// <param name="Measure">The figure or its state.</param>
/// <param name="Score">0 to 100; null where there is none.</param>
/// <param name="Peers">The middle of the peers, or null.</param>
/// <param name="History">Points without overlap up to the month.</param>
/// <param name="Signal">The newest signal, or null.</param>
public sealed record UnitItem(Item Item, Measure Measure, double? Score, PeerReading? Peers, IReadOnlyList<double?> History, SignalReading? Signal)
{
    /// <summary>Chart, change, assurance and trend over the whole series; null where the item does not apply.</summary>
    public SeriesReading? Reading { get; init; }

    /// <summary>Where the unit lies among its peers by number of cases; null without limits.</summary>
    public FunnelPosition? Funnel { get; init; }
}

/// <summary>The middle half of the peers in an item's unit of measure.</summary>
public sealed record PeerReading(int Units, double? Lower, double? Median, double? Upper, double? ScoreMedian);

/// <summary>A signal and the month of its point.</summary>
public sealed record SignalReading(Month Month, Finding Finding);

/// <summary>A flag of the unit with what drives it.</summary>
public sealed record UnitFlagEntry(string Code, Month Month, IReadOnlyList<FlagDriverName> Drivers);

/// <summary>A village with the number of its records.</summary>
public sealed record VillageEntry(string Code, string Name, long Records);
