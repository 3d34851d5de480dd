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
    public static ControlChart ChartOf(ChartRule rule, IReadOnlyList<SignalPoint> points, SignalSettings settings)
    {
        var frame = ChartFrame.Of(rule, [.. points], settings);
        return ChartOf(frame, [.. Enumerable.Range(0, points.Count).Select(frame.At)]);
    }

    /// <summary>The same chart with its last point only, for signals of many series.</summary>
    public static ControlChart LastOf(ChartRule rule, ReadOnlySpan<SignalPoint> points, SignalSettings settings)
    {
        var frame = ChartFrame.Of(rule, points, settings);
        return ChartOf(frame, [frame.At(points.Length - 1)]);
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
        var spread = StateOfSpread(values, count, settings);
        if (spread is not (ChartState.Judged or ChartState.Provisional))
        {
            return spread;
        }

        var tolerance = ToleranceOf(Range(values));
        var ranges = XmrLimits.MovingRanges(values);
        if (ranges.Length == 0 || 2 * ranges.Count(range => range <= tolerance) >= ranges.Length)
        {
            return ChartState.AlmostConstant;
        }

        return spread;
    }

    /// <summary>What breaking a rule means where higher is better, worse or neither.</summary>
    public static Verdict VerdictOf(SpecialCause cause, Polarity polarity)
    {
        if (cause == SpecialCause.CommonCause || polarity == Polarity.Neutral)
        {
            return cause == SpecialCause.CommonCause ? Verdict.Ordinary : Verdict.Changes;
        }

        var isHigh = cause is SpecialCause.AboveLimit or SpecialCause.RisingTrend or SpecialCause.TwoOfThreeHigh or SpecialCause.ShiftHigh;
        var improves = (polarity == Polarity.HigherIsBetter && isHigh) || (polarity == Polarity.HigherIsWorse && !isHigh);
        return improves ? Verdict.Improves : Verdict.Deviates;
    }

    /// <summary>Whether a series is long enough and varies at all; for rates nothing else is needed.</summary>
    internal static ChartState StateOfSpread(ReadOnlySpan<double?> values, int count, SignalSettings settings)
    {
        if (count < settings.MinimumPoints)
        {
            return ChartState.TooShort;
        }

        var range = Range(values);
        return range.Highest - range.Lowest <= ToleranceOf(range)
            ? ChartState.NoVariation
            : count < settings.FirmPoints ? ChartState.Provisional : ChartState.Judged;
    }

    /// <summary>What a rule means for a chart in a state.</summary>
    internal static Verdict VerdictOf(ChartState state, SpecialCause cause, Polarity polarity) => state switch
    {
        ChartState.TooShort or ChartState.AlmostConstant or ChartState.Cumulative => Verdict.NotJudged,
        ChartState.NoVariation => Verdict.Ordinary,
        _ => VerdictOf(cause, polarity),
    };

    private static ControlChart ChartOf(ChartFrame frame, ControlPoint[] points) =>
        new(frame.Kind, frame.State, frame.Centre, frame.Dispersion, frame.PointCount, points);

    /// <summary>Distance from the centre in sigma, a third of the way to the limit on its side.</summary>
    private static double? StrengthOf(ControlChart chart, ControlPoint point)
    {
        var width = Math.Abs(((point.Value < chart.Centre ? point.LowerLimit : point.UpperLimit) - chart.Centre) ?? 0);
        return width > 0 ? 3 * Math.Abs((point.Value - chart.Centre) / width ?? 0) : null;
    }

    private static double ToleranceOf((double Lowest, double Highest) range) => Tolerance * Math.Max(Math.Abs(range.Lowest), Math.Abs(range.Highest));

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
