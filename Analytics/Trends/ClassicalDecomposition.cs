using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>A series taken apart by moving averages.</summary>
/// <param name="Seasonal">The season, the same every year; added, or multiplied with the trend.</param>
/// <param name="Trend">Null for the first and last half year.</param>
/// <param name="Remainder">What is left; null where the trend is.</param>
public sealed record DecompositionResult(double[] Seasonal, double?[] Trend, double?[] Remainder);

/// <summary>The classical decomposition by a centred moving average of one year.</summary>
/// <remarks>Trend: 2×12 moving average. Season: mean of what is left per month of the year, centred to sum 0 (or to mean 1 when multiplicative).</remarks>
public static class ClassicalDecomposition
{
    /// <summary>Takes a complete series apart; null under two years.</summary>
    /// <param name="series">One value a month, none missing.</param>
    /// <param name="multiplicative">Whether season and trend multiply.</param>
    /// <param name="period">Months in a season: 12.</param>
    public static DecompositionResult? Decompose(IReadOnlyList<double> series, bool multiplicative, int period = 12)
    {
        if (series.Count < 2 * period)
        {
            return null;
        }

        var trend = Enumerable.Range(0, series.Count).Select(index => Centred(series, index, period)).ToArray();
        var left = series.Select((value, index) => trend[index] is not { } level ? (double?)null : multiplicative ? value / level : value - level).ToArray();
        var means = Enumerable.Range(0, period)
            .Select(month => Sums.Mean([.. left.Where((value, index) => index % period == month && value is not null).Select(value => value!.Value)])).ToArray();
        var centre = Sums.Mean(means);
        var seasonal = series.Select((_, index) => multiplicative ? means[index % period] / centre : means[index % period] - centre).ToArray();
        var remainder = left.Select((value, index) => value is null ? null : multiplicative ? value / seasonal[index] : value - seasonal[index]).ToArray();
        return new(seasonal, trend, remainder);
    }

    private static double? Centred(IReadOnlyList<double> series, int index, int period)
    {
        var half = period / 2;
        if (index < half || index + half >= series.Count)
        {
            return null;
        }

        var inside = Enumerable.Range(index - half, (2 * half) + 1).Select(at => series[at]).ToArray();
        if (period % 2 == 0)
        {
            inside[0] /= 2;
            inside[^1] /= 2;
        }

        return Sums.CompensatedSum(inside) / period;
    }
}
