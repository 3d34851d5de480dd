namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Isolation forest, ECOD, nearest neighbours and robust Mahalanobis together: the sum of the surprises of the row's ranks.</summary>
/// <remarks>score = sum over detectors of -ln(1 - (rank - 1/2) / n), ranks from below, ties at their mean; only order counts, so no detector's scale does.</remarks>
public sealed class DetectorEnsemble : IDetector
{
    private readonly IReadOnlyList<IDetector> members;

    /// <summary>The four members that were measured best together.</summary>
    public DetectorEnsemble()
        : this([new IsolationForest(), new Ecod(), new KNearest(), new RobustMahalanobis()])
    {
    }

    /// <param name="members">The detectors to combine.</param>
    public DetectorEnsemble(IReadOnlyList<IDetector> members) => this.members = members;

    /// <inheritdoc/>
    public string Name => "ensemble";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var total = new double[table.Rows];
        foreach (var member in members)
        {
            var ranks = MeanRanks(member.Score(table));
            for (var row = 0; row < total.Length; row++)
            {
                total[row] -= Math.Log(1 - ((ranks[row] - .5) / total.Length));
            }
        }

        return total;
    }

    private static double[] MeanRanks(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        var sorted = (double[])scores.Clone();
        Array.Sort(sorted, order);
        var ranks = new double[scores.Length];
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            for (var place = start; place < end; place++)
            {
                ranks[order[place]] = (start + end + 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }
}
