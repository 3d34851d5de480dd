namespace SmartSupervision.Analytics.Trends;

/// <summary>One month of the charts that notice small lasting shifts.</summary>
/// <param name="High">Cumulated excess over the target, in units of sigma.</param>
/// <param name="Low">Cumulated shortfall.</param>
/// <param name="IsSignal">Whether either exceeds the decision limit.</param>
/// <param name="Average">Exponentially weighted average, in the series' unit.</param>
/// <param name="LowerLimit">Its lower limit.</param>
/// <param name="UpperLimit">Its upper limit.</param>
public sealed record DriftPoint(double High, double Low, bool IsSignal, double Average, double LowerLimit, double UpperLimit);

/// <summary>How the drift charts are run.</summary>
/// <param name="Slack">k of the cumulative sum, in sigma.</param>
/// <param name="Decision">h of the cumulative sum, in sigma.</param>
/// <param name="Weight">λ of the weighted average.</param>
/// <param name="Width">Width of its limits, in sigma of the average.</param>
public sealed record DriftSettings(double Slack = 0.5, double Decision = 4, double Weight = 0.2, double Width = 3);

/// <summary>CUSUM and EWMA against a known target and sigma.</summary>
/// <remarks>Page 1954; Roberts 1959, limits target ± Lσ√(λ/(2−λ)·(1−(1−λ)^{2t})).</remarks>
public static class DriftCharts
{
    /// <summary>Both charts over a complete series.</summary>
    /// <param name="series">One value a month, none missing.</param>
    /// <param name="target">The level to keep, in the series' unit.</param>
    /// <param name="sigma">Standard deviation of a month, in the series' unit, more than 0.</param>
    /// <param name="settings">How.</param>
    public static IReadOnlyList<DriftPoint> Of(IReadOnlyList<double> series, double target, double sigma, DriftSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var points = new List<DriftPoint>(series.Count);
        double high = 0, low = 0;
        var average = target;
        for (var index = 0; index < series.Count; index++)
        {
            var z = (series[index] - target) / sigma;
            high = Math.Max(0, high + z - settings.Slack);
            low = Math.Max(0, low - z - settings.Slack);
            average = (settings.Weight * series[index]) + ((1 - settings.Weight) * average);
            var memory = 1 - Math.Pow(1 - settings.Weight, 2 * (index + 1));
            var half = settings.Width * sigma * Math.Sqrt(settings.Weight / (2 - settings.Weight) * memory);
            points.Add(new(high, low, high > settings.Decision || low > settings.Decision, average, target - half, target + half));
        }

        return points;
    }
}
