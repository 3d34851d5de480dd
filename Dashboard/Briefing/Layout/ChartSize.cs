using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>How high is a chart on paper?</summary>
public static class ChartSize
{
    private const double Bars = 70, Bar = 26, Radar = 232, Lines = 218, Most = 560;

    /// <summary>The height in points.</summary>
    public static double HeightOf(ChartSpec chart) => chart.Kind switch
    {
        ChartKind.Bar when chart.IsHorizontal => Math.Min(Most, Bars + (Bar * chart.Categories.Count)),
        ChartKind.Radar => Radar,
        _ => Lines,
    };
}
