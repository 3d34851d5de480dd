using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Run rules that adapt to the length of a series: an unusually long run, or unusually few crossings of the centre.</summary>
/// <remarks>
/// Anhøj and Olesen 2014. Useful points are those not on the centre; the longest run may have round(log₂ n) + 3 points, and there must be at
/// least qbinom(0.05, n − 1, 0.5) crossings. Gaps are skipped. Without useful points there is no signal.
/// </remarks>
/// <param name="UsefulPoints">Points not on the centre.</param>
/// <param name="LongestRun">Most useful points in a row on one side.</param>
/// <param name="LongestRunLimit">The longest run that is ordinary; null without useful points.</param>
/// <param name="Crossings">Changes of side.</param>
/// <param name="CrossingsLimit">The fewest crossings that are ordinary; null without useful points.</param>
public sealed record AnhoejRuns(int UsefulPoints, int LongestRun, int? LongestRunLimit, int Crossings, int? CrossingsLimit)
{
    /// <summary>Whether the series moves in a way that chance rarely makes.</summary>
    public bool IsSignal => LongestRun > LongestRunLimit || Crossings < CrossingsLimit;

    /// <summary>The runs of a series around a centre.</summary>
    public static AnhoejRuns Of(IReadOnlyList<double?> values, double centre)
    {
        var sides = values.OfType<double>().Select(value => value.CompareTo(centre)).Where(side => side != 0).ToList();
        var longest = 0;
        var run = 0;
        var crossings = 0;
        for (var index = 0; index < sides.Count; index++)
        {
            var goesOn = index > 0 && sides[index] == sides[index - 1];
            crossings += index > 0 && !goesOn ? 1 : 0;
            run = goesOn ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return sides.Count == 0
            ? new(0, 0, null, 0, null)
            : new(sides.Count, longest, LongestOrdinaryRun(sides.Count), crossings, FewestOrdinaryCrossings(sides.Count));
    }

    /// <summary>round(log₂ n) + 3.</summary>
    public static int LongestOrdinaryRun(int usefulPoints) => (int)Math.Round(Math.Log2(usefulPoints), MidpointRounding.ToEven) + 3;

    /// <summary>The smallest number whose binomial distribution function with n − 1 even chances reaches 0.05.</summary>
    public static int FewestOrdinaryCrossings(int usefulPoints)
    {
        var crossings = 0;
        while (usefulPoints > 1 && Binomial.CDF(0.5, usefulPoints - 1, crossings) < 0.05)
        {
            crossings++;
        }

        return crossings;
    }
}
