using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>The typical change a month.</summary>
/// <param name="Slope">Median of the pairwise slopes over true month distances, per month.</param>
/// <param name="SlopeClosingGaps">The same as if missing months did not exist; for comparison with other tools only.</param>
/// <param name="Intercept">median(x) − slope·median(0…n−1), on the closed series.</param>
/// <param name="HalfWidth">C = 1.96·√variance of Mann–Kendall's S, in ranks.</param>
/// <param name="LowerRank">Rank of the lower end among the ordered slopes.</param>
/// <param name="UpperRank">Rank of the upper end.</param>
/// <param name="Lower">Lower 95 % limit of the slope; null when its rank falls outside the list.</param>
/// <param name="Upper">Upper 95 % limit.</param>
public sealed record SenSlopeResult(
    double Slope, double SlopeClosingGaps, double Intercept, double HalfWidth, double LowerRank, double UpperRank, double? Lower, double? Upper);

/// <summary>The slope that half of all pairs of months exceed.</summary>
/// <remarks>Sen 1968; interval by ranks round((k−C)/2) and round((k+C)/2+1) of the k ordered slopes, as in Gilbert 1987.</remarks>
public static class SenSlope
{
    private const double TwoSidedFivePercent = 1.959963984540054;

    /// <summary>Slope and interval; null for fewer than two values.</summary>
    /// <param name="series">One value a month, null where missing.</param>
    public static SenSlopeResult? Of(IReadOnlyList<double?> series)
    {
        var values = MannKendall.Present(series);
        if (values.Length < 2)
        {
            return null;
        }

        var positions = Enumerable.Range(0, series.Count).Where(index => series[index] is not null).Select(index => (double)index).ToArray();
        var closed = Slopes(values, [.. Enumerable.Range(0, values.Length).Select(index => (double)index)]);
        var slope = Quantiles.OfSorted(Slopes(values, positions), 0.5);
        var closedSlope = Quantiles.OfSorted(closed, 0.5);
        var halfWidth = TwoSidedFivePercent * Math.Sqrt(MannKendall.Test(series).Variance);
        var lowerRank = Math.Round((closed.Length - halfWidth) / 2, MidpointRounding.ToEven);
        var upperRank = Math.Round(((closed.Length + halfWidth) / 2) + 1, MidpointRounding.ToEven);
        var inside = lowerRank >= 1 && upperRank <= closed.Length;
        return new(slope, closedSlope, Quantiles.Median(values) - (closedSlope * ((values.Length - 1) / 2.0)), halfWidth, lowerRank, upperRank,
            inside ? closed[(int)lowerRank - 1] : null, inside ? closed[(int)upperRank - 1] : null);
    }

    /// <summary>Median of the slopes within each month of the year, per year; null under two years.</summary>
    /// <param name="series">One value a month, null where missing.</param>
    /// <param name="period">Months in a year: 12.</param>
    public static double? SeasonalPerYear(IReadOnlyList<double?> series, int period = 12)
    {
        if (series.Count < 2 * period)
        {
            return null;
        }

        var slopes = new List<double>();
        for (var later = period; later < series.Count; later++)
        {
            for (var earlier = later % period; earlier < later; earlier += period)
            {
                if (series[later] is { } last && series[earlier] is { } first)
                {
                    slopes.Add((last - first) / ((later - earlier) / period));
                }
            }
        }

        return slopes.Count == 0 ? null : Quantiles.Median(slopes.ToArray());
    }

    internal static double? ClosingGaps(IReadOnlyList<double?> series) => Of(series)?.SlopeClosingGaps;

    private static double[] Slopes(double[] values, double[] positions)
    {
        var slopes = new List<double>(values.Length * (values.Length - 1) / 2);
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                slopes.Add((values[later] - values[earlier]) / (positions[later] - positions[earlier]));
            }
        }

        slopes.Sort();
        return [.. slopes];
    }
}
