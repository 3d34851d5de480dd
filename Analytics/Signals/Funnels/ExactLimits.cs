using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>Limits and probabilities from the distributions themselves, for small numbers.</summary>
public static class ExactLimits
{
    /// <summary>The proportion that a unit of n cases stays under with probability p when its chance is θ; interpolated, kept in [0, 1].</summary>
    /// <remarks>Spiegelhalter 2005: R the smallest count with F(R) ≥ p, α = (F(R) − p) / P(R), limit (R − α) / n.</remarks>
    public static double Binomial(int cases, double chance, double probability) =>
        Math.Clamp(BinomialUnclamped(cases, chance, probability), 0, 1);

    /// <summary>The same before it is kept in [0, 1]: shows how far outside the possible it falls.</summary>
    public static double BinomialUnclamped(int cases, double chance, double probability)
    {
        var count = Smallest(cases, candidate => MathNet.Numerics.Distributions.Binomial.CDF(chance, cases, candidate) >= probability);
        var over = MathNet.Numerics.Distributions.Binomial.CDF(chance, cases, count) - probability;
        return (count - (over / MathNet.Numerics.Distributions.Binomial.PMF(chance, cases, count))) / cases;
    }

    /// <summary>The ratio to its expectation that a count stays under with probability p; interpolated, not below 0.</summary>
    public static double Poisson(double expected, double probability) => Math.Max(0, PoissonUnclamped(expected, probability));

    /// <summary>The same before it is kept at or above 0.</summary>
    public static double PoissonUnclamped(double expected, double probability)
    {
        var highest = (int)Math.Ceiling(expected + (10 * Math.Sqrt(expected)) + 20);
        var count = Smallest(highest, candidate => MathNet.Numerics.Distributions.Poisson.CDF(expected, candidate) >= probability);
        var over = MathNet.Numerics.Distributions.Poisson.CDF(expected, count) - probability;
        return (count - (over / MathNet.Numerics.Distributions.Poisson.PMF(expected, count))) / expected;
    }

    /// <summary>Limits of observed over expected by χ²: χ²(p; 2E) / 2E below, χ²(1 − p; 2(E + 1)) / 2E above.</summary>
    public static (double Lower, double Upper) ChiSquare(double expected, double tail) =>
        (ChiSquared.InvCDF(2 * expected, tail) / 2 / expected, ChiSquared.InvCDF(2 * (expected + 1), 1 - tail) / 2 / expected);

    /// <summary>Two-sided probability of a binomial count, half of its own probability counted: 2 · min(P(X &lt; r) + ½P(X = r), …), at most 1.</summary>
    public static double BinomialMidP(int count, int cases, double chance) => MidP(
        MathNet.Numerics.Distributions.Binomial.CDF(chance, cases, count), MathNet.Numerics.Distributions.Binomial.PMF(chance, cases, count));

    /// <summary>The same for a Poisson count.</summary>
    public static double PoissonMidP(int count, double expected) => MidP(
        MathNet.Numerics.Distributions.Poisson.CDF(expected, count), MathNet.Numerics.Distributions.Poisson.PMF(expected, count));

    /// <summary>Byar's approximate interval of observed over expected.</summary>
    /// <remarks>O(1 − 1/(9O) − z/(3√O))³ / E and the same with O + 1 and plus; 0 below when nothing was observed.</remarks>
    public static (double Lower, double Upper) Byar(double observed, double expected, double quantile)
    {
        var next = observed + 1;
        var lower = observed > 0 ? observed * Cube(1 - (1 / (9 * observed)) - (quantile / (3 * Math.Sqrt(observed)))) : 0;
        return (lower / expected, next * Cube(1 - (1 / (9 * next)) + (quantile / (3 * Math.Sqrt(next)))) / expected);
    }

    /// <summary>Garwood's exact interval of observed over expected.</summary>
    public static (double Lower, double Upper) Garwood(double observed, double expected, double tail) => (
        observed > 0 ? ChiSquared.InvCDF(2 * observed, tail) / 2 / expected : 0,
        ChiSquared.InvCDF(2 * (observed + 1), 1 - tail) / 2 / expected);

    private static double MidP(double upTo, double exactly)
    {
        var half = exactly / 2;
        return Math.Min(1, 2 * Math.Min(upTo - half, 1 - upTo + half));
    }

    private static double Cube(double value) => value * value * value;

    private static int Smallest(int highest, Func<int, bool> reaches)
    {
        var low = 0;
        var high = highest;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reaches(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
