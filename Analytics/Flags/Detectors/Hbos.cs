namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Histogram-based outlier score: the sum over columns of minus the logarithm of the density of ten equal bins.</summary>
/// <remarks>
/// Goldstein and Dengel: HBOS, KI 2012. O = sum_j -log2(h_j(x) + 0.1), h the share of rows in the bin per width of the bin;
/// a constant column has one bin around its value. Columns are taken as they are, so the unit of measure matters through the 0.1.
/// </remarks>
public sealed class Hbos : IAdditiveDetector
{
    private const int Bins = 10;
    private const double Regulariser = .1;

    /// <inheritdoc/>
    public string Name => "hbos";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table) => ColumnTerms.Sum(Terms(table));

    /// <inheritdoc/>
    public double[][] Terms(FeatureTable table) => ColumnTerms.Of(table, Column);

    private static double[] Column(double[] column)
    {
        var low = column.Min();
        var high = column.Max();
        if (high <= low)
        {
            (low, high) = (low - .5, high + .5);
        }

        var edges = Enumerable.Range(0, Bins + 1).Select(bin => bin == Bins ? high : low + (bin * ((high - low) / Bins))).ToArray();
        var places = column.Select(value => Place(edges, value)).ToArray();
        var counts = new int[Bins];
        foreach (var place in places)
        {
            counts[place]++;
        }

        return [.. places.Select(place =>
            -Math.Log2((counts[place] / (double)column.Length / (edges[place + 1] - edges[place])) + Regulariser))];
    }

    /// <summary>The bin of a value: closed on the left, the last closed on both sides.</summary>
    private static int Place(double[] edges, double value)
    {
        var place = Array.BinarySearch(edges, value);
        return Math.Clamp(place >= 0 ? place : ~place - 1, 0, Bins - 1);
    }
}
