namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>From unit scores to probabilities.</summary>
/// <remarks>
/// Two opinions: the law of scores without deviation fitted to this panel's own scores, past windows included (<see cref="GumbelNull"/>), and
/// the analytic bound of Simes, families times exp(-S). With few scores the bound rules, with many the fitted law:
/// p = exp(w ln p_Gumbel + (1 - w) ln max(p_Gumbel, p_Simes)), w = (n - 150) / 500 between 0 and 0.9.
/// </remarks>
internal static class ScoreCalibration
{
    /// <param name="scores">The judged window's scores, then those of past windows.</param>
    /// <param name="reasons">Why a unit is not judged; null where it is.</param>
    /// <param name="families">Number of families.</param>
    /// <param name="rate">The false discovery rate aimed at.</param>
    public static double?[] Probabilities(double[] scores, string?[] reasons, int families, double rate)
    {
        var units = reasons.Length;
        var judged = scores.Where((_, row) => reasons[row % units] is null).ToArray();
        if (judged.Length == 0)
        {
            return new double?[units];
        }

        var law = GumbelNull.Fit(judged, rate);
        var trust = Math.Clamp((judged.Length - 150) / 500.0, 0, .9);
        return [.. Enumerable.Range(0, units).Select(unit => reasons[unit] is null ? Blend(law, scores[unit], families, trust) : (double?)null)];
    }

    private static double Blend(GumbelNull law, double score, int families, double trust)
    {
        var fitted = law.LogTail(score);
        var bound = Math.Min(0, Math.Log(families) - score);
        return Math.Exp((trust * fitted) + ((1 - trust) * Math.Max(fitted, bound)));
    }
}
