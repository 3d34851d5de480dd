namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>How much thinner the surroundings of a row are than those of its twenty nearest rows.</summary>
/// <remarks>
/// Breunig, Kriegel, Ng and Sander: LOF, SIGMOD 2000. reach(a, b) = max(distance(a, b), distance of b to its k-th neighbour);
/// density(a) = 1 / (mean reach over the neighbours + 1e-10); score = mean density of the neighbours / density.
/// </remarks>
public sealed class LocalOutlierFactor : IDetector
{
    private const int Neighbours = 20;

    /// <inheritdoc/>
    public string Name => "lof";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var found = new NearestNeighbours(table.Map(ColumnScaling.Standardise), [.. Enumerable.Range(0, table.Rows)], Neighbours);
        var density = Enumerable.Range(0, table.Rows).Select(row => Density(found, row)).ToArray();
        return [.. Enumerable.Range(0, table.Rows).Select(row => found.Rows[row].Average(other => density[other]) / density[row])];
    }

    private static double Density(NearestNeighbours found, int row)
    {
        var sum = 0.0;
        for (var place = 0; place < found.Count; place++)
        {
            sum += Math.Max(found.Distances[row][place], found.Distances[found.Rows[row][place]][^1]);
        }

        return 1 / ((sum / found.Count) + 1e-10);
    }
}
