namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Terms of additive detectors, and their sums in the order of columns whatever thread computed them.</summary>
internal static class ColumnTerms
{
    public static double[][] Of(FeatureTable table, Func<double[], double[]> terms)
    {
        var all = new double[table.Columns.Count][];
        Parallel.For(0, all.Length, column => all[column] = terms(table.Columns[column]));
        return all;
    }

    public static double[] Sum(double[][] terms)
    {
        var sums = new double[terms[0].Length];
        foreach (var column in terms)
        {
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += column[row];
            }
        }

        return sums;
    }
}
