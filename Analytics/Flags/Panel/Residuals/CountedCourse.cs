using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Counted events: distance from what the unit's exposure, its peers and its own past lead to expect.</summary>
/// <remarks>
/// The unit's ratio lr = ln((O + 0.5) / (E + 0.5)) over the past, v = 1 / (E + 0.5), is drawn towards the middle m of its group's larger half:
/// theta = exp(B lr + (1 - B) m), B = tau^2 / (tau^2 + v), tau^2 = max(0.02, MAD^2 - mean v). With mu = theta times expected,
/// e = 2 (sqrt(k + 3/8) - sqrt(mu + 3/8)) / sqrt(1 + omega mu) (Anscombe, 1948), omega by <see cref="Overdispersion"/>,
/// and a scale moderated as that of measured items, never under 1/2.
/// </remarks>
internal sealed class CountedCourse : IItemCourse
{
    private const double PriorMonths = 8;

    private readonly DeviationPanel panel;
    private readonly PanelItem item;
    private readonly double[] expected;

    public CountedCourse(DeviationPanel panel, PanelItem item)
    {
        this.panel = panel;
        this.item = item;
        expected = ExpectedCounts.Of(panel, item);
    }

    public void Residuals(TurnedMonths turned, float[] into)
    {
        var ratio = OwnRatios(turned);
        for (var unit = 0; unit < panel.Units; unit++)
        {
            for (var place = 0; place < panel.Months; place++)
            {
                var cell = (unit * panel.Months) + turned[place];
                into[(unit * panel.Months) + place] = (float)Anscombe(item.Figures[cell], ratio[unit] * expected[cell]);
            }
        }

        var omega = Overdispersion.Of(panel, turned, into, (unit, month) => ratio[unit] * expected[(unit * panel.Months) + month]);
        for (var unit = 0; unit < panel.Units; unit++)
        {
            Scale(unit, turned, into.AsSpan(unit * panel.Months, panel.Months), omega, ratio[unit]);
        }
    }

    public double Expected(TurnedMonths turned, int unit, int place)
    {
        var cell = (unit * panel.Months) + turned[place];
        return OwnRatios(turned)[unit] * expected[cell] / (item.Exposure?[cell] ?? 1);
    }

    public LastingLevel Level()
    {
        var values = new double[panel.Units];
        var variances = new double[panel.Units];
        var observed = new double[panel.Units];
        var due = new double[panel.Units];
        for (var unit = 0; unit < panel.Units; unit++)
        {
            (observed[unit], due[unit]) = Totals(unit, new(panel.Months, 0, panel.Months));
            values[unit] = due[unit] > 0 ? Math.Log((observed[unit] + .5) / (due[unit] + .5)) : double.NaN;
            variances[unit] = 1 / (due[unit] + .5);
        }

        return new(values, variances, observed, due);
    }

    private static double Anscombe(double count, double expected) => 2 * (Math.Sqrt(count + .375) - Math.Sqrt(expected + .375));

    private void Scale(int unit, TurnedMonths turned, Span<float> course, double omega, double ratio)
    {
        var (sum, months) = (0.0, 0);
        for (var place = 0; place < course.Length; place++)
        {
            course[place] /= (float)Math.Sqrt(1 + (omega * ratio * expected[(unit * panel.Months) + turned[place]]));
            if (place < turned.Past && !float.IsNaN(course[place]))
            {
                sum += Math.Min(course[place] * course[place], 9);
                months++;
            }
        }

        var scale = (float)(1 / Math.Sqrt(Math.Max((PriorMonths + sum) / (PriorMonths + months), .25)));
        for (var place = 0; place < course.Length; place++)
        {
            course[place] *= scale;
        }
    }

    private double[] OwnRatios(TurnedMonths turned)
    {
        var logs = new double[panel.Units];
        var due = new double[panel.Units];
        for (var unit = 0; unit < panel.Units; unit++)
        {
            (var observed, due[unit]) = Totals(unit, turned);
            logs[unit] = Math.Log((observed + .5) / (due[unit] + .5));
        }

        var ratios = new double[panel.Units];
        foreach (var members in panel.Members)
        {
            var (middle, variance) = Spread([.. members.Where(unit => due[unit] > 0)], logs, due);
            foreach (var unit in members)
            {
                var share = variance / (variance + (1 / (due[unit] + .5)));
                ratios[unit] = Math.Exp((share * logs[unit]) + ((1 - share) * middle));
            }
        }

        return ratios;
    }

    /// <summary>Middle and variance between units of the half of a group that expects most events.</summary>
    private static (double Middle, double Variance) Spread(int[] members, double[] logs, double[] due)
    {
        if (members.Length < 3)
        {
            return (0, .1);
        }

        var median = Selection.Median([.. members.Select(unit => due[unit])]);
        var larger = members.Where(unit => due[unit] >= median).ToArray();
        var deviation = Selection.DeviationInPlace([.. larger.Select(unit => logs[unit])], out var middle);
        return (middle, Math.Max(.02, (deviation * deviation) - larger.Average(unit => 1 / (due[unit] + .5))));
    }

    private (double Observed, double Due) Totals(int unit, TurnedMonths turned)
    {
        var (observed, due) = (0.0, 0.0);
        for (var place = 0; place < turned.Past; place++)
        {
            var cell = (unit * panel.Months) + turned[place];
            if (!double.IsNaN(expected[cell]))
            {
                observed += Math.Min(item.Figures[cell], (6 * expected[cell]) + 6);
                due += expected[cell];
            }
        }

        return (observed, due);
    }
}
