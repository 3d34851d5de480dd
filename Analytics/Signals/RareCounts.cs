using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Between which counts does chance keep a rare event?</summary>
/// <remarks>
/// The smallest count whose distribution function reaches 0.00135, and the smallest whose function reaches 0.99865: the tails of three sigma
/// of a normal distribution, taken from the binomial and the Poisson distribution themselves (methods.md section 2.3).
/// </remarks>
internal static class RareCounts
{
    private const double Tail = 0.00135;

    /// <summary>Beyond this expectation terms would vanish; the normal approximation is close there.</summary>
    private const double LargestExpected = 200;

    /// <summary>Limits of a Poisson count.</summary>
    public static (double Fewest, double Most) Poisson(double expected)
    {
        if (expected > LargestExpected)
        {
            return Normally(expected, expected);
        }

        return Between(Math.Exp(-expected), count => expected / count, double.PositiveInfinity);
    }

    /// <summary>Limits of a binomial count; chances above one half are counted from the other end.</summary>
    public static (double Fewest, double Most) Binomial(double cases, double chance)
    {
        var size = Math.Max(1, Math.Round(cases));
        if (chance > 0.5)
        {
            var (fewest, most) = Binomial(size, 1 - chance);
            return (size - most, size - fewest);
        }

        return size * chance > LargestExpected
            ? Normally(size * chance, size * chance * (1 - chance))
            : Between(Math.Pow(1 - chance, size), count => (size - count + 1) / count * (chance / (1 - chance)), size);
    }

    private static (double Fewest, double Most) Normally(double mean, double variance)
    {
        var width = -Normal.InvCDF(0, 1, Tail) * Math.Sqrt(variance);
        return (Math.Max(0, mean - width), mean + width);
    }

    private static (double Fewest, double Most) Between(double first, Func<double, double> ratio, double largest)
    {
        var (term, sum, count) = (first, first, 0.0);
        double? fewest = sum >= Tail ? 0 : null;
        while (sum < 1 - Tail && count < largest)
        {
            count++;
            term *= ratio(count);
            sum += term;
            fewest ??= sum >= Tail ? count : null;
        }

        return (fewest ?? count, count);
    }
}
