namespace SmartSupervision.Analytics.Signals;

/// <summary>The lengths that decide whether and how a series is judged; written here once.</summary>
/// <remarks>NHS England, Making Data Count; methods.md sections 2.1 and 2.4.</remarks>
public sealed record SignalSettings
{
    /// <summary>Fewer points than this have no limits and no verdict.</summary>
    public int MinimumPoints { get; init; } = 7;

    /// <summary>Fewer points than this give provisional limits.</summary>
    public int FirmPoints { get; init; } = 12;

    /// <summary>Points in a row on one side of the mean that make a shift.</summary>
    public int ShiftLength { get; init; } = 7;

    /// <summary>Points in a row, each higher (or each lower) than the one before, that make a trend.</summary>
    public int TrendLength { get; init; } = 7;

    /// <summary>Whether moving ranges beyond their own limit are left out of the limits; off, since it flags every point of a nearly constant series.</summary>
    public bool ScreenMovingRanges { get; init; }

    /// <summary>Whether points beyond three sigma also count as beyond two (wording of 2023).</summary>
    public bool OutsideCountsAsClose { get; init; } = true;

    /// <summary>Limits of proportions, rates and counts are widened from this multiple of chance on (p′, u′, c′).</summary>
    public double WidenedFrom { get; init; } = 1.1;

    /// <summary>With fewer events a point than this on average, limits come from the distribution itself.</summary>
    public double RareEvents { get; init; } = 2;
}
