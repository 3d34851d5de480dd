using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Histogram-based outlier score with bins that fit the column: the sum over columns of minus the logarithm of the bin's share.</summary>
/// <remarks>
/// Up to 20 different values: one bin each. Otherwise ceil(log2 n + 1) bins (Sturges, 1926) of equal width between the
/// 0.5 % and the 99.5 % quantile, and bins of the same width beyond them as far as values reach. A constant column says nothing.
/// </remarks>
public sealed class AdaptiveHbos : IAdditiveDetector
{
    private const int MostSingleValues = 20;

    /// <inheritdoc/>
    public string Name => "hbosauto";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table) => ColumnTerms.Sum(Terms(table));

    /// <inheritdoc/>
    public double[][] Terms(FeatureTable table) => ColumnTerms.Of(table, Column);

    private static double[] Column(double[] column)
    {
        var different = column.Distinct().Take(MostSingleValues + 1).Count();
        if (different <= 1)
        {
            return new double[column.Length];
        }

        if (different <= MostSingleValues)
        {
            return Surprise(column);
        }

        var bins = (int)Math.Ceiling(Math.Log2(column.Length) + 1);
        var low = Selection.Quantile(column, .005);
        var high = Selection.Quantile(column, .995);
        if (high <= low)
        {
            (low, high) = (column.Min(), column.Max());
        }

        var width = (high - low) / bins;
        return Surprise([.. column.Select(value => Math.Floor((value - low) / width))]);
    }

    private static double[] Surprise(double[] keys)
    {
        var counts = new Dictionary<double, int>();
        foreach (var key in keys)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return [.. keys.Select(key => -Math.Log((double)counts[key] / keys.Length))];
    }
}
