namespace SmartSupervision.Analytics.Flags;

/// <summary>Puts the probabilities of many comparisons of one unit together.</summary>
internal static class UnitFlagProbability
{
    /// <summary>The probability of a truncated product at least this strong among independent comparisons.</summary>
    /// <remarks>
    /// Zaykin et al. 2002: w = Σ ln(cut / p) over p &lt; cut; P = Σₖ Bin(k; m, cut) · Q(k, w), Q being the upper gamma tail with whole shape k.
    /// It gathers several moderate distances and is not drowned by the many ordinary ones.
    /// </remarks>
    public static double TruncatedProduct(double weight, int comparisons, double cut)
    {
        if (weight <= 0 || comparisons == 0)
        {
            return 1;
        }

        var sum = 0.0;
        var binomial = Math.Pow(1 - cut, comparisons);
        var term = Math.Exp(-weight);
        var gamma = 0.0;
        for (var count = 1; count <= comparisons; count++)
        {
            binomial *= (comparisons - count + 1) / (double)count * cut / (1 - cut);
            gamma += term;
            term *= weight / count;
            sum += binomial * gamma;
        }

        return Math.Min(1, sum);
    }

    /// <summary>Simes: the smallest of n · p₍ₖ₎ / k over the probabilities of n families, at most 1.</summary>
    public static double Simes(Span<double> probabilities)
    {
        probabilities.Sort();
        var smallest = 1.0;
        for (var index = 0; index < probabilities.Length; index++)
        {
            smallest = Math.Min(smallest, probabilities[index] * probabilities.Length / (index + 1));
        }

        return smallest;
    }
}
