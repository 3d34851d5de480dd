using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Signals;

/// <summary>A series with the lines that judge its points, whichever chart it got.</summary>
/// <remarks>
/// The rules look at places: single values as they are, rates as distances from the centre in sigma, so that points of different size share one
/// frame. Limits of rare counts judge a point alone: seven quarters without a rare event are no shift.
/// </remarks>
internal sealed class ChartFrame
{
    /// <summary>A count on its limit is inside; a quotient may miss it by the last bit.</summary>
    private const double OnLimitTolerance = 1e-9;

    private readonly ChartRule rule;
    private readonly SignalPoint[] points;
    private readonly double?[] values;
    private readonly double?[] places;
    private readonly RateFrame? rates;
    private readonly XmrLimits? lines;
    private readonly SignalSettings settings;

    private ChartFrame(ChartRule rule, ReadOnlySpan<SignalPoint> points, SignalSettings settings)
    {
        this.rule = rule;
        this.settings = settings;
        this.points = points.ToArray();
        values = new double?[points.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = points[index].Value;
            PointCount += points[index].Value is null ? 0 : 1;
        }

        rates = RateFrame.Of(rule, points, settings);
        lines = rates is null ? XmrLimits.Of(values, screens: settings.ScreenMovingRanges) : new(0, 3);
        State = (rule.Family, rates) switch
        {
            (ChartFamily.Cumulative, _) => ChartState.Cumulative,
            (_, null) => Variation.StateOf(values, PointCount, settings),
            _ => Variation.StateOfSpread(values, PointCount, settings),
        };
        places = rates is { IsRare: false } && IsJudged ? [.. this.points.Select(PlaceOf)] : values;
    }

    /// <summary>Whether there are limits.</summary>
    public ChartState State { get; }

    /// <summary>Points that are there.</summary>
    public int PointCount { get; }

    /// <summary>Which chart it is.</summary>
    public ControlChartKind Kind => rates?.Kind ?? ControlChartKind.Individuals;

    /// <summary>The centre line, as shown.</summary>
    public double? Centre => rates is { } frame ? frame.Centre * rule.Scale : lines?.Centre;

    /// <summary>σ_z where the limits were widened.</summary>
    public double? Dispersion => rates?.Dispersion;

    private bool IsJudged => State is ChartState.Judged or ChartState.Provisional;

    /// <summary>The frame of a series.</summary>
    public static ChartFrame Of(ChartRule rule, ReadOnlySpan<SignalPoint> points, SignalSettings settings) => new(rule, points, settings);

    /// <summary>The point at an index with its own limits, cause and verdict.</summary>
    public ControlPoint At(int index)
    {
        var (lower, upper) = LimitsAt(index);
        var cause = IsJudged ? CauseOf(index, lower, upper) : SpecialCause.CommonCause;
        return new(points[index].Month, values[index], lower, upper, cause, Variation.VerdictOf(State, cause, rule.Polarity));
    }

    private (double? Lower, double? Upper) LimitsAt(int index)
    {
        if (!IsJudged)
        {
            return (null, null);
        }

        if (rates is not { } frame)
        {
            return (lines?.Lower, lines?.Upper);
        }

        if (values[index] is null)
        {
            return (null, null);
        }

        var (lower, upper) = frame.LimitsAt(rule.SizeOf(points[index]));
        return (lower * rule.Scale, upper * rule.Scale);
    }

    private SpecialCause CauseOf(int index, double? lower, double? upper)
    {
        if (rates is not { IsRare: true })
        {
            return RunRules.LabelOf(values, places, index, lines!.Value, settings);
        }

        var tolerance = OnLimitTolerance * rule.Scale;
        return values[index] switch
        {
            { } value when value > upper + tolerance => SpecialCause.AboveLimit,
            { } value when value < lower - tolerance => SpecialCause.BelowLimit,
            _ => SpecialCause.CommonCause,
        };
    }

    private double? PlaceOf(SignalPoint point) =>
        point.Value is { } value ? rates!.Value.DistanceOf(value / rule.Scale, rule.SizeOf(point)) : null;
}
