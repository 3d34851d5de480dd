using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>The variance a unit of its size usually has in an item: s0^2 of the moderated scale.</summary>
/// <remarks>
/// The median over units; for proportions the line a + b / m through the medians of eight bins of 1 / m, m the unit's median number of
/// cases, never under a fifth of the median over units.
/// </remarks>
internal static class TypicalVariance
{
    private const int Bins = 8;

    public static double[] Of(DeviationPanel panel, PanelItem item, OwnPast[] pasts)
    {
        var known = pasts.Where(past => !double.IsNaN(past.Variance)).Select(past => past.Variance).ToArray();
        var median = known.Length == 0 ? 1 : Selection.MedianInPlace(known);
        var typical = new double[panel.Units];
        Array.Fill(typical, median);
        if (item.Kind == FigureKind.Proportion && known.Length >= 4 * Bins)
        {
            Line(panel, item, pasts, median, typical);
        }

        return typical;
    }

    private static void Line(DeviationPanel panel, PanelItem item, OwnPast[] pasts, double median, double[] typical)
    {
        var inverse = Enumerable.Range(0, panel.Units).Select(unit => 1 / MedianCases(panel, item, unit)).ToArray();
        var usable = Enumerable.Range(0, panel.Units)
            .Where(unit => double.IsFinite(inverse[unit]) && !double.IsNaN(pasts[unit].Variance)).ToArray();
        double[] sizes = [.. usable.Select(unit => inverse[unit])];
        var edges = Enumerable.Range(1, Bins - 1).Select(bin => Selection.Quantile(sizes, (double)bin / Bins)).ToArray();
        var x = new List<double>();
        var y = new List<double>();
        for (var bin = 0; bin < Bins; bin++)
        {
            // Bins by value, so that units of equal size stand together whatever the order of rows.
            var units = usable.Where(unit => edges.Count(edge => edge <= inverse[unit]) == bin).ToArray();
            if (units.Length > 0)
            {
                x.Add(Selection.Median([.. units.Select(unit => inverse[unit])]));
                y.Add(Selection.Median([.. units.Select(unit => pasts[unit].Variance)]));
            }
        }

        var (meanX, meanY) = (x.Average(), y.Average());
        var spread = x.Sum(value => (value - meanX) * (value - meanX));
        var slope = spread > 0 ? x.Zip(y).Sum(pair => (pair.First - meanX) * (pair.Second - meanY)) / spread : 0;
        for (var unit = 0; unit < panel.Units; unit++)
        {
            if (double.IsFinite(inverse[unit]))
            {
                typical[unit] = Math.Max(meanY + (slope * (inverse[unit] - meanX)), .2 * median);
            }
        }
    }

    private static double MedianCases(DeviationPanel panel, PanelItem item, int unit) =>
        Selection.Median([.. Enumerable.Range(unit * panel.Months, panel.Months).Where(item.IsUsable).Select(cell => item.Exposure![cell])]);
}
