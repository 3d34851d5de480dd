namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>On which scale units of different size are compared.</summary>
public enum FunnelScale
{
    /// <summary>Proportions: asin √(r/n), deviation 1/(2√n).</summary>
    ArcSine = 0,

    /// <summary>Observed over expected, or events per size: √(r/n), deviation 1/(2√n).</summary>
    SquareRoot,

    /// <summary>Observed over expected: ln(r/n), deviation 1/√n; minus infinity without an event.</summary>
    Log,

    /// <summary>Ratio of two counts: ln((r+½)/(n+½)), variance r/(r+½)² + n/(n+½)².</summary>
    LogOfCounts,
}

/// <summary>The transformations of funnel plots.</summary>
/// <remarks>Spiegelhalter 2005; methods.md section 3.1.</remarks>
public static class FunnelScales
{
    /// <summary>The place of a unit on the scale.</summary>
    public static double Place(this FunnelScale scale, double numerator, double denominator) => scale switch
    {
        FunnelScale.ArcSine => Math.Asin(Math.Sqrt(Math.Clamp(numerator / denominator, 0, 1))),
        FunnelScale.SquareRoot => Math.Sqrt(numerator / denominator),
        FunnelScale.Log => Math.Log(numerator / denominator),
        _ => Math.Log((numerator + 0.5) / (denominator + 0.5)),
    };

    /// <summary>The standard deviation by chance of a unit on the scale.</summary>
    public static double Deviation(this FunnelScale scale, double numerator, double denominator) => scale switch
    {
        FunnelScale.ArcSine or FunnelScale.SquareRoot => 1 / (2 * Math.Sqrt(denominator)),
        FunnelScale.Log => 1 / Math.Sqrt(denominator),
        _ => Math.Sqrt((numerator / Square(numerator + 0.5)) + (denominator / Square(denominator + 0.5))),
    };

    /// <summary>The target on the scale.</summary>
    public static double Target(this FunnelScale scale, double target) => scale switch
    {
        FunnelScale.ArcSine => Math.Asin(Math.Sqrt(Math.Clamp(target, 0, 1))),
        FunnelScale.SquareRoot => Math.Sqrt(target),
        _ => Math.Log(target),
    };

    /// <summary>Back from the scale; angles are kept in [0, π/2] and roots at or above 0 first, since folding would make false limits.</summary>
    public static double Back(this FunnelScale scale, double place) => scale switch
    {
        FunnelScale.ArcSine => Square(Math.Sin(Math.Clamp(place, 0, Math.PI / 2))),
        FunnelScale.SquareRoot => Square(Math.Max(0, place)),
        _ => Math.Exp(place),
    };

    private static double Square(double value) => value * value;
}
