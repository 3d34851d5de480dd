using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Robust distance of each unit from the units of its kind in one month.</summary>
/// <remarks>
/// z = (y − median) / √(s² + τ² + π/2 · (τ² + mean s²) / m). s² is the variance by chance, τ² the spread between units beyond chance:
/// the square of 1.4826 · MAD less the median s², averaged over up to twelve months because one month's spread of a few units is itself
/// uncertain, and never under 0. Median and MAD keep an outlying unit from hiding itself. Compare methods.md section 3.1.
/// </remarks>
internal static class PeerDistance
{
    /// <summary>Months over which the spread between units is averaged.</summary>
    private const int SpreadMonths = 12;

    /// <summary>Distances of the units of one kind; fills them in at the units' places.</summary>
    public static void Measure(UnitFlagSeries series, int[] units, int minimumPeers, UnitFlagDistances into)
    {
        var excess = new double[into.Span.End];
        var middles = new (double Median, double MeanVariance, int Count)[into.Span.End];
        for (var month = Math.Max(0, into.Span.First - SpreadMonths + 1); month < into.Span.End; month++)
        {
            middles[month] = Middle(series, units, month, out excess[month]);
            if (month >= into.Span.First)
            {
                var spread = Spread(excess, middles, month, minimumPeers);
                foreach (var unit in units)
                {
                    Judge(series, unit, month, middles[month], spread, minimumPeers, into);
                }
            }
        }
    }

    private static void Judge(
        UnitFlagSeries series, int unit, int month, (double Median, double MeanVariance, int Count) middle, double spread, int minimumPeers, UnitFlagDistances into)
    {
        var figure = series.Figures[series.At(unit, month)];
        if (double.IsNaN(figure.Place))
        {
            into.Refuse(unit, month, series.Applies(unit, month) ? UnitFlagObstacle.NoFigure : UnitFlagObstacle.NotApplicable);
            return;
        }

        if (middle.Count < minimumPeers)
        {
            into.Refuse(unit, month, UnitFlagObstacle.FewPeers);
            return;
        }

        var variance = figure.Variance + spread + (Math.PI / 2 * (spread + middle.MeanVariance) / middle.Count);
        if (variance <= 0)
        {
            into.Refuse(unit, month, UnitFlagObstacle.FlatPeers);
            return;
        }

        into.Put(unit, month, (figure.Place - middle.Median) / Math.Sqrt(variance), middle.Median);
    }

    private static (double Median, double MeanVariance, int Count) Middle(UnitFlagSeries series, int[] units, int month, out double excess)
    {
        var places = new double[units.Length];
        var variances = new double[units.Length];
        var count = 0;
        foreach (var unit in units)
        {
            var figure = series.Figures[series.At(unit, month)];
            if (!double.IsNaN(figure.Place))
            {
                places[count] = figure.Place;
                variances[count++] = figure.Variance;
            }
        }

        var median = Selection.MedianInPlace(places.AsSpan(0, count));
        var sigma = Deviations.NormalConsistency * Deviations.Mad(places.AsSpan(0, count), median);
        var mean = Sums.Mean(variances.AsSpan(0, count));
        excess = (sigma * sigma) - Selection.MedianInPlace(variances.AsSpan(0, count));
        return (median, mean, count);
    }

    private static double Spread(double[] excess, (double Median, double MeanVariance, int Count)[] middles, int month, int minimumPeers)
    {
        var sum = 0.0;
        var count = 0;
        for (var at = Math.Max(0, month - SpreadMonths + 1); at <= month; at++)
        {
            if (middles[at].Count >= minimumPeers)
            {
                sum += excess[at];
                count++;
            }
        }

        return count == 0 ? 0 : Math.Max(0, sum / count);
    }
}
