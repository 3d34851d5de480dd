using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>Whether a monthly series has a season; the names are resource keys.</summary>
public enum SeasonState
{
    /// <summary>A season that stands out from the remainder.</summary>
    Seasonal = 0,

    /// <summary>The remainder drowns whatever season there is.</summary>
    NotSeasonal,

    /// <summary>Fewer than 36 months.</summary>
    TooShort,

    /// <summary>More than a sixth of the months have no figure.</summary>
    TooManyGaps,
}

/// <summary>The season of a monthly series.</summary>
/// <remarks>
/// STL with the same season every year (<see cref="SeasonalTrend"/>). Strength 1 − Var(remainder)/Var(season + remainder), not below 0; a
/// season is named from 0.64 on (Wang, Smith and Hyndman 2006; the limit of Hyndman and Athanasopoulos, Forecasting, section 4.3 and 9.1).
/// Gaps are filled on a straight line for the fit only.
/// </remarks>
/// <param name="State">The verdict.</param>
/// <param name="Strength">0 to 1; null where nothing was taken apart.</param>
/// <param name="HighMonth">Month of the year in which the season is highest, 1 to 12.</param>
/// <param name="High">How far the season then lies above the trend, in the series' unit.</param>
/// <param name="LowMonth">Month in which it is lowest.</param>
/// <param name="Low">How far it then lies below, a negative number.</param>
public sealed record SeasonalReading(SeasonState State, double? Strength, int HighMonth, double High, int LowMonth, double Low)
{
    private const double NamedFrom = 0.64;
    private const int GapsOutOf = 6;
    private const int MonthsOfAYear = 12;

    /// <summary>Reads a series of months without holes in time; null is a gap.</summary>
    /// <param name="months">One value a month.</param>
    /// <param name="firstMonth">Month of the year of the first value, 1 to 12.</param>
    public static SeasonalReading Of(IReadOnlyList<double?> months, int firstMonth)
    {
        var gaps = months.Count(value => value is null);
        if (months.Count < SeasonalTrend.SmallestNumberOfMonthsShown)
        {
            return Without(SeasonState.TooShort);
        }

        if (gaps * GapsOutOf > months.Count)
        {
            return Without(SeasonState.TooManyGaps);
        }

        if (SeasonalTrend.Decompose(Filled(months), new()) is not { } parts)
        {
            return Without(SeasonState.TooShort);
        }

        var strength = StrengthOf(parts);
        var cycle = parts.Seasonal[..MonthsOfAYear];
        var (high, low) = (Array.IndexOf(cycle, cycle.Max()), Array.IndexOf(cycle, cycle.Min()));
        return new(
            strength >= NamedFrom ? SeasonState.Seasonal : SeasonState.NotSeasonal,
            strength, MonthOf(high, firstMonth), cycle[high], MonthOf(low, firstMonth), cycle[low]);
    }

    /// <summary>Gaps on a straight line between their neighbours, at the ends as the nearest value.</summary>
    internal static double[] Filled(IReadOnlyList<double?> months)
    {
        var known = Enumerable.Range(0, months.Count).Where(index => months[index] is not null).ToArray();
        return [.. months.Select((value, index) =>
        {
            if (value is { } there)
            {
                return there;
            }

            var (before, after) = (known.LastOrDefault(at => at < index, -1), known.FirstOrDefault(at => at > index, -1));
            return (before, after) switch
            {
                (-1, _) => months[after]!.Value,
                (_, -1) => months[before]!.Value,
                _ => months[before]!.Value + ((months[after]!.Value - months[before]!.Value) * (index - before) / (after - before)),
            };
        })];
    }

    private static SeasonalReading Without(SeasonState state) => new(state, null, 0, 0, 0, 0);

    private static int MonthOf(int index, int firstMonth) => ((firstMonth - 1 + index) % MonthsOfAYear) + 1;

    private static double StrengthOf(SeasonalTrendResult parts)
    {
        var both = Variance([.. parts.Seasonal.Zip(parts.Remainder, (season, rest) => season + rest)]);
        return both > 0 ? Math.Max(0, 1 - (Variance(parts.Remainder) / both)) : 0;
    }

    private static double Variance(double[] values)
    {
        var mean = Sums.Mean(values);
        return Sums.Mean([.. values.Select(value => (value - mean) * (value - mean))]);
    }
}
