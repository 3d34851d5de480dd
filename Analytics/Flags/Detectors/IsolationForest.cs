namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>How few random cuts it takes to set a row apart from the others: 300 trees of 256 rows each.</summary>
/// <remarks>
/// Liu, Ting and Zhou: Isolation forest, ICDM 2008. score = 2^(-E[h(x)] / c(256)), h the depth at which the row is alone plus
/// c(m) for the m rows left in its leaf, c(m) = 2 (ln(m - 1) + 0.5772...) - 2 (m - 1) / m, depth at most 8.
/// Each tree draws its own numbers by (tree, node), so trees may be grown in any order.
/// </remarks>
public sealed class IsolationForest : IDetector
{
    private const int Trees = 300;
    private const int SampleRows = 256;
    private readonly long seed;

    /// <param name="seed">Another seed grows another forest.</param>
    public IsolationForest(long seed = 0) => this.seed = seed;

    /// <inheritdoc/>
    public string Name => "iforest";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var sample = Math.Min(SampleRows, table.Rows);
        var forest = new IsolationTree[Trees];
        Parallel.For(0, Trees, tree => forest[tree] = new(table, seed, tree, sample));
        var scores = new double[table.Rows];
        var usual = IsolationTree.UsualDepth(sample);
        Parallel.For(0, table.Rows, row =>
        {
            var depth = 0.0;
            foreach (var tree in forest)
            {
                depth += tree.Depth(table, row);
            }

            scores[row] = Math.Pow(2, -depth / Trees / usual);
        });
        return scores;
    }
}
