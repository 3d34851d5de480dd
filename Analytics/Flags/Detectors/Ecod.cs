namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Empirical cumulative distribution outlier detection: the sum over columns of the largest of left, right and long-tail surprise.</summary>
/// <remarks>Li, Zhao, Hu, Botta, Ionescu and Chen: ECOD, IEEE TKDE 2022. O = sum_j max(-ln F_j(x), -ln (1 - F_j(x)), -ln of the tail of the skewness).</remarks>
public sealed class Ecod : IAdditiveDetector
{
    /// <inheritdoc/>
    public string Name => "ecod";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table) => ColumnTerms.Sum(Terms(table));

    /// <inheritdoc/>
    public double[][] Terms(FeatureTable table) => ColumnTerms.Of(table, column =>
    {
        var tails = new TailProbabilities(column);
        return [.. Enumerable.Range(0, column.Length).Select(row => Math.Max(Math.Max(tails.Left[row], tails.Right[row]), tails.InLongTail(row)))];
    });
}
