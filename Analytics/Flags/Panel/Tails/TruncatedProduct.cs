namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>Combines many probabilities, counting only those that are small at all.</summary>
/// <remarks>
/// Zaykin, Zhivotovsky, Westfall and Weir: truncated product method, Genetic Epidemiology 2002. w = sum over p &lt; tau of ln(tau / p);
/// P(W >= w) = sum over k of Bin(k; m, tau) P(Gamma(k) > w), and P(Gamma(k) > w) = e^-w sum over r &lt; k of w^r / r!.
/// </remarks>
internal static class TruncatedProduct
{
    /// <summary>-ln P(W >= w) for m comparisons without deviation.</summary>
    public static double Surprise(double w, int comparisons, double truncation)
    {
        if (w <= 0 || comparisons == 0)
        {
            return 0;
        }

        var binomial = Math.Pow(1 - truncation, comparisons);
        var (sum, partial, term) = (0.0, 0.0, 1.0);
        for (var k = 1; k <= comparisons; k++)
        {
            binomial *= (comparisons - k + 1.0) / k * truncation / (1 - truncation);
            partial += term;
            term *= w / k;
            var added = binomial * partial;
            sum += added;
            if (added < 1e-14 * sum && k > 3)
            {
                break;
            }
        }

        return w - Math.Log(sum);
    }
}
