using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>How a series is taken apart.</summary>
/// <param name="Period">Months in a season: 12.</param>
/// <param name="SeasonalWindow">Years of neighbours for the season, odd; null for a season that is the same every year.</param>
/// <param name="Robust">Whether single odd months are played down.</param>
public sealed record SeasonalTrendSettings(int Period = 12, int? SeasonalWindow = null, bool Robust = true);

/// <summary>A series as season + trend + remainder.</summary>
/// <param name="Seasonal">The season, in the series' unit.</param>
/// <param name="Trend">The trend.</param>
/// <param name="Remainder">What is left.</param>
/// <param name="Weights">How far each month was played down: 1 not at all, 0 entirely.</param>
public sealed record SeasonalTrendResult(double[] Seasonal, double[] Trend, double[] Remainder, double[] Weights);

/// <summary>Takes a monthly series apart into season, trend and remainder.</summary>
/// <remarks>
/// STL, Cleveland, Cleveland, McRae and Terpenning 1990: 2 inner loops without and 1 inner with 15 outer loops when robust; trend window
/// nextodd(1.5P/(1−1.5/s)), low-pass window nextodd(P), jumps of a tenth of the window. Robustness weights (1−(r/h)²)² with h = 6·median|r|.
/// Offered from 25 months on, shown from 36.
/// </remarks>
public static class SeasonalTrend
{
    /// <summary>The shortest series that is shown without its season.</summary>
    public const int SmallestNumberOfMonthsShown = 36;

    /// <summary>Takes a complete series apart; null for two years or less.</summary>
    /// <param name="series">One value a month, none missing.</param>
    /// <param name="settings">How.</param>
    public static SeasonalTrendResult? Decompose(IReadOnlyList<double> series, SeasonalTrendSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var values = series.ToArray();
        if (values.Length <= 2 * settings.Period)
        {
            return null;
        }

        var plan = Plan.For(settings, values.Length);
        var (inner, outer) = settings.Robust ? (1, 15) : (2, 0);
        var (seasonal, trend) = (new double[values.Length], new double[values.Length]);
        double[]? weights = null;
        for (var round = 0; round <= outer; round++)
        {
            for (var loop = 0; loop < inner; loop++)
            {
                (seasonal, trend) = plan.Improve(values, trend, weights);
            }

            if (round < outer)
            {
                weights = Robustness([.. values.Select((value, index) => Math.Abs(value - seasonal[index] - trend[index]))]);
            }
        }

        if (settings.SeasonalWindow is null)
        {
            seasonal = SameEveryYear(seasonal, settings.Period);
        }

        var remainder = values.Select((value, index) => value - seasonal[index] - trend[index]).ToArray();
        return new(seasonal, trend, remainder, weights ?? [.. Enumerable.Repeat(1.0, values.Length)]);
    }

    private static double[] Robustness(double[] residuals)
    {
        var limit = 6 * Quantiles.Median(residuals);
        return [.. residuals.Select(residual => residual switch
        {
            _ when residual <= 0.001 * limit => 1.0,
            _ when residual <= 0.999 * limit => Square(1 - Square(residual / limit)),
            _ => 0.0,
        })];
    }

    private static double[] SameEveryYear(double[] seasonal, int period)
    {
        var means = Enumerable.Range(0, period).Select(month => Sums.Mean([.. seasonal.Where((_, index) => index % period == month)])).ToArray();
        return [.. seasonal.Select((_, index) => means[index % period])];
    }

    private static double Square(double value) => value * value;

    private sealed record Plan(int Period, LoessSettings Season, LoessSettings Trend, LoessSettings LowPass)
    {
        public static Plan For(SeasonalTrendSettings settings, int count)
        {
            var seasonWindow = settings.SeasonalWindow ?? ((10 * count) + 1);
            var trendWindow = NextOdd(1.5 * settings.Period / (1 - (1.5 / seasonWindow)));
            var lowPassWindow = NextOdd(settings.Period);
            return new(settings.Period, new(seasonWindow, 0, Jump(seasonWindow)),
                new(trendWindow, 1, Jump(trendWindow)), new(lowPassWindow, 1, Jump(lowPassWindow)));
        }

        public (double[] Seasonal, double[] Trend) Improve(double[] values, double[] trend, double[]? weights)
        {
            var detrended = values.Select((value, index) => value - trend[index]).ToArray();
            var cycle = SmoothCycle(detrended, weights);
            var low = Loess.Smooth(Average(Average(Average(cycle, Period), Period), 3), LowPass, null);
            var seasonal = values.Select((_, index) => cycle[Period + index] - low[index]).ToArray();
            return (seasonal, Loess.Smooth(values.Select((value, index) => value - seasonal[index]).ToArray(), Trend, weights));
        }

        // Each month of the year smoothed over the years, with one year added before and one after.
        private double[] SmoothCycle(double[] detrended, double[]? weights)
        {
            var cycle = new double[detrended.Length + (2 * Period)];
            for (var month = 0; month < Period; month++)
            {
                var years = ((detrended.Length - month - 1) / Period) + 1;
                var values = Enumerable.Range(0, years).Select(year => detrended[(year * Period) + month]).ToArray();
                var robustness = weights is null ? null : Enumerable.Range(0, years).Select(year => weights[(year * Period) + month]).ToArray();
                var smooth = Loess.Smooth(values, Season, robustness);
                var right = Math.Min(Season.Window, years);
                cycle[month] = Loess.At(values, Season, 0, 1, right, robustness) ?? smooth[0];
                smooth.Select((value, year) => (value, year)).ToList().ForEach(at => cycle[((at.year + 1) * Period) + month] = at.value);
                var left = Math.Max(1, years - Season.Window + 1);
                cycle[((years + 1) * Period) + month] = Loess.At(values, Season, years + 1, left, years, robustness) ?? smooth[^1];
            }

            return cycle;
        }

        private static double[] Average(double[] values, int length) =>
            [.. Enumerable.Range(0, values.Length - length + 1).Select(start => Sums.Mean(values.AsSpan(start, length)))];

        private static int Jump(int window) => (int)Math.Ceiling(window / 10.0);

        private static int NextOdd(double value)
        {
            var rounded = (int)Math.Round(value, MidpointRounding.ToEven);
            return rounded % 2 == 0 ? rounded + 1 : rounded;
        }
    }
}
