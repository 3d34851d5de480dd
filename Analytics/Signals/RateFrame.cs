using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Centre and spread of a series of cases over sizes, found in two passes and without keeping anything a point.</summary>
/// <remarks>
/// The formulas of <see cref="RateChart"/>: centre Σr/Σn, sigma √(p(1−p)/n) or √(u/n), times σ_z where that exceeds
/// <see cref="SignalSettings.WidenedFrom"/>. With rare events the limits are counts that chance passes with a probability of at most 0.00135
/// a side; where points are also dispersed, the wider of both holds.
/// </remarks>
/// <param name="Family">Proportion, rate or count.</param>
/// <param name="IsRare">Whether limits are exact.</param>
/// <param name="Centre">Σr/Σn.</param>
/// <param name="Dispersion">σ_z; null where chance alone explains the spread.</param>
internal readonly record struct RateFrame(ChartFamily Family, bool IsRare, double Centre, double? Dispersion)
{
    /// <summary>A share this little above 1 is 1: figures are rounded.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The chart this frame makes.</summary>
    public ControlChartKind Kind => (Family, IsRare, Dispersion) switch
    {
        (ChartFamily.Proportion, true, _) => ControlChartKind.RareProportion,
        (ChartFamily.Proportion, false, null) => ControlChartKind.Proportion,
        (ChartFamily.Proportion, false, _) => ControlChartKind.WidenedProportion,
        (ChartFamily.Rate, true, _) => ControlChartKind.RareRate,
        (ChartFamily.Rate, false, null) => ControlChartKind.Rate,
        (ChartFamily.Rate, false, _) => ControlChartKind.WidenedRate,
        (_, true, _) => ControlChartKind.RareCount,
        (_, false, null) => ControlChartKind.Count,
        _ => ControlChartKind.WidenedCount,
    };

    private double Variance => Family == ChartFamily.Proportion ? Centre * (1 - Centre) : Centre;

    /// <summary>The frame of a series; null when its figures are not cases over sizes.</summary>
    public static RateFrame? Of(ChartRule rule, ReadOnlySpan<SignalPoint> points, SignalSettings settings)
    {
        var (events, size, count) = (0.0, 0.0, 0);
        foreach (var point in points)
        {
            if (point.Value is not { } value)
            {
                continue;
            }

            var (rate, cases) = (value / rule.Scale, rule.SizeOf(point));
            if (rule.Family is ChartFamily.Individuals or ChartFamily.Cumulative || cases <= 0 || rate < 0 || (rule.Family == ChartFamily.Proportion && rate > 1 + Tolerance))
            {
                return null;
            }

            events += rate * cases;
            size += cases;
            count++;
        }

        if (count == 0)
        {
            return null;
        }

        var others = rule.Family == ChartFamily.Proportion ? size - events : double.PositiveInfinity;
        var frame = new RateFrame(rule.Family, Math.Min(events, others) < settings.RareEvents * count, events / size, null);
        var dispersion = frame.SpreadOf(rule, points);
        return dispersion > settings.WidenedFrom ? frame with { Dispersion = dispersion } : frame;
    }

    /// <summary>The distance of a rate from the centre in its own sigma.</summary>
    public double DistanceOf(double rate, double cases) => (rate - Centre) / (Math.Sqrt(Variance / cases) * (Dispersion ?? 1));

    /// <summary>The limits at a size, as rates.</summary>
    public (double Lower, double Upper) LimitsAt(double cases)
    {
        var ceiling = Family == ChartFamily.Proportion ? 1 : double.PositiveInfinity;
        var lines = PointLimits.Around(Centre, Math.Sqrt(Variance / cases) * (Dispersion ?? 1), 0, ceiling);
        if (!IsRare)
        {
            return (lines.Lower!.Value, lines.Upper!.Value);
        }

        var (fewest, most) = Family == ChartFamily.Proportion ? RareCounts.Binomial(cases, Centre) : RareCounts.Poisson(Centre * cases);
        var (lower, upper) = (fewest / cases, most / cases);
        return Dispersion is null ? (lower, upper) : (Math.Min(lower, lines.Lower!.Value), Math.Max(upper, lines.Upper!.Value));
    }

    private double SpreadOf(ChartRule rule, ReadOnlySpan<SignalPoint> points)
    {
        var (sum, ranges) = (0.0, 0);
        double? before = null;
        foreach (var point in points)
        {
            double? here = point.Value is { } value && Variance > 0 ? DistanceOf(value / rule.Scale, rule.SizeOf(point)) : null;
            if (here is { } now && before is { } then)
            {
                sum += Math.Abs(now - then);
                ranges++;
            }

            before = here;
        }

        return ranges == 0 ? 0 : sum / ranges / ChartBaseline.RangeDivisor;
    }
}
