namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>From unit scores to probabilities, by what scores look like in this panel when nothing is planned.</summary>
/// <remarks>
/// The null values are the scores of all windows of the units that are not themselves flagged. Their middle follows a Gumbel law
/// (<see cref="GumbelNull"/>); beyond their 90 % quantile u the tail is exponential, P = P_Gumbel(u) exp(-(s - u) / sigma). The middle of
/// the scores has a slope of about 0.75, Simes' bound one of 1; sigma is the censored mean excess drawn towards 0.83 as by 30 further units,
/// and never under it. With few scores the analytic bound, families times exp(-S), has its share:
/// ln p = w ln p_fitted + (1 - w) ln max(p_fitted, p_Simes), w = (n - 50) / 250 between 0 and 1, n scores of all windows.
/// </remarks>
internal sealed class ScoreCalibration
{
    private const double TailStart = .9;
    private const double Disbelieved = .01;
    private const double PriorUnits = 30;
    private const double UsualSlope = .83;
    private const int MostRounds = 5;

    private readonly NullTail law;
    private readonly int families;
    private readonly double trust;

    private ScoreCalibration(NullTail law, int families, double trust)
    {
        this.law = law;
        this.families = families;
        this.trust = trust;
    }

    /// <summary>Fits the law of scores without deviation.</summary>
    /// <param name="scores">The judged window's scores, then those of past windows.</param>
    /// <param name="reasons">Why a unit is not judged; null where it is.</param>
    /// <param name="families">Number of families.</param>
    /// <param name="rate">The false discovery rate aimed at.</param>
    /// <returns>The calibration; null when no unit is judged.</returns>
    public static ScoreCalibration? Fit(double[] scores, string?[] reasons, int families, double rate)
    {
        var units = reasons.Length;
        var judged = Enumerable.Range(0, units).Where(unit => reasons[unit] is null).ToArray();
        if (judged.Length == 0)
        {
            return null;
        }

        var trust = Math.Clamp((((double)scores.Length / units * judged.Length) - 50) / 250, 0, 1);
        var calm = judged;
        var probabilities = new double?[units];
        ScoreCalibration calibration;
        var round = 0;
        do
        {
            calibration = new(NullTail.Fit(scores, units, calm), families, trust);
            foreach (var unit in judged)
            {
                probabilities[unit] = calibration.Probability(scores[unit]);
            }

            var next = Calm(judged, probabilities, rate);
            round = next.AsSpan().SequenceEqual(calm) ? MostRounds : round + 1;
            calm = next;
        }
        while (round < MostRounds);
        return calibration;
    }

    /// <summary>Probability of such a score without deviation.</summary>
    public double Probability(double score)
    {
        var fitted = law.LogTail(score);
        var bound = Math.Min(0, Math.Log(families) - score);
        return Math.Exp((trust * fitted) + ((1 - trust) * Math.Max(fitted, bound)));
    }

    /// <summary>Units that would not be flagged; at least four fifths of all.</summary>
    private static int[] Calm(int[] judged, double?[] probabilities, double rate)
    {
        var order = judged.OrderBy(unit => probabilities[unit]).ThenBy(unit => unit).ToArray();
        var flagged = 0;
        for (var place = 0; place < order.Length; place++)
        {
            flagged = probabilities[order[place]] <= rate * (place + 1) / order.Length ? place + 1 : flagged;
        }

        return [.. order.Skip(Math.Min(flagged, order.Length / 5)).Order()];
    }

    /// <summary>The law of scores without deviation.</summary>
    private readonly record struct NullTail(GumbelNull Middle, double Start, double Slope)
    {
        public double LogTail(double score) =>
            score <= Start ? Middle.LogTail(score) : Middle.LogTail(Start) - ((score - Start) / Slope);

        public static NullTail Fit(double[] scores, int units, int[] calm)
        {
            var windows = scores.Length / units;
            var values = Enumerable.Range(0, windows).SelectMany(window => calm.Select(unit => scores[(window * units) + unit])).Order().ToArray();
            var middle = GumbelNull.Through(values);
            var first = Math.Min((int)(TailStart * values.Length), values.Length - 1);
            var last = Math.Max(values.Length - (int)(Disbelieved * values.Length), first + 1);
            var sum = values[first..last].Sum(value => value - values[first]) + ((values.Length - last) * (values[last - 1] - values[first]));
            var excess = sum / (last - first);
            var weight = (double)(last - first) / windows;
            return new(middle, values[first], Math.Max(UsualSlope, ((weight * excess) + (PriorUnits * UsualSlope)) / (weight + PriorUnits)));
        }
    }
}
