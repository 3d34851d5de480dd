using MathNet.Numerics.Distributions;

namespace SmartSupervision.Analytics.Digits;

/// <summary>How often amounts repeat.</summary>
/// <param name="Amounts">n.</param>
/// <param name="Distinct">Number of different amounts.</param>
/// <param name="FrequencyFactor">1 − Σ_{c>1} c²/n²: 1 when none repeats.</param>
/// <param name="Repeated">Amounts in fen with their count, most frequent first.</param>
public sealed record NumberDuplication(int Amounts, int Distinct, double FrequencyFactor, IReadOnlyList<(long Fen, int Count)> Repeated);

/// <summary>How many amounts are round.</summary>
/// <param name="Large">Amounts of 1,000 yuan and more.</param>
/// <param name="RoundThousands">Of those, whole thousands of yuan.</param>
/// <param name="RoundHundreds">Among all amounts, whole hundreds of yuan.</param>
public sealed record RoundAmounts(int Large, int RoundThousands, int RoundHundreds)
{
    /// <summary>Share of whole thousands; null when there are no large amounts.</summary>
    public double? Share => Large == 0 ? null : (double)RoundThousands / Large;
}

/// <summary>Amounts just below a threshold against those just above.</summary>
/// <param name="Below">In [0.9 T, T).</param>
/// <param name="Above">In [T, 1.1 T).</param>
/// <param name="PValue">Chance of as many below if both sides were equally likely.</param>
public sealed record ThresholdResult(int Below, int Above, double PValue);

/// <summary>Patterns in amounts that an auditor may want to open.</summary>
/// <remarks>Nigrini 2012, chapters on number duplication, rounded numbers and relative size.</remarks>
public static class AmountPatterns
{
    private const long FenPerThousandYuan = 100_000;

    /// <summary>Repeated amounts.</summary>
    /// <param name="fen">Amounts in whole fen.</param>
    public static NumberDuplication Duplication(IReadOnlyList<long> fen)
    {
        var counts = fen.GroupBy(amount => amount).Select(group => (Fen: group.Key, Count: group.Count())).ToArray();
        var repeated = counts.Where(entry => entry.Count > 1).Sum(entry => (double)entry.Count * entry.Count);
        return new(fen.Count, counts.Length, fen.Count == 0 ? 1 : 1 - (repeated / ((double)fen.Count * fen.Count)),
            [.. counts.OrderByDescending(entry => entry.Count).ThenByDescending(entry => entry.Fen)]);
    }

    /// <summary>Whole thousands among amounts of 1,000 yuan and more, whole hundreds among all.</summary>
    /// <param name="fen">Amounts in whole fen.</param>
    public static RoundAmounts Round(IReadOnlyList<long> fen)
    {
        var large = fen.Where(amount => amount >= FenPerThousandYuan).ToArray();
        return new(large.Length, large.Count(amount => amount % FenPerThousandYuan == 0), fen.Count(amount => amount > 0 && amount % (FenPerThousandYuan / 10) == 0));
    }

    /// <summary>Amounts on both sides of a threshold; one-sided binomial test at one half.</summary>
    /// <param name="fen">Amounts in whole fen.</param>
    /// <param name="threshold">T in whole fen.</param>
    public static ThresholdResult JustBelow(IReadOnlyList<long> fen, long threshold)
    {
        var below = fen.Count(amount => 10 * amount >= 9 * threshold && amount < threshold);
        var above = fen.Count(amount => amount >= threshold && 10 * amount < 11 * threshold);
        return new(below, above, below == 0 ? 1 : Binomial.CDF(0.5, below + above, above));
    }

    /// <summary>The largest amount over the second largest; null with fewer than two, or when the second is not positive.</summary>
    /// <param name="fen">Amounts of one payee in whole fen.</param>
    public static double? RelativeSize(IReadOnlyList<long> fen)
    {
        var top = fen.OrderDescending().Take(2).ToArray();
        return top.Length < 2 || top[1] <= 0 ? null : (double)top[0] / top[1];
    }

    /// <summary>Number of payments per day of the week, Sunday first.</summary>
    /// <param name="days">Payment dates.</param>
    public static int[] Weekdays(IEnumerable<DateOnly> days)
    {
        var counts = new int[7];
        foreach (var day in days)
        {
            counts[(int)day.DayOfWeek]++;
        }

        return counts;
    }
}
