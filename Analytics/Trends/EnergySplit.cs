namespace SmartSupervision.Analytics.Trends;

/// <summary>How different the months before and after every possible split are.</summary>
/// <remarks>
/// Matteson and James 2014, one split, exponent 1: Q = mk/(m+k)·(2·mean|a−b| − mean|a−a′| − mean|b−b′|), the means within a part over its pairs.
/// Its permutation p-value depends on random draws and is not given.
/// </remarks>
public static class EnergySplit
{
    /// <summary>Q for every split that leaves enough months on both sides.</summary>
    /// <param name="series">One value a month, none missing.</param>
    /// <param name="smallestPart">Fewest months on a side.</param>
    /// <returns>Number of months before the split, and Q.</returns>
    public static IReadOnlyList<(int Before, double Statistic)> Statistics(IReadOnlyList<double> series, int smallestPart)
    {
        var result = new List<(int, double)>();
        for (var before = smallestPart; before <= series.Count - smallestPart; before++)
        {
            double after = series.Count - before;
            var between = Distance(series, 0, before, before, series.Count) / (before * after);
            var within = (Distance(series, 0, before, 0, before) / (before * (before - 1.0)))
                + (Distance(series, before, series.Count, before, series.Count) / (after * (after - 1)));
            result.Add((before, before * after / series.Count * ((2 * between) - within)));
        }

        return result;
    }

    private static double Distance(IReadOnlyList<double> series, int from, int to, int otherFrom, int otherTo)
    {
        var sum = 0.0;
        for (var one = from; one < to; one++)
        {
            for (var other = otherFrom; other < otherTo; other++)
            {
                sum += Math.Abs(series[one] - series[other]);
            }
        }

        return sum;
    }
}
