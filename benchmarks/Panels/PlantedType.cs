namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Kinds of planted deviation: the published twelve, then four of figures written rather than counted.</summary>
public enum PlantedType
{
    LevelShift,
    SlowDrift,
    DimShift,
    Flatline,
    Dropout,
    Spike,
    CorrBreak,
    RateExcess,
    Volatility,
    UnderReport,
    ProfileBreak,
    Bunching,
    CopiedPeriod,
    Repeats,
    Heaping,
    Rounding,
}
