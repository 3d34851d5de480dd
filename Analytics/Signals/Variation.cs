using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Judges a series by its own ordinary variation, or says why not.</summary>
public static class Variation
{
    /// <summary>Two values this close, relatively, are equal.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The chart of a series of points in order of time, every point labelled.</summary>
    public static ControlChart ChartOf(IReadOnlyList<SignalPoint> points, Polarity polarity, SignalSettings settings)
    {
        var values = points.Select(point => point.Value).ToArray();
        var (chart, limits) = FrameOf(values, settings);
        var causes = chart.IsJudged ? RunRules.Label(values, limits!.Value, settings) : new SpecialCause[values.Length];
        var charted = new ControlPoint[values.Length];
        for (var index = 0; index < charted.Length; index++)
        {
            charted[index] = new(points[index].Month, values[index], causes[index], VerdictOf(chart.State, causes[index], polarity));
        }

        return chart with { Points = charted };
    }

    /// <summary>The same chart with its last point only, for signals of many series.</summary>
    public static ControlChart LastOf(ReadOnlySpan<double?> values, Month month, Polarity polarity, SignalSettings settings)
    {
        var (chart, limits) = FrameOf(values, settings);
        var cause = chart.IsJudged ? RunRules.LabelOf(values, values.Length - 1, limits!.Value, settings) : SpecialCause.CommonCause;
        return chart with { Points = [new(month, values[^1], cause, VerdictOf(chart.State, cause, polarity))] };
    }

    /// <summary>The verdict on the last point, with its rule or the obstacle as the reason.</summary>
    public static Finding FindingOf(ControlChart chart)
    {
        if (chart.Points.Count == 0)
        {
            return new(Verdict.NotJudged, null, nameof(ChartState.TooShort));
        }

        var last = chart.Points[^1];
        return chart.IsJudged
            ? new(last.Verdict, StrengthOf(chart, last), last.Cause.ToString())
            : new(last.Verdict, null, chart.State.ToString());
    }

    /// <summary>Whether a series can be judged.</summary>
    /// <remarks>
    /// Limits need points, and moving ranges that vary: a constant series is calm, and where at least half of the moving ranges are zero the
    /// limits would collapse on the mean (methods.md section 2.4).
    /// </remarks>
    public static ChartState StateOf(ReadOnlySpan<double?> values, int count, SignalSettings settings)
    {
        if (count < settings.MinimumPoints)
        {
            return ChartState.TooShort;
        }

        var (lowest, highest) = Range(values);
        var tolerance = Tolerance * Math.Max(Math.Abs(lowest), Math.Abs(highest));
        if (highest - lowest <= tolerance)
        {
            return ChartState.NoVariation;
        }

        var ranges = XmrLimits.MovingRanges(values);
        if (ranges.Length == 0 || 2 * ranges.Count(range => range <= tolerance) >= ranges.Length)
        {
            return ChartState.AlmostConstant;
        }

        return count < settings.FirmPoints ? ChartState.Provisional : ChartState.Judged;
    }

    /// <summary>What breaking a rule means where higher is better, worse or neither.</summary>
    public static Verdict VerdictOf(SpecialCause cause, Polarity polarity)
    {
        if (cause == SpecialCause.CommonCause)
        {
            return Verdict.Ordinary;
        }

        var isHigh = cause is SpecialCause.AboveLimit or SpecialCause.RisingTrend or SpecialCause.TwoOfThreeHigh or SpecialCause.ShiftHigh;
        var improves = (polarity == Polarity.HigherIsBetter && isHigh) || (polarity == Polarity.HigherIsWorse && !isHigh);
        return improves ? Verdict.Improves : Verdict.Deviates;
    }

    private static (ControlChart Chart, XmrLimits? Limits) FrameOf(ReadOnlySpan<double?> values, SignalSettings settings)
    {
        var limits = XmrLimits.Of(values, screens: settings.ScreenMovingRanges);
        var count = 0;
        foreach (var value in values)
        {
            count += value is null ? 0 : 1;
        }

        var state = StateOf(values, count, settings);
        var isJudged = state is ChartState.Judged or ChartState.Provisional;
        return (new(state, limits?.Centre, isJudged ? limits?.Lower : null, isJudged ? limits?.Upper : null, count, []), limits);
    }

    private static Verdict VerdictOf(ChartState state, SpecialCause cause, Polarity polarity) => state switch
    {
        ChartState.TooShort or ChartState.AlmostConstant => Verdict.NotJudged,
        ChartState.NoVariation => Verdict.Ordinary,
        _ => VerdictOf(cause, polarity),
    };

    /// <summary>Distance from the centre in sigma, a third of the half-width.</summary>
    private static double? StrengthOf(ControlChart chart, ControlPoint point) =>
        chart.UpperLimit > chart.Centre ? 3 * Math.Abs((point.Value - chart.Centre) / (chart.UpperLimit - chart.Centre) ?? 0) : null;

    private static (double Lowest, double Highest) Range(ReadOnlySpan<double?> values)
    {
        var lowest = double.MaxValue;
        var highest = double.MinValue;
        foreach (var value in values)
        {
            if (value is { } number)
            {
                lowest = Math.Min(lowest, number);
                highest = Math.Max(highest, number);
            }
        }

        return (lowest, highest);
    }
}
