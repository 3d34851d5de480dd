namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>How far out each value of a column lies, as minus the logarithm of its empirical tail probabilities.</summary>
/// <remarks>
/// Left: -ln(share of values not above x); right: -ln(share not below x). The sign of the column's skewness
/// (third central moment over the standard deviation cubed) says which tail is the long one.
/// Source: Li et al., ECOD, IEEE TKDE 2022; Li et al., COPOD, ICDM 2020.
/// </remarks>
internal sealed class TailProbabilities
{
    public TailProbabilities(double[] column)
    {
        var rows = column.Length;
        Left = new double[rows];
        Right = new double[rows];
        var order = Enumerable.Range(0, rows).ToArray();
        var sorted = (double[])column.Clone();
        Array.Sort(sorted, order);
        for (var start = 0; start < rows;)
        {
            var end = start;
            while (end < rows && sorted[end] == sorted[start])
            {
                end++;
            }

            for (var place = start; place < end; place++)
            {
                Left[order[place]] = -Math.Log((double)end / rows);
                Right[order[place]] = -Math.Log((double)(rows - start) / rows);
            }

            start = end;
        }

        LongTail = SkewSign(column);
    }

    public double[] Left { get; }

    public double[] Right { get; }

    /// <summary>-1 when the left tail is the long one, 1 when the right one is, 0 when neither.</summary>
    public int LongTail { get; }

    /// <summary>The surprise in the direction of the long tail; both tails together where neither is longer.</summary>
    public double InLongTail(int row) => LongTail switch
    {
        < 0 => Left[row],
        > 0 => Right[row],
        _ => Left[row] + Right[row],
    };

    private static int SkewSign(double[] column)
    {
        var mean = column.Average();
        var second = column.Average(value => (value - mean) * (value - mean));
        var third = column.Average(value => (value - mean) * (value - mean) * (value - mean));
        var rounding = 2.220446049250313e-16 * mean;
        return second <= rounding * rounding ? 0 : Math.Sign(third);
    }
}
