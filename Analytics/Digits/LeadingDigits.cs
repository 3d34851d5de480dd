using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Digits;

/// <summary>Which digits of an amount are looked at.</summary>
public enum DigitTest
{
    /// <summary>The first digit, 1 to 9.</summary>
    First,

    /// <summary>The first two digits, 10 to 99.</summary>
    FirstTwo,

    /// <summary>The second digit, 0 to 9.</summary>
    Second,

    /// <summary>The last two digits of the amount in fen, 00 to 99.</summary>
    LastTwo,
}

/// <summary>One digit group: how often it is there and how often it would be.</summary>
/// <param name="Digits">The group.</param>
/// <param name="Count">Amounts in it.</param>
/// <param name="Expected">Amounts expected.</param>
/// <param name="ObservedShare">Count over all.</param>
/// <param name="ExpectedShare">The law's share.</param>
/// <param name="ChiSquarePart">(count − expected)²/expected.</param>
/// <param name="Z">(|difference| − 1/2n)/√(p(1−p)/n), with the correction always applied.</param>
/// <param name="CorrectedZ">The same, the correction applied only where it is smaller than the difference (Nigrini).</param>
public sealed record DigitGroup(
    int Digits, int Count, double Expected, double ObservedShare, double ExpectedShare, double ChiSquarePart, double Z, double CorrectedZ);

/// <summary>A digit test over a set of amounts: groups to open, never a score.</summary>
/// <param name="Groups">One per digit group.</param>
/// <param name="Amounts">n.</param>
/// <param name="ChiSquare">Sum of the parts.</param>
/// <param name="DegreesOfFreedom">Groups − 1.</param>
/// <param name="PValue">Upper tail of χ².</param>
/// <param name="MeanAbsoluteDeviation">MAD of the shares.</param>
/// <param name="ExpectedDeviationNormal">MAD expected by chance, normal approximation √(2p(1−p)/(πn)).</param>
/// <param name="ExpectedDeviation">MAD expected by chance, exact from the binomial.</param>
/// <param name="LargestCumulativeDifference">Kolmogorov–Smirnov D.</param>
/// <param name="CriticalDifference">1.36/√n.</param>
/// <param name="EuclideanDistance">√Σ(observed − expected share)².</param>
public sealed record DigitResult(
    IReadOnlyList<DigitGroup> Groups, int Amounts, double ChiSquare, int DegreesOfFreedom, double PValue, double MeanAbsoluteDeviation,
    double ExpectedDeviationNormal, double ExpectedDeviation, double LargestCumulativeDifference, double CriticalDifference, double EuclideanDistance)
{
    /// <summary>MAD beyond what chance alone gives at this n; the usual bands of MAD ignore n.</summary>
    public double ExcessDeviation => MeanAbsoluteDeviation - ExpectedDeviation;
}

/// <summary>First, second and last digits of amounts against Benford's law, or against evenness for the last two.</summary>
/// <remarks>
/// Benford 1938; Nigrini 2012. Digits are read from the whole number of fen, never from logarithms of a double (0.57 yuan would give 56).
/// Meaningful from 500 amounts (first digit) or 3,000 (first two), over three orders of magnitude, without caps or fixed prices.
/// </remarks>
public static class LeadingDigits
{
    /// <summary>The fewest amounts for the first digit.</summary>
    public const int SmallestNumberOfAmounts = 500;

    /// <summary>Benford's share of a group of leading digits: log₁₀(1 + 1/d).</summary>
    /// <param name="digits">1 to 9, or 10 to 99.</param>
    public static double LeadingShare(int digits) => Math.Log10(1 + (1.0 / digits));

    /// <summary>Benford's share of a digit in the second or third place.</summary>
    /// <param name="digit">0 to 9.</param>
    /// <param name="place">2 or 3.</param>
    public static double PlaceShare(int digit, int place)
    {
        var first = (int)Math.Pow(10, place - 2);
        return Sums.CompensatedSum([.. Enumerable.Range(first, 9 * first).Select(lead => LeadingShare((10 * lead) + digit))]);
    }

