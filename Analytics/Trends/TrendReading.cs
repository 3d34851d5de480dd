namespace SmartSupervision.Analytics.Trends;

/// <summary>Whether a series steadily rises or falls; the names are resource keys.</summary>
public enum TrendDirection
{
    /// <summary>Too few points, or none varies.</summary>
    NotJudged = 0,

    /// <summary>No steady rise or fall that chance does not make.</summary>
    None,

    /// <summary>A steady rise.</summary>
    Rising,

    /// <summary>A steady fall.</summary>
    Falling,
}

/// <summary>The steady change of a series, tested and measured.</summary>
/// <remarks>Hamed–Rao Mann–Kendall at 5 %, with Sen's slope over true distances (methods.md section 6).</remarks>
/// <param name="Direction">The verdict.</param>
/// <param name="Slope">Typical change from point to point, in the series' unit; null without two points.</param>
/// <param name="PValue">Two-sided; null where not judged.</param>
/// <param name="Points">Points with a value.</param>
public sealed record TrendReading(TrendDirection Direction, double? Slope, double? PValue, int Points)
{
    private const double Level = 0.05;

    /// <summary>Reads a series; null is a gap.</summary>
    public static TrendReading Of(IReadOnlyList<double?> series)
    {
        var points = series.Count(value => value is not null);
        var slope = SenSlope.Of(series)?.Slope;
        var plain = MannKendall.Test(series);
        if (points < MannKendall.SmallestNumberOfPoints || plain.Variance <= 0)
        {
            return new(TrendDirection.NotJudged, slope, null, points);
        }

        // A series that swings to and fro leaves no variance to correct; the plain test is the careful one there.
        var chance = MannKendall.HamedRao(series)?.PValue ?? plain.PValue;
        var direction = chance >= Level || slope is null or 0 ? TrendDirection.None : slope > 0 ? TrendDirection.Rising : TrendDirection.Falling;
        return new(direction, slope, chance, points);
    }
}
