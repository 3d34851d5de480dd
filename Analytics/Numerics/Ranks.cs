namespace SmartSupervision.Analytics.Numerics;

/// <summary>Ranks with ties.</summary>
public static class Ranks
{
    /// <summary>Ranks from 1; ties share the mean of their places.</summary>
    public static double[] Average(ReadOnlySpan<double> values)
    {
        var copy = values.ToArray();
        var order = Enumerable.Range(0, copy.Length).OrderBy(index => copy[index]).ToArray();
        var ranks = new double[copy.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end + 1 < order.Length && copy[order[end + 1]] == copy[order[start]])
            {
                end++;
            }

            for (var place = start; place <= end; place++)
            {
                ranks[order[place]] = ((start + end) / 2.0) + 1;
            }

            start = end + 1;
        }

        return ranks;
    }

    /// <summary>Sizes of the groups of equal values, singles included.</summary>
    public static int[] TieSizes(ReadOnlySpan<double> values) =>
        [.. values.ToArray().GroupBy(value => value).Select(group => group.Count())];
}