    /// <summary>Runs a test.</summary>
    /// <param name="fen">Amounts in whole fen; those that are not positive are left out.</param>
    /// <param name="test">Which digits.</param>
    public static DigitResult Test(IReadOnlyList<long> fen, DigitTest test)
    {
        var counts = new int[test == DigitTest.First ? 10 : test == DigitTest.Second ? 10 : 100];
        foreach (var amount in fen.Where(amount => amount > 0))
        {
            if (Of(amount, test) is { } digits)
            {
                counts[digits]++;
            }
        }

        return FromCounts(counts, test);
    }

    /// <summary>Runs a test on counts already made.</summary>
    /// <param name="counts">Count per group, indexed by the digits.</param>
    /// <param name="test">Which digits.</param>
    public static DigitResult FromCounts(IReadOnlyList<int> counts, DigitTest test)
    {
        var start = test switch { DigitTest.First => 1, DigitTest.FirstTwo => 10, _ => 0 };
        var amounts = counts.Skip(start).Sum();
        var groups = Enumerable.Range(start, counts.Count - start).Select(digits => Group(digits, counts[digits], amounts, Share(digits, test))).ToArray();
        var chiSquare = groups.Sum(group => group.ChiSquarePart);
        var differences = groups.Select(group => group.ObservedShare - group.ExpectedShare).ToArray();
        var running = 0.0;
        return new(groups, amounts, chiSquare, groups.Length - 1,
            SpecialFunctions.GammaUpperRegularized((groups.Length - 1) / 2.0, chiSquare / 2),
            differences.Average(Math.Abs),
            groups.Average(group => Math.Sqrt(2 * group.ExpectedShare * (1 - group.ExpectedShare) / (Math.PI * amounts))),
            groups.Average(group => ExpectedDeviation(group.ExpectedShare, amounts)),
            differences.Max(difference => Math.Abs(running += difference)), 1.36 / Math.Sqrt(amounts),
            Math.Sqrt(differences.Sum(difference => difference * difference)));
    }

    /// <summary>The digits of one amount; null where it is too short for the test.</summary>
    /// <param name="fen">The amount in whole fen, positive.</param>
    /// <param name="test">Which digits.</param>
    public static int? Of(long fen, DigitTest test)
    {
        if (test == DigitTest.LastTwo)
        {
            return (int)(fen % 100);
        }

        var leading = fen;
        while (leading >= 100)
        {
            leading /= 10;
        }

        return test switch
        {
            DigitTest.First => (int)(leading >= 10 ? leading / 10 : leading),
            _ when leading < 10 => (int)(test == DigitTest.FirstTwo ? leading * 10 : 0),
            DigitTest.FirstTwo => (int)leading,
            _ => (int)(leading % 10),
        };
    }

    private static double Share(int digits, DigitTest test) => test switch
    {
        DigitTest.LastTwo => 0.01,
        DigitTest.Second => PlaceShare(digits, 2),
        _ => LeadingShare(digits),
    };

    private static DigitGroup Group(int digits, int count, int amounts, double share)
    {
        var expected = share * amounts;
        var observed = (double)count / amounts;
        var deviation = Math.Sqrt(share * (1 - share) / amounts);
        var distance = Math.Abs(observed - share);
        var correction = 1.0 / (2 * amounts);
        return new(digits, count, expected, observed, share, (count - expected) * (count - expected) / expected,
            (distance - correction) / deviation, (correction < distance ? distance - correction : distance) / deviation);
    }

    // E|X/n − p| for a binomial X (De Moivre): 2k·C(n,k)·p^k·(1−p)^(n−k)·(1−p)/n with k = ⌊np⌋ + 1.
    private static double ExpectedDeviation(double share, int amounts)
    {
        var k = (int)Math.Floor(amounts * share) + 1;
        return 2 * k * Binomial.PMF(share, amounts, k) * (1 - share) / amounts;
    }
}
