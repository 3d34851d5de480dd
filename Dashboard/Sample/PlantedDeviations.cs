using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>The ways in which a planted deviation departs from the calm of the sample.</summary>
internal enum PlantedKind
{
    LevelShift,
    SlowDrift,
    Spike,
    DimensionShift,
    DropOut,
    Volatility,
    FlatLine,
    RateExcess,
    UnderReport,
    CorrelationBreak,
    HeapedFigures,
    ProfileBreak,
}

/// <summary>One planted deviation: where, when, of which kind, in which direction and how strong.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Item">Code of the item, or of the dimension when the whole dimension deviates.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Kind">The way of departing.</param>
/// <param name="Direction">1 up, -1 down, 0 neither: of the value for an item, of the score for a dimension.</param>
/// <param name="Strength">
/// Shift, drift, spike and volatility: in the item's unit of measure. Dimension shift and profile break: in half-widths of the
/// ordinary spread. Rate excess, under-report and correlation break: a factor. Otherwise 1.
/// </param>
internal sealed record PlantedDeviation(string Unit, string Item, Month From, Month To, PlantedKind Kind, int Direction, double Strength)
{
    public bool CoversMonth(Month month) => From <= month && month <= To;
}

/// <summary>Which twelve deviations does the sample hold? The product never reads them; its tests compare this list with planted.csv.</summary>
internal static class PlantedDeviations
{
    private static readonly Month First = new(202311);
    private static readonly Month Last = new(202610);

    public static readonly IReadOnlyList<PlantedDeviation> All =
    [
        new("S05", "WS-07", new(202608), Last, PlantedKind.LevelShift, -1, 28),
        new("S08", "WS-06", new(202508), Last, PlantedKind.SlowDrift, -1, 40),
        new("D22", "WS-22", Last, Last, PlantedKind.Spike, -1, 50),
        new("S11", "work_style", new(202606), Last, PlantedKind.DimensionShift, -1, 1.1),
        new("E06", "MR-01", new(202608), Last, PlantedKind.DropOut, 0, 1),
        new("D31", "WS-19", new(202603), Last, PlantedKind.Volatility, 0, 16),
        new("D09", "MR-01", new(202511), Last, PlantedKind.FlatLine, 0, 1),
        new("E11", "WS-17", First, Last, PlantedKind.RateExcess, 1, 3),
        new("S14", "PE-01", new(202605), Last, PlantedKind.UnderReport, -1, 0.35),
        new("D18", "WS-19", new(202511), Last, PlantedKind.CorrelationBreak, 0, 1),
        new("E03", "MR-01", new(202511), Last, PlantedKind.HeapedFigures, 0, 1),
        new("E10", "main_responsibility", First, Last, PlantedKind.ProfileBreak, 0, 1.8),
    ];
}
