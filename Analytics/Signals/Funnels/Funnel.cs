using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>Draws the funnel of one item over the units of one kind.</summary>
/// <remarks>
/// Arcsine for proportions and square root for rates; distances winsorised at 10 %, additive τ²; limits back-transformed from
/// target ± z √(s² + τ²) at 95 % and 99.8 %. With τ² = 0 limits are exact (methods.md section 3.1); with τ² above 0 and small units
/// the wider of both holds, since neither chance nor the spread between units may be left out.
/// </remarks>
public sealed class Funnel
{
    private const double Tail95 = 0.025;
    private const double Tail998 = 0.001;

    private static readonly double Quantile95 = Normal.InvCDF(0, 1, 1 - Tail95);
    private static readonly double Quantile998 = Normal.InvCDF(0, 1, 1 - Tail998);

    private readonly FunnelScale scale;
    private readonly double target;
    private readonly double tauSquared;
    private readonly bool usesExact;

    private Funnel(FunnelScale scale, double target, double tauSquared, bool usesExact)
    {
        this.scale = scale;
        this.target = target;
        this.tauSquared = tauSquared;
        this.usesExact = usesExact;
    }

    /// <summary>The funnel of some units: key, events, and cases or size.</summary>
    public static (FunnelPlot Plot, Funnel? Lines) Of(
        IReadOnlyList<(int Key, double Numerator, double Denominator)> units, FunnelScale scale, FunnelSettings settings)
    {
        var present = units.Where(unit => unit.Denominator > 0).ToList();
        var cases = present.Sum(unit => unit.Denominator);
        double? target = cases > 0 ? present.Sum(unit => unit.Numerator) / cases : null;
        var state = StateOf(present.Count, target, scale, settings);
        if (state is FunnelState.TooFewUnits or FunnelState.NoVariation)
        {
            return (new(state, target, null, false, false, [.. units.Select(unit => Point(unit, null, FunnelPosition.Inside))]), null);
        }

        var dispersion = state == FunnelState.Judged ? Spread(present, scale, target!.Value, settings) : null;
        var tauSquared = dispersion?.TauSquared ?? 0;
        var usesExact = tauSquared == 0 || present.Any(unit => unit.Denominator < settings.SmallDenominator);
        var funnel = new Funnel(scale, target!.Value, tauSquared, usesExact);
        var isTooDiverse = Math.Sqrt(tauSquared) > settings.DiverseShare * Math.Abs(scale.Target(target.Value));
        return (new(state, target, dispersion, isTooDiverse, usesExact, [.. units.Select(funnel.Place)]), funnel);
    }

    /// <summary>The limits for a unit of a given size, as rates.</summary>
    public FunnelLimits At(double denominator)
    {
        var (lower95, upper95) = Limits(denominator, Tail95, Quantile95);
        var (lower998, upper998) = Limits(denominator, Tail998, Quantile998);
        return new(lower998, lower95, upper95, upper998);
    }

    private static FunnelState StateOf(int units, double? target, FunnelScale scale, FunnelSettings settings)
    {
        if (units < 2 || target is null)
        {
            return FunnelState.TooFewUnits;
        }

        if (target <= 0 || (scale == FunnelScale.ArcSine && target >= 1))
        {
            return FunnelState.NoVariation;
        }

        return units < settings.MinimumUnits ? FunnelState.ChanceOnly : FunnelState.Judged;
    }

    private static OverDispersion Spread(
        List<(int Key, double Numerator, double Denominator)> units, FunnelScale scale, double target, FunnelSettings settings)
    {
        var deviations = units.Select(unit => scale.Deviation(unit.Numerator, unit.Denominator)).ToArray();
        var distances = units
            .Select((unit, index) => (scale.Place(unit.Numerator, unit.Denominator) - scale.Target(target)) / deviations[index])
            .ToArray();
        return OverDispersion.Of(OverDispersion.Winsorise(distances, settings.WinsorisedShare), deviations);
    }

    private static FunnelPoint Point((int Key, double Numerator, double Denominator) unit, double? distance, FunnelPosition position) =>
        unit.Denominator > 0
            ? new(unit.Key, unit.Numerator, unit.Denominator, unit.Numerator / unit.Denominator, distance, position)
            : new(unit.Key, unit.Numerator, unit.Denominator, null, null, FunnelPosition.NoCases);

    private FunnelPoint Place((int Key, double Numerator, double Denominator) unit)
    {
        if (unit.Denominator <= 0)
        {
            return Point(unit, null, FunnelPosition.NoCases);
        }

        var deviation = scale.Deviation(unit.Numerator, unit.Denominator);
        var distance = (scale.Place(unit.Numerator, unit.Denominator) - scale.Target(target)) / Math.Sqrt((deviation * deviation) + tauSquared);
        return Point(unit, distance, PositionOf(unit.Numerator / unit.Denominator, At(unit.Denominator)));
    }

    private static FunnelPosition PositionOf(double value, FunnelLimits limits)
    {
        if (value > limits.Upper95)
        {
            return value > limits.Upper998 ? FunnelPosition.OutsideHigh : FunnelPosition.BetweenHigh;
        }

        if (value < limits.Lower95)
        {
            return value < limits.Lower998 ? FunnelPosition.OutsideLow : FunnelPosition.BetweenLow;
        }

        return FunnelPosition.Inside;
    }

    private (double Lower, double Upper) Limits(double denominator, double tail, double quantile)
    {
        var deviation = scale.Deviation(target * denominator, denominator);
        var width = quantile * Math.Sqrt((deviation * deviation) + tauSquared);
        var (lower, upper) = (scale.Back(scale.Target(target) - width), scale.Back(scale.Target(target) + width));
        if (!usesExact)
        {
            return (lower, upper);
        }

        var (exactLower, exactUpper) = Exact(denominator, tail);
        return tauSquared == 0 ? (exactLower, exactUpper) : (Math.Min(lower, exactLower), Math.Max(upper, exactUpper));
    }

    private (double Lower, double Upper) Exact(double denominator, double tail)
    {
        if (scale == FunnelScale.ArcSine)
        {
            var cases = Math.Max(1, (int)Math.Round(denominator));
            return (ExactLimits.Binomial(cases, target, tail), ExactLimits.Binomial(cases, target, 1 - tail));
        }

        var expected = target * denominator;
        return (target * ExactLimits.Poisson(expected, tail), target * ExactLimits.Poisson(expected, 1 - tail));
    }
}
