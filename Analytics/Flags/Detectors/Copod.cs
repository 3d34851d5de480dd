namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Copula-based outlier detection: the sum over columns of the larger of the long-tail surprise and the mean of both tails.</summary>
/// <remarks>Li, Zhao, Botta, Ionescu and Hu: COPOD, ICDM 2020. O = sum_j max(-ln of the tail of the skewness, -(ln F_j(x) + ln (1 - F_j(x))) / 2).</remarks>
public sealed class Copod : IAdditiveDetector
{
    /// <inheritdoc/>
    public string Name => "copod";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table) => ColumnTerms.Sum(Terms(table));

    /// <inheritdoc/>
    public double[][] Terms(FeatureTable table) => ColumnTerms.Of(table, column =>
    {
        var tails = new TailProbabilities(column);
        return [.. Enumerable.Range(0, column.Length).Select(row => Math.Max(tails.InLongTail(row), (tails.Left[row] + tails.Right[row]) / 2))];
    });
}
