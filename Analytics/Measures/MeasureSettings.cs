namespace SmartSupervision.Analytics.Measures;

/// <summary>How measures are withheld.</summary>
public sealed record MeasureSettings
{
    /// <summary>Counts of people from 1 up to one less than this are withheld.</summary>
    public int SmallCell { get; init; } = 5;
}
