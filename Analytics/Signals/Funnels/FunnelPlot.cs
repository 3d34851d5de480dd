namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>Whether a funnel has limits; the names are resource keys.</summary>
public enum FunnelState
{
    /// <summary>Limits with the spread between units.</summary>
    Judged = 0,

    /// <summary>Too few units to measure their spread: limits by chance alone.</summary>
    ChanceOnly,

    /// <summary>One unit or none: nothing to compare.</summary>
    TooFewUnits,

    /// <summary>No unit or every unit has the event in all of its cases.</summary>
    NoVariation,
}

/// <summary>Where a unit lies; the names are resource keys.</summary>
public enum FunnelPosition
{
    /// <summary>Within the 95 % limits: differences there are explained by the number of cases.</summary>
    Inside = 0,

    /// <summary>Between the 95 % and the 99.8 % limits, high.</summary>
    BetweenHigh,

    /// <summary>Between the 95 % and the 99.8 % limits, low.</summary>
    BetweenLow,

    /// <summary>Above the 99.8 % limit.</summary>
    OutsideHigh,

    /// <summary>Below the 99.8 % limit.</summary>
    OutsideLow,

    /// <summary>The unit has no cases and leaves the plot.</summary>
    NoCases,
}

/// <summary>Limits at one size.</summary>
public readonly record struct FunnelLimits(double Lower998, double Lower95, double Upper95, double Upper998);

/// <summary>One unit of a funnel.</summary>
/// <param name="Key">The unit.</param>
/// <param name="Numerator">Events.</param>
/// <param name="Denominator">Cases, size or expectation.</param>
/// <param name="Value">Events over cases; null without cases.</param>
/// <param name="Distance">Standardised distance from the target with the spread between units; null without limits.</param>
/// <param name="Position">Where it lies.</param>
public sealed record FunnelPoint(int Key, double Numerator, double Denominator, double? Value, double? Distance, FunnelPosition Position);

/// <summary>Units of different size around one target, with limits that say which differences chance explains.</summary>
/// <param name="State">Whether there are limits.</param>
/// <param name="Target">Σr/Σn; null without cases.</param>
/// <param name="Dispersion">The spread between units; null where it was not measured.</param>
/// <param name="IsTooDiverse">Units differ so much by nature that limits would hide outliers: τ over half of the target on the scale.</param>
/// <param name="UsesExactLimits">Whether limits come from the distribution itself.</param>
/// <param name="Points">The units, in the order given.</param>
public sealed record FunnelPlot(
    FunnelState State, double? Target, OverDispersion? Dispersion, bool IsTooDiverse, bool UsesExactLimits, IReadOnlyList<FunnelPoint> Points);
