namespace SmartSupervision.Analytics.Signals;

/// <summary>The four rules of Making Data Count, in their order of priority.</summary>
/// <remarks>
/// 1 outside a limit, strictly; 2 a trend of seven points, each strictly higher (lower) than the one before, all marked; 3 two of three
/// neighbours beyond two sigma with all three on that side of the mean, only those beyond marked; 4 a shift of seven points on one side.
/// A point on the mean breaks a shift, a gap breaks everything (methods.md section 2.1). Since the wording of 2023 a point beyond three sigma
/// also counts as beyond two.
/// </remarks>
public static class RunRules
{
    /// <summary>A value this close to the mean, relatively, is on it: sums of decimals are not exact.</summary>
    private const double OnMeanTolerance = 1e-9;

    private const int TwoOfThreeLength = 3;

    /// <summary>Labels each point of a segment that shares one centre and one width.</summary>
    public static SpecialCause[] Label(ReadOnlySpan<double?> values, XmrLimits limits, SignalSettings settings)
    {
        var labels = new SpecialCause[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            labels[index] = LabelOf(values, values, index, limits, settings);
        }

        return labels;
    }

    /// <summary>The label of one point of a segment.</summary>
    /// <param name="values">The series; a trend is one of the figures themselves.</param>
    /// <param name="places">Where the points lie in the frame: the figures, or their distances from the centre in sigma.</param>
    /// <param name="index">The point.</param>
    /// <param name="limits">The frame of the places.</param>
    /// <param name="settings">The lengths.</param>
    internal static SpecialCause LabelOf(
        ReadOnlySpan<double?> values, ReadOnlySpan<double?> places, int index, XmrLimits limits, SignalSettings settings)
    {
        if (places[index] is not { } place)
        {
            return SpecialCause.CommonCause;
        }

        if (place > limits.Upper || place < limits.Lower)
        {
            return place > limits.Upper ? SpecialCause.AboveLimit : SpecialCause.BelowLimit;
        }

        if (Row(values, index, settings.TrendLength, Trend) is var trend and not 0)
        {
            return trend > 0 ? SpecialCause.RisingTrend : SpecialCause.FallingTrend;
        }

        if (TwoOfThree(places, index, limits, settings) is var close and not 0)
        {
            return close > 0 ? SpecialCause.TwoOfThreeHigh : SpecialCause.TwoOfThreeLow;
        }

        return Row(places, index, settings.ShiftLength, window => SameSide(window, limits.Centre)) switch
        {
            > 0 => SpecialCause.ShiftHigh,
            < 0 => SpecialCause.ShiftLow,
            _ => SpecialCause.CommonCause,
        };
    }

    private delegate int WindowRule(ReadOnlySpan<double?> window);

    /// <summary>The direction of the last window of a length that holds the point and keeps the rule; 0 without one.</summary>
    private static int Row(ReadOnlySpan<double?> values, int index, int length, WindowRule rule)
    {
        for (var start = Math.Min(index, values.Length - length); start >= Math.Max(0, index - length + 1); start--)
        {
            if (rule(values.Slice(start, length)) is var direction and not 0)
            {
                return direction;
            }
        }

        return 0;
    }

    private static int Trend(ReadOnlySpan<double?> window)
    {
        var direction = 0;
        for (var index = 1; index < window.Length; index++)
        {
            if (window[index] is not { } here || window[index - 1] is not { } before)
            {
                return 0;
            }

            var step = here.CompareTo(before);
            if (step == 0 || (direction != 0 && step != direction))
            {
                return 0;
            }

            direction = step;
        }

        return direction;
    }

    private static int SameSide(ReadOnlySpan<double?> window, double centre)
    {
        var side = Side(window[0], centre);
        foreach (var value in window)
        {
            if (Side(value, centre) != side)
            {
                return 0;
            }
        }

        return side;
    }

    private static int TwoOfThree(ReadOnlySpan<double?> values, int index, XmrLimits limits, SignalSettings settings)
    {
        if (!IsClose(values[index], limits, settings))
        {
            return 0;
        }

        return Row(values, index, TwoOfThreeLength, window =>
        {
            var close = 0;
            foreach (var value in window)
            {
                close += IsClose(value, limits, settings) ? 1 : 0;
            }

            return close >= 2 ? SameSide(window, limits.Centre) : 0;
        });
    }

    private static bool IsClose(double? value, XmrLimits limits, SignalSettings settings)
    {
        var distance = Math.Abs((value ?? limits.Centre) - limits.Centre);
        return distance > limits.HalfWidth * 2 / 3
            && (settings.OutsideCountsAsClose || (value <= limits.Upper && value >= limits.Lower));
    }

    private static int Side(double? value, double centre) =>
        value is null || Math.Abs(value.Value - centre) <= OnMeanTolerance * Math.Abs(centre) ? 0 : value.Value.CompareTo(centre);
}
