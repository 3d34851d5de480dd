namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>When a funnel measures the spread between units, and how.</summary>
/// <remarks>methods.md sections 3.1 and 3.2.</remarks>
public sealed record FunnelSettings
{
    /// <summary>Fewer units than this have limits by chance alone.</summary>
    public int MinimumUnits { get; init; } = 8;

    /// <summary>Share of distances at each end that is drawn in before the spread is measured.</summary>
    public double WinsorisedShare { get; init; } = 0.1;

    /// <summary>With any unit smaller than this, limits are exact.</summary>
    public double SmallDenominator { get; init; } = 30;

    /// <summary>τ over this share of the target on the scale makes a funnel too diverse to look for outliers.</summary>
    public double DiverseShare { get; init; } = 0.5;
}
