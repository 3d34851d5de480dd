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
        var judged = grid.Judged(input).ToHashSet();
        var ofItems = new List<Signal>[grid.Items.Count];
        Parallel.For(0, grid.Items.Count, item =>
        {
            var rule = ChartRule.Of(grid.Items[item], input.Catalogue);
            ofItems[item] = [];
            for (var unit = 0; unit < grid.Units.Count; unit++)
            {
                AddSeries(ofItems[item], grid, rule, item, unit, judged, input.Settings.Signals);
            }
        });
        return [.. ofItems.SelectMany(signals => signals)];
    }

    private static void AddSeries(
        List<Signal> signals, MeasureGrid grid, ChartRule rule, int item, int unit, HashSet<int> judged, SignalSettings settings)
    {
        var declared = grid.Items[item];
        var points = new List<SignalPoint>(grid.Months);
        var round = 0;
        for (var month = 0; month < grid.Months; month++)
        {
            var point = PointOf(grid, item, unit, month);
            if (!TakesPoint(grid, declared, item, unit, ref round, points, point))
            {
                continue;
            }

            points.Add(point);
            if (point.Value is not null && judged.Contains(month))
            {
                signals.Add(Judge(grid.Units[unit].Id, declared.Code, rule, points, settings));
            }
        }
    }

    /// <summary>Whether a month has a point of its own; a round that only grew replaces its point.</summary>
    private static bool TakesPoint(
        MeasureGrid grid, Item item, int index, int unit, ref int round, List<SignalPoint> points, SignalPoint point)
    {
        if (item.WindowMonths > 0)
        {
            return SignalPoints.EndsIn(item.Cadence, point.Month) && (point.Value is not null || points.Count > 0);
        }

        var here = grid.RoundOn(index, unit, grid.MonthIndex(point.Month));
        if (here == 0)
        {
            return false;
        }

        if (here == round)
        {
            points[^1] = point;
            return false;
        }

        round = here;
        return true;
    }

    private static SignalPoint PointOf(MeasureGrid grid, int item, int unit, int month)
    {
        var value = grid.Value(item, unit, month);
        return new(grid.MonthAt(month), Present(value), Present(grid.Denominator(item, unit, month)));
    }

    private static double? Present(double value) => double.IsNaN(value) ? null : value;

    private static Signal Judge(int unit, string item, ChartRule rule, List<SignalPoint> points, SignalSettings settings)
    {
        var chart = Variation.LastOf(rule, CollectionsMarshal.AsSpan(points), settings);
        return new(
            unit, item, points[^1].Month, Variation.FindingOf(chart), points[^1].Value,
            chart.Centre, chart.LowerLimit, chart.UpperLimit, chart.PointCount);
    }
}
