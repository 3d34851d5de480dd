using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Events that a unit's exposure and its peers lead to expect in each month.</summary>
/// <remarks>
/// mu = n (K + a) / (N + a / rate of all units), a = 5 expected events; K and N are sums over the peers in the month with exposures capped at
/// the 90 % quantile of the item and counts winsorised at 6 mu + 6. In a second round exposures are multiplied by each unit's own ratio
/// (O + 2) / (E + 2), so that a month in which an unusual peer is missing does not move the expectation of the others.
/// </remarks>
internal sealed class ExpectedCounts
{
    private const double Shrinkage = 5;
    private const double RatioShrinkage = 2;

    private readonly DeviationPanel panel;
    private readonly PanelItem item;
    private readonly double[] exposure;
    private readonly double[] ratio;
    private readonly double cap;

    private ExpectedCounts(DeviationPanel panel, PanelItem item)
    {
        this.panel = panel;
        this.item = item;
        exposure = [.. Enumerable.Range(0, item.Figures.Length).Select(cell => item.IsUsable(cell) ? item.Exposure?[cell] ?? 1 : double.NaN)];
        cap = Selection.Quantile([.. exposure.Where(value => !double.IsNaN(value))], .9);
        ratio = new double[panel.Units];
        Array.Fill(ratio, 1);
    }

    /// <summary>Expected events by unit * months + month; NaN where the figure is missing.</summary>
    public static double[] Of(DeviationPanel panel, PanelItem item)
    {
        var expected = new ExpectedCounts(panel, item);
        var counts = new double[item.Figures.Length];
        expected.Fill(counts);
        expected.TakeRatios(counts);
        expected.Fill(counts);
        return counts;
    }

    private void Fill(double[] into)
    {
        for (var month = 0; month < panel.Months; month++)
        {
            var (all, allExposure) = Total(Enumerable.Range(0, panel.Units), month, double.PositiveInfinity);
            var overall = allExposure > 0 ? Math.Max(all / allExposure, 1e-12) : 1e-12;
            foreach (var members in panel.Members)
            {
                var (events, known) = Total(members, month, double.PositiveInfinity);
                (events, known) = Total(members, month, known > 0 ? events / known : overall);
                var rate = (events + Shrinkage) / (known + (Shrinkage / overall));
                foreach (var unit in members)
                {
                    into[(unit * panel.Months) + month] = exposure[(unit * panel.Months) + month] * rate;
                }
            }
        }
    }

    private (double Events, double Exposure) Total(IEnumerable<int> units, int month, double rate)
    {
        var (events, known) = (0.0, 0.0);
        foreach (var unit in units)
        {
            var cell = (unit * panel.Months) + month;
            if (!double.IsNaN(exposure[cell]))
            {
                var weight = Math.Min(1, cap / exposure[cell]);
                var own = exposure[cell] * ratio[unit];
                events += weight * Math.Min(item.Figures[cell], double.IsInfinity(rate) ? rate : (6 * own * rate) + 6);
                known += weight * own;
            }
        }

        return (events, known);
    }

    private void TakeRatios(double[] expected)
    {
        for (var unit = 0; unit < panel.Units; unit++)
        {
            var (observed, due) = (0.0, 0.0);
            for (var cell = unit * panel.Months; cell < (unit + 1) * panel.Months; cell++)
            {
                if (!double.IsNaN(expected[cell]))
                {
                    observed += Math.Min(item.Figures[cell], (6 * expected[cell]) + 6);
                    due += expected[cell];
                }
            }

            ratio[unit] = (observed + RatioShrinkage) / (due + RatioShrinkage);
        }
    }
}
