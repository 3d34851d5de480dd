using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Robust distance of each unit from its own past, after taking out what moved all units of its kind.</summary>
/// <remarks>
/// r = y − the month's median of the kind; the past are the earlier points one window apart, so that no record counts twice.
/// z = (r − median of past r) / √(s² + σ² + π/2 · (σ² + mean past s²) / n). σ² is the unit's spread over time beyond chance: the square of
/// 1.4826 · MAD less the median past s², drawn towards the median of its kind like twelve further points, since few points measure a spread badly.
/// Season, trend and shocks shared by the kind are in the median and not in the distance. With several recent points r is their mean, their past
/// ends before them, and s² and σ² are those of a mean: a level that stays off for a while shows where no single point does.
/// </remarks>
internal sealed class PastDistance(UnitFlagSeries series, int recentPoints, int minimumPeers, UnitFlagSettings settings)
{
    private const double PriorPoints = 12;

    /// <summary>Distances of the units of one kind; fills them in at the units' places.</summary>
    public void Measure(int[] units, UnitFlagDistances into)
    {
        var common = CommonMovement(units, into.Span.End);
        var pasts = new Past[units.Length];
        for (var month = into.Span.First; month < into.Span.End; month++)
        {
            for (var index = 0; index < units.Length; index++)
            {
                pasts[index] = PastOf(units[index], month, common);
            }

            var usual = Usual(pasts);
            for (var index = 0; index < units.Length; index++)
            {
                Judge(units[index], month, Recent(units[index], month, common), common[month], pasts[index], usual, into);
            }
        }
    }

    private readonly record struct Past(double Median, double Excess, double MeanVariance, int Count);

    /// <summary>The median of the kind in each month; with too few units in the kind 0, so that only the own past counts.</summary>
    private double[] CommonMovement(int[] units, int months)
    {
        var common = new double[months];
        if (units.Length < minimumPeers)
        {
            return common;
        }

        var places = new double[units.Length];
        for (var month = 0; month < months; month++)
        {
            var count = 0;
            foreach (var unit in units)
            {
                var place = series.Figures[series.At(unit, month)].Place;
                if (!double.IsNaN(place))
                {
                    places[count++] = place;
                }
            }

            common[month] = count < minimumPeers ? double.NaN : Selection.MedianInPlace(places.AsSpan(0, count));
        }

        return common;
    }

    private Past PastOf(int unit, int month, double[] common)
    {
        Span<double> rests = stackalloc double[settings.PastPoints];
        Span<double> variances = stackalloc double[settings.PastPoints];
        var count = 0;
        for (var at = month - (recentPoints * series.PastStep); at >= 0 && count < settings.PastPoints && series.PastStep > 0; at -= series.PastStep)
        {
            var figure = series.Figures[series.At(unit, at)];
            if (!double.IsNaN(figure.Place) && !double.IsNaN(common[at]))
            {
                rests[count] = figure.Place - common[at];
                variances[count++] = figure.Variance;
            }
        }

        var mean = Sums.Mean(variances[..count]);
        var median = Selection.MedianInPlace(rests[..count]);
        var sigma = Deviations.NormalConsistency * Deviations.Mad(rests[..count], median);
        return new(median, (sigma * sigma) - Selection.MedianInPlace(variances[..count]), mean, count);
    }

    private double Usual(Past[] pasts)
    {
        var excess = pasts.Where(past => past.Count >= settings.MinimumPast).Select(past => past.Excess).ToArray();
        return excess.Length == 0 ? 0 : Math.Max(0, Quantiles.MedianInPlace(excess));
    }

    /// <summary>The mean of the recent points beside their kind, with the variance by chance of that mean; NaN when one is missing.</summary>
    private UnitFlagFigure Recent(int unit, int month, double[] common)
    {
        var rest = 0.0;
        var variance = 0.0;
        for (var point = 0; point < recentPoints; point++)
        {
            var at = month - (point * series.PastStep);
            if (at < 0)
            {
                return UnitFlagFigure.None;
            }

            var figure = series.Figures[series.At(unit, at)];
            rest += figure.Place - common[at];
            variance += figure.Variance;
        }

        return new(rest / recentPoints, variance / (recentPoints * recentPoints));
    }

    private void Judge(int unit, int month, UnitFlagFigure recent, double common, Past past, double usual, UnitFlagDistances into)
    {
        if (double.IsNaN(series.Figures[series.At(unit, month)].Place))
        {
            into.Refuse(unit, month, series.Applies(unit, month) ? UnitFlagObstacle.NoFigure : UnitFlagObstacle.NotApplicable);
            return;
        }

        if (double.IsNaN(common) || past.Count < settings.MinimumPast || double.IsNaN(recent.Place))
        {
            into.Refuse(unit, month, double.IsNaN(common) ? UnitFlagObstacle.FewPeers : UnitFlagObstacle.ShortPast);
            return;
        }

        var spread = Math.Max(0, ((past.Count * past.Excess) + (PriorPoints * usual)) / (past.Count + PriorPoints));
        var variance = recent.Variance + (spread / recentPoints) + (Math.PI / 2 * (spread + past.MeanVariance) / past.Count);
        if (variance <= 0)
        {
            into.Refuse(unit, month, UnitFlagObstacle.FlatPast);
            return;
        }

        into.Put(unit, month, (recent.Place - past.Median) / Math.Sqrt(variance), common + past.Median);
    }
}
