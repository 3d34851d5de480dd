namespace SmartSupervision.Analytics.Flags;

/// <summary>Distances counted by month in bins, so that quantiles over twelve months need no sorting and no order of rows.</summary>
internal sealed class UnitFlagCounts(UnitFlagSpan span)
{
    private const double BinWidth = 0.05;
    private const int HalfBins = 200;
    private const int Bins = (2 * HalfBins) + 1;

    private readonly int[] counts = new int[span.Length * Bins];

    /// <summary>Counts a distance.</summary>
    public void Add(int month, double distance)
    {
        var bin = (int)Math.Clamp(Math.Round(distance / BinWidth, MidpointRounding.AwayFromZero), -HalfBins, HalfBins) + HalfBins;
        counts[((month - span.First) * Bins) + bin]++;
    }

    /// <summary>The counts of a month and the eleven before, and their total.</summary>
    public (long[] Pooled, long Total) Until(int month)
    {
        var pooled = new long[Bins];
        var total = 0L;
        for (var at = Math.Max(0, month - UnitFlagSpan.Learnt + 1 - span.First); at <= month - span.First; at++)
        {
            for (var bin = 0; bin < Bins; bin++)
            {
                pooled[bin] += counts[(at * Bins) + bin];
                total += counts[(at * Bins) + bin];
            }
        }

        return (pooled, total);
    }

    /// <summary>A quantile of pooled counts, linear within its bin.</summary>
    public static double Quantile((long[] Pooled, long Total) counted, double probability)
    {
        var wanted = probability * counted.Total;
        var seen = 0L;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (counted.Pooled[bin] > 0 && seen + counted.Pooled[bin] >= wanted)
            {
                return (bin - HalfBins - 0.5 + ((wanted - seen) / counted.Pooled[bin])) * BinWidth;
            }

            seen += counted.Pooled[bin];
        }

        return HalfBins * BinWidth;
    }
}
