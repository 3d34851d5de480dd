using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Flags;

/// <summary>How rare a distance is, learnt from the distances of all units in the last twelve months.</summary>
/// <remarks>
/// Distances are rarely normal: spreads are estimated, and units differ for good. A Student t is laid through the quantiles at 0.75 and 0.98 of
/// the distances on the worse side; deviations, being rare, hardly move these, and the tail beyond follows the t. Its scale is never under 1.
/// With few distances a t with ten degrees of freedom is used. Distances are counted in bins of 0.01, so their order does not matter.
/// </remarks>
internal sealed class UnitFlagTail(int months)
{
    private const int Window = 12;
    private const double Middle = 0.75;
    private const double Outer = 0.98;
    private const double BinWidth = 0.01;
    private const int Bins = 4000;
    private const int FewDistances = 500;
    private const double DefaultFreedom = 10;

    private static readonly double[] Freedoms = [3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 60, 1000];

    private static readonly (double Middle, double Outer)[] Quantiles =
        [.. Freedoms.Select(freedom => (StudentT.InvCDF(0, 1, freedom, Middle), StudentT.InvCDF(0, 1, freedom, Outer)))];

    private readonly int[][] counts = [.. Enumerable.Range(0, months).Select(_ => new int[(2 * Bins) + 1])];

    /// <summary>Counts a distance, turned so that more is worse.</summary>
    public void Add(int month, double worse) => counts[month][Bin(worse)]++;

    /// <summary>The tail at a month, from that month and the eleven before.</summary>
    public (double Scale, double Freedom) At(int month)
    {
        var pooled = new long[(2 * Bins) + 1];
        var total = 0L;
        for (var at = Math.Max(0, month - Window + 1); at <= month; at++)
        {
            for (var bin = 0; bin < pooled.Length; bin++)
            {
                pooled[bin] += counts[at][bin];
                total += counts[at][bin];
            }
        }

        return total < FewDistances ? (1, DefaultFreedom) : Fit(Quantile(pooled, total, Middle), Quantile(pooled, total, Outer));
    }

    /// <summary>The probability of a distance at least this much worse.</summary>
    public static double Probability(double worse, (double Scale, double Freedom) tail) =>
        StudentT.CDF(0, tail.Scale, tail.Freedom, -worse);

    private static (double Scale, double Freedom) Fit(double middle, double outer)
    {
        if (middle <= 0)
        {
            return (Math.Max(1, outer / Quantiles[0].Outer), Freedoms[0]);
        }

        var best = 0;
        for (var index = 1; index < Freedoms.Length; index++)
        {
            best = Math.Abs(Ratio(index) - (outer / middle)) < Math.Abs(Ratio(best) - (outer / middle)) ? index : best;
        }

        return (Math.Max(1, Math.Max(middle / Quantiles[best].Middle, outer / Quantiles[best].Outer)), Freedoms[best]);
    }

    private static double Ratio(int index) => Quantiles[index].Outer / Quantiles[index].Middle;

    private static int Bin(double distance) =>
        (int)Math.Clamp(Math.Round(distance / BinWidth, MidpointRounding.AwayFromZero), -Bins, Bins) + Bins;

    private static double Quantile(long[] pooled, long total, double probability)
    {
        var wanted = probability * total;
        var seen = 0L;
        for (var bin = 0; bin < pooled.Length; bin++)
        {
            seen += pooled[bin];
            if (seen >= wanted)
            {
                return (bin - Bins) * BinWidth;
            }
        }

        return Bins * BinWidth;
    }
}
