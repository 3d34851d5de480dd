using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Numerics;

/// <summary>Tails of the standard normal distribution, also far out where probabilities are kept as logarithms.</summary>
public static class NormalTail
{
    private const double HalfLogTwoPi = 0.91893853320467274;

    /// <summary>P(Z > z).</summary>
    public static double Upper(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>ln P(Z > z): by the complementary error function up to 8, beyond by the asymptotic series.</summary>
    /// <remarks>Abramowitz and Stegun 26.2.12: P = exp(-z^2/2) / (z sqrt(2 pi)) (1 - 1/z^2 + 3/z^4 - 15/z^6 + 105/z^8).</remarks>
    public static double LogUpper(double z)
    {
        if (z < 8)
        {
            return Math.Log(Upper(z));
        }

        var s = 1 / (z * z);
        return (-z * z / 2) - HalfLogTwoPi - Math.Log(z) + Math.Log(1 - (s * (1 - (s * (3 - (s * (15 - (105 * s))))))));
    }

    /// <summary>The z with ln P(Z > z) equal to a logarithm of a probability.</summary>
    /// <remarks>Down to e^-30 by the quantile function, beyond by Newton steps on <see cref="LogUpper"/>.</remarks>
    public static double FromLogUpper(double logProbability)
    {
        if (logProbability > -30)
        {
            return -Normal.InvCDF(0, 1, Math.Exp(logProbability));
        }

        var z = Math.Sqrt(-2 * logProbability);
        for (var step = 0; step < 20; step++)
        {
            // d ln P / dz is -z (1 + 1/z^2) to the order that matters here.
            var move = (LogUpper(z) - logProbability) / (z + (1 / z));
            z += move;
            if (Math.Abs(move) < 1e-12 * z)
            {
                break;
            }
        }

        return z;
    }
}
