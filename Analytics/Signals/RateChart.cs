namespace SmartSupervision.Analytics.Signals;

/// <summary>What a rate chart counts.</summary>
public enum RateKind
{
    /// <summary>p: cases that are part of their denominator.</summary>
    Proportion = 0,

    /// <summary>u: events per size.</summary>
    Rate,
}

/// <summary>Whether a rate chart has limits; the names are resource keys.</summary>
public enum RateChartState
{
    /// <summary>Limits were drawn.</summary>
    Judged = 0,

    /// <summary>The dispersion of months could not be measured, so plain limits stand in.</summary>
    Provisional,

    /// <summary>No event at all: the centre is 0 and there are no limits.</summary>
    NoEvents,

    /// <summary>No month has a denominator.</summary>
    NoCases,
}

/// <summary>One month of a rate chart.</summary>
/// <param name="Numerator">Cases or events; null is a gap.</param>
/// <param name="Denominator">Cases at risk or size; 0 or null gives no point.</param>
public readonly record struct RatePoint(double? Numerator, double? Denominator)
{
    /// <summary>The rate; null without a denominator.</summary>
    public double? Value => Denominator > 0 ? Numerator / Denominator : null;
}

/// <summary>The lines of a rate chart.</summary>
/// <param name="State">Whether there are limits.</param>
/// <param name="Dispersion">σ_z: spread of months as a multiple of what chance alone brings; null when not measured or not asked for.</param>
/// <param name="RuleOfThree">Upper bound 3 / Σn of the rate when there was no event at all (95 %); otherwise null.</param>
/// <param name="Limits">The lines, one a point.</param>
public sealed record RateChartLines(RateChartState State, double? Dispersion, double? RuleOfThree, IReadOnlyList<PointLimits> Limits);

/// <summary>p and u charts, and Laney's p′ and u′ that widen the limits by the dispersion between months.</summary>
/// <remarks>
/// Centre Σr/Σn over the baseline; sigma √(p(1−p)/nᵢ) or √(u/nᵢ). Laney (2002): sigma · σ_z with σ_z = mean|zᵢ − zᵢ₋₁| / 1.128,
/// zᵢ = (yᵢ − centre) / sigmaᵢ. Proportions are kept in [0, 1], rates at or above 0 (methods.md sections 2.2 to 2.4).
/// </remarks>
public static class RateChart
{
    /// <summary>The lines of a series of months.</summary>
    /// <param name="points">The months in order.</param>
    /// <param name="kind">Proportion or rate.</param>
    /// <param name="widens">Whether limits are widened by the dispersion between months (p′, u′).</param>
    /// <param name="screens">Whether moving ranges beyond their limit are left out of that dispersion.</param>
    /// <param name="baseline">Which points fix the limits; null for all.</param>
    public static RateChartLines Of(
        IReadOnlyList<RatePoint> points, RateKind kind, bool widens, bool screens = false, IReadOnlyList<bool>? baseline = null)
    {
        var counted = points.Where((point, index) => point.Value is not null && (baseline is null || baseline[index])).ToList();
        var cases = counted.Sum(point => point.Denominator!.Value);
        if (cases <= 0)
        {
            return new(RateChartState.NoCases, null, null, [.. points.Select(_ => default(PointLimits))]);
        }

        var centre = counted.Sum(point => point.Numerator!.Value) / cases;
        if (centre <= 0)
        {
            return new(RateChartState.NoEvents, null, 3 / cases, [.. points.Select(_ => PointLimits.Around(0, null))]);
        }

        var sigmas = points.Select(point => SigmaOf(centre, point, kind)).ToArray();
        var dispersion = widens ? Dispersion(points, centre, sigmas, screens, baseline) : null;
        var state = widens && dispersion is null ? RateChartState.Provisional : RateChartState.Judged;
        var ceiling = kind == RateKind.Proportion ? 1 : double.PositiveInfinity;
        return new(state, dispersion, null, [.. sigmas.Select(sigma => PointLimits.Around(centre, sigma * (dispersion ?? 1), 0, ceiling))]);
    }

    private static double? SigmaOf(double centre, RatePoint point, RateKind kind)
    {
        if (point.Denominator is not > 0)
        {
            return null;
        }

        var variance = kind == RateKind.Proportion ? centre * (1 - centre) : centre;
        return Math.Sqrt(Math.Max(0, variance) / point.Denominator.Value);
    }

    private static double? Dispersion(
        IReadOnlyList<RatePoint> points, double centre, double?[] sigmas, bool screens, IReadOnlyList<bool>? baseline)
    {
        var standardised = points
            .Select((point, index) => sigmas[index] > 0 ? (point.Value - centre) / sigmas[index] : null)
            .ToArray();
        return ChartBaseline.SpreadOfNeighbours(ChartBaseline.Select(standardised, baseline), screens);
    }
}
