using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>One flag with all that a person needs to look into it.</summary>
/// <param name="Entry">The unit, the month and the drivers.</param>
/// <param name="Explanation">On what ground it was raised; null when the stored text cannot be read.</param>
/// <param name="Series">The first drivers over time.</param>
/// <param name="Circumstances">What else could explain it, from stored data.</param>
public sealed record FlagView(
    FlagEntry Entry, FlagExplanation? Explanation, IReadOnlyList<DriverSeries> Series, IReadOnlyList<Circumstance> Circumstances);

/// <summary>One driver over the months before the flag, with the middle half of its peers.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Item">The item; null when the driver is a dimension.</param>
/// <param name="Points">Oldest first.</param>
public sealed record DriverSeries(FlagDriver Driver, Item? Item, IReadOnlyList<DriverPoint> Points);

/// <summary>One point of a driver: the unit's figure and its peers'.</summary>
public sealed record DriverPoint(
    Month Month, double? Value, MeasureState State, double? Numerator, double? Denominator, double? PeerLower, double? PeerMedian, double? PeerUpper, Month? RoundOn);

/// <summary>What kind of ordinary cause could lie behind a deviation.</summary>
public enum CircumstanceKind
{
    /// <summary>The denominator is much smaller than before.</summary>
    DenominatorFell,

    /// <summary>The denominator is close to the least the item needs.</summary>
    FewCases,

    /// <summary>Not all months of the window are covered.</summary>
    MonthsMissing,

    /// <summary>The month's file came after the file of a later month.</summary>
    FileOutOfOrder,

    /// <summary>Records of the unit and the window have faulty dates.</summary>
    DataFaults,

    /// <summary>Something happened to the unit.</summary>
    UnitEvent,

    /// <summary>Peers deviate the same way on the same item.</summary>
    PeersToo,
}

/// <summary>One ordinary cause that stored data point to.</summary>
/// <param name="Kind">What it is; the sentence is the page's.</param>
/// <param name="Code">The item, stream or event kind it speaks of.</param>
/// <param name="First">The number said first.</param>
/// <param name="Second">The number said second, or null.</param>
/// <param name="Month">The month it speaks of, or null.</param>
/// <param name="Note">Words given with it, such as a file's name.</param>
public sealed record Circumstance(CircumstanceKind Kind, string Code, double First, double? Second, Month? Month, string Note);
