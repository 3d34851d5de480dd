using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Trends;

namespace SmartSupervision.Analytics.Signals;

/// <summary>All that is said about one series up to a month: chart, verdict, change, assurance and trend, from the same points.</summary>
/// <param name="Chart">The control chart.</param>
/// <param name="Finding">The verdict on the newest point; null when the newest point is a gap or there is none.</param>
/// <param name="Change">The newest point minus the one before it, in the item's unit of measure; null across a gap.</param>
/// <param name="Assurance">Whether ordinary variation alone keeps the series on the right side of the target.</param>
/// <param name="Trend">Its steady change.</param>
public sealed record SeriesReading(ControlChart Chart, Finding? Finding, double? Change, Assurance Assurance, TrendReading Trend)
{
    /// <summary>Reads a series.</summary>
    /// <param name="rule">The item's rule.</param>
    /// <param name="points">Points without overlap, oldest first.</param>
    /// <param name="target">What the item should reach, in its unit of measure; null without one.</param>
    /// <param name="settings">The lengths.</param>
    public static SeriesReading Of(ChartRule rule, IReadOnlyList<SignalPoint> points, double? target, SignalSettings settings)
    {
        var chart = Variation.ChartOf(rule, points, settings);
        var hasNewest = points.Count > 0 && points[^1].Value is not null;
        return new(
            chart,
            hasNewest ? Variation.FindingOf(chart) : null,
            hasNewest && points.Count > 1 ? points[^1].Value - points[^2].Value : null,
            hasNewest ? TargetAssurance.Of(chart, target, rule.Polarity) : Assurance.NotJudged,
            TrendReading.Of([.. points.Select(point => point.Value)]));
    }
}
