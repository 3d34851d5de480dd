using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Over which months a part of a unit's score is spread: the months that made its statistic large.</summary>
/// <remarks>
/// Sums (shifts, ramps) term by term, terms of the other sign left out; spreads by squares about the mean, a spread that is too small evenly; a
/// spike to its month; co-movement by yhat^2 - e yhat; what is missing, unchanged or written to the months in which it is; what lasts evenly
/// over all months reported. Shares of one part add up to 1.
/// </remarks>
internal sealed class MonthShares(PanelCourses courses, PanelStatistics statistics, UnitWorkspace workspace, int unit)
{
    private const int RampMonths = 15;
    private const int ShiftMonths = 8;
    private const int DistanceMonths = 6;
    private const int ReportingMonths = 6;

    private readonly int months = courses.Panel.Months;
    private readonly TurnedMonths turned = courses.Windows[0];

    /// <summary>Shares by month.</summary>
    public double[] Of(Contribution part)
    {
        var item = part.Item;
        var weights = part.Family switch
        {
            DeviationFamily.Level => Level(item),
            DeviationFamily.Spike => Spike(item),
            DeviationFamily.Spread or DeviationFamily.DimensionSpread => part.Direction < 0
                ? Filled(place => place >= turned.Past && IsThere(item, place) ? 1 : 0)
                : Squares(item),
            DeviationFamily.CoMovement or DeviationFamily.DimensionCoMovement => CoMovement(item),
            DeviationFamily.DimensionShift => Sum(item, ShiftMonths, part.Direction, workspace.Own),
            DeviationFamily.DimensionDistance => Sum(item, DistanceMonths, part.Direction, workspace.Own),
            DeviationFamily.Unreported => Filled(place =>
                place >= months - ReportingMonths && courses.Reporting.IsMissing(unit, item, turned, place) ? 1 : 0),
            DeviationFamily.Unchanged => Filled(place => courses.Reporting.IsUnchanged(unit, item, turned, place) ? 1 : 0),
            DeviationFamily.Written => Filled(place => courses.Written.IsWritten(unit, item, turned, place) ? 1 : 0),
            _ => Filled(place => IsThere(item, place) ? 1 : 0),
        };
        return Normalised(weights, item);
    }

    private double[] Level(int item)
    {
        var cell = (unit * courses.Panel.Items.Count) + item;
        var (strongest, largest) = (CellStatistic.Shift3, 0f);
        for (var statistic = CellStatistic.Shift3; statistic <= CellStatistic.ConditionalRamp; statistic++)
        {
            var value = statistics.Cells[(int)statistic].Values[cell];
            (strongest, largest) = Math.Abs(value) > Math.Abs(largest) ? (statistic, value) : (strongest, largest);
        }

        var from = strongest >= CellStatistic.ConditionalShift3 ? workspace.Conditional : workspace.Own;
        var length = strongest switch
        {
            CellStatistic.Ramp or CellStatistic.ConditionalRamp => RampMonths,
            CellStatistic.Shift3 or CellStatistic.ConditionalShift3 => 3,
            CellStatistic.Shift6 or CellStatistic.ConditionalShift6 => 6,
            CellStatistic.Shift9 or CellStatistic.ConditionalShift9 => 9,
            _ => 12,
        };
        return Sum(item, length, Math.Sign(largest), from);
    }

    private double[] Sum(int item, int length, int sign, float[] from) => Filled(place => place < months - length ? 0
        : sign == 0 ? Math.Abs(from[(item * months) + place])
        : Math.Max(0, sign * from[(item * months) + place]));

    private double[] Spike(int item)
    {
        var from = Math.Abs(statistics.Cells[(int)CellStatistic.ConditionalSpike].Values[(unit * courses.Panel.Items.Count) + item])
            > Math.Abs(statistics.Cells[(int)CellStatistic.Spike].Values[(unit * courses.Panel.Items.Count) + item]) ? workspace.Conditional : workspace.Own;
        var largest = Enumerable.Range(months - 3, 3).Where(place => IsThere(item, place))
            .OrderByDescending(place => Math.Abs(from[(item * months) + place])).FirstOrDefault(months - 1);
        return Filled(place => place == largest ? 1 : 0);
    }

    private double[] Squares(int item)
    {
        var own = Enumerable.Range(turned.Past, turned.Window).Where(place => IsThere(item, place)).Select(place => workspace.Own[(item * months) + place]).ToArray();
        var mean = own.Length == 0 ? 0 : own.Average();
        return Filled(place =>
        {
            var rest = workspace.Own[(item * months) + place] - mean;
            return place < turned.Past ? 0 : rest * rest;
        });
    }

    private double[] CoMovement(int item) => Filled(place =>
    {
        var (own, expected) = (workspace.Own[(item * months) + place], workspace.Predicted[(item * months) + place]);
        return place < turned.Past ? 0 : Math.Max(0, (expected * expected) - (own * expected));
    });

    private bool IsThere(int item, int place) => !float.IsNaN(workspace.Own[(item * months) + place]);

    private double[] Filled(Func<int, double> weight)
    {
        var weights = new double[months];
        for (var place = 0; place < months; place++)
        {
            var own = weight(place);
            weights[place] = double.IsFinite(own) ? own : 0;
        }

        return weights;
    }

    private double[] Normalised(double[] weights, int item)
    {
        var total = weights.Sum();
        if (total > 0)
        {
            return [.. weights.Select(weight => weight / total)];
        }

        // No single month stands for it: evenly over the window's figures, or on the judged month when there is none.
        var even = Filled(place => place >= turned.Past && IsThere(item, place) ? 1 : 0);
        var count = even.Sum();
        return [.. even.Select((weight, place) => count > 0 ? weight / count : place == months - 1 ? 1.0 : 0)];
    }
}
