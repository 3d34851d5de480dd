namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Squared Mahalanobis distance from the centre of the three quarters of the rows that lie closest together.</summary>
/// <remarks>
/// Columns are standardised by median and MAD. Start: shrunk covariance of the values clipped at 3; then up to ten concentration steps
/// (Rousseeuw and Van Driessen: FAST-MCD, Technometrics 1999) on the closest 75 %, each with the covariance of Ledoit and Wolf (2004).
/// </remarks>
public sealed class RobustMahalanobis : IDetector
{
    private const double Core = .75;
    private const double Clip = 3;
    private const int MostSteps = 10;

    /// <inheritdoc/>
    public string Name => "mahalanobis";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scaled = table.Map(ColumnScaling.StandardiseRobustly);
        var width = scaled.Columns.Count;
        var values = scaled.ByRow();
        var start = new ShrunkCovariance([.. values.Select(value => Math.Clamp(value, -Clip, Clip))], width);
        var distances = start.Distances(values);
        var core = Closest(distances);
        for (var step = 0; step < MostSteps; step++)
        {
            distances = new ShrunkCovariance(RowsOf(values, width, core), width).Distances(values);
            var next = Closest(distances);
            if (next.AsSpan().SequenceEqual(core))
            {
                break;
            }

            core = next;
        }

        return distances;
    }

    private static int[] Closest(double[] distances) =>
        [.. Enumerable.Range(0, distances.Length).OrderBy(row => distances[row]).Take((int)Math.Ceiling(Core * distances.Length)).Order()];

    private static double[] RowsOf(double[] values, int width, int[] rows)
    {
        var chosen = new double[rows.Length * width];
        for (var place = 0; place < rows.Length; place++)
        {
            Array.Copy(values, rows[place] * width, chosen, place * width, width);
        }

        return chosen;
    }
}
