using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Mean distance to the twenty nearest rows of standardised columns.</summary>
/// <remarks>
/// Angiulli and Pizzuti: Fast outlier detection in high dimensional spaces, PKDD 2002. Above <see cref="LargestExact"/> rows the
/// neighbours are looked for among 1,000 rows drawn once by <see cref="CounterRandom"/>.
/// </remarks>
public sealed class KNearest : IDetector
{
    /// <summary>Up to this many rows every row may be a neighbour.</summary>
    public const int LargestExact = 10000;

    private const int Neighbours = 20;
    private const int Sample = 1000;

    /// <inheritdoc/>
    public string Name => "knn";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var references = Enumerable.Range(0, table.Rows);
        if (table.Rows > LargestExact)
        {
            references = references.OrderBy(row => CounterRandom.Bits(0, 101, row)).Take(Sample).Order();
        }

        var found = new NearestNeighbours(table.Map(ColumnScaling.Standardise), [.. references], Neighbours);
        return [.. found.Distances.Select(distances => distances.Average())];
    }
}
