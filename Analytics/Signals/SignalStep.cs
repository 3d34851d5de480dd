using System.Runtime.InteropServices;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Judges every series of every unit at each of its points.</summary>
internal static class SignalStep
{
    /// <summary>One signal for each month judged in which a series has a point with a figure.</summary>
    public static IReadOnlyList<Signal> Run(MeasureGrid grid, JudgeInput input)
    {
        var signals = new List<Signal>();
        var judged = grid.Judged(input).ToHashSet();
        for (var item = 0; item < grid.Items.Count; item++)
        {
            for (var unit = 0; unit < grid.Units.Count; unit++)
            {
                AddSeries(signals, grid, item, unit, judged, input.Settings.Signals);
            }
        }

        return signals;
    }

    private static void AddSeries(List<Signal> signals, MeasureGrid grid, int item, int unit, HashSet<int> judged, SignalSettings settings)
    {
        var declared = grid.Items[item];
        var points = new List<double?>(grid.Months);
        var round = 0;
        for (var month = 0; month < grid.Months; month++)
        {
            var figure = grid.Value(item, unit, month);
            double? value = double.IsNaN(figure) ? null : figure;
            if (!TakesPoint(grid, declared, item, unit, month, ref round, points, value))
            {
                continue;
            }

            points.Add(value);
            if (value is not null && judged.Contains(month))
            {
                signals.Add(Judge(grid, declared, unit, month, points, settings));
            }
        }
    }

    /// <summary>Whether a month has a point of its own; a round that only grew replaces its point.</summary>
    private static bool TakesPoint(
        MeasureGrid grid, Item item, int index, int unit, int month, ref int round, List<double?> points, double? value)
    {
        if (item.WindowMonths > 0)
        {
            return SignalPoints.EndsIn(item.Cadence, grid.MonthAt(month)) && (value is not null || points.Count > 0);
        }

        var here = grid.RoundOn(index, unit, month);
        if (here == 0)
        {
            return false;
        }

        if (here == round)
        {
            points[^1] = value;
            return false;
        }

        round = here;
        return true;
    }

    private static Signal Judge(MeasureGrid grid, Item item, int unit, int month, List<double?> points, SignalSettings settings)
    {
        var on = grid.MonthAt(month);
        var chart = Variation.LastOf(CollectionsMarshal.AsSpan(points), on, item.Polarity, settings);
        return new(
            grid.Units[unit].Id, item.Code, on, Variation.FindingOf(chart), points[^1],
            chart.Centre, chart.LowerLimit, chart.UpperLimit, chart.PointCount);
    }
}
