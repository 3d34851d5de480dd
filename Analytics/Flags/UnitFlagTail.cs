using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Flags;

/// <summary>How rare a distance is, learnt from the distances of all units in twelve months.</summary>
/// <remarks>
/// Distances are rarely normal: spreads are estimated, and units differ for good. First each series is brought to the scale of its middle half,
/// where that is wider than normal. Then, over all series together, the Student t with the most degrees of freedom is taken whose quantiles at
/// 0.98 and 0.995 lie at or beyond those found on the worse side: deviations, being rare, hardly move these, and the tail beyond follows the t.
/// It is never lighter than a t with two hundred degrees of freedom, which is nearly normal.
/// </remarks>
/// <param name="Scale">What distances are divided by.</param>
/// <param name="Freedom">Degrees of freedom.</param>
internal readonly record struct UnitFlagTail(double Scale, double Freedom)
{
    private const double Outer = 0.98;
    private const double Outermost = 0.995;
    private const double NormalMiddleHalf = 1.3489795003921634;
    private const int FewInSeries = 100;
    private const int FewTogether = 500;

    private static readonly UnitFlagTail WithoutExperience = new(1, 10);

    private static readonly (double Freedom, double Outer, double Outermost)[] Candidates =
        [.. new double[] { 200, 60, 30, 20, 15, 12, 10, 8, 7, 6, 5, 4, 3 }.Select(freedom =>
            (freedom, StudentT.InvCDF(0, 1, freedom, Outer), StudentT.InvCDF(0, 1, freedom, Outermost)))];

    /// <summary>The scale of one series: its middle half against that of a normal one, never under 1.</summary>
    public static double ScaleOf((long[] Pooled, long Total) counted) => counted.Total < FewInSeries
        ? 1
        : Math.Max(1, (UnitFlagCounts.Quantile(counted, 0.75) - UnitFlagCounts.Quantile(counted, 0.25)) / NormalMiddleHalf);

    /// <summary>The tail of scaled distances of all series together.</summary>
    public static UnitFlagTail Of((long[] Pooled, long Total) counted)
    {
        if (counted.Total < FewTogether)
        {
            return WithoutExperience;
        }

        var (outer, outermost) = (UnitFlagCounts.Quantile(counted, Outer), UnitFlagCounts.Quantile(counted, Outermost));
        foreach (var candidate in Candidates)
        {
            if (candidate.Outer >= outer && candidate.Outermost >= outermost)
            {
                return new(1, candidate.Freedom);
            }
        }

        var heaviest = Candidates[^1];
        return new(Math.Max(outer / heaviest.Outer, outermost / heaviest.Outermost), heaviest.Freedom);
    }

    /// <summary>The probability of a scaled distance at least this much worse.</summary>
    public double Probability(double worse) => StudentT.CDF(0, Scale, Freedom, -worse);
}
