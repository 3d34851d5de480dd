namespace SmartSupervision.Dashboard.Charts;

/// <summary>How is a series drawn: hue, dash, marker, and each point's meaning?</summary>
internal static class EChartsSeries
{
    private const int Hues = 5;

    private static readonly object[] Dashes = ["solid", new[] { 6, 3 }, new[] { 2, 2 }, new[] { 8, 3, 2, 3 }, new[] { 12, 4 }];

    private static readonly string[] Markers = ["circle", "diamond", "rect", "triangle", "roundRect"];

    /// <summary>One series of the chart.</summary>
    public static object Of(ChartSpec spec, int index, ChartTip tips)
    {
        var series = spec.Series[index];
        var isFirst = index == 0;
        var isLine = spec.Kind == ChartKind.Line;
        return new
        {
            type = spec.Kind switch { ChartKind.Bar => "bar", ChartKind.Line => "line", _ => "scatter" },
            name = series.Name,
            data = series.Points.Select((point, at) => PointOf(spec, series, point, index, tips.Of(series, point, at), at)).ToArray(),
            color = ColourOf(series, index),
            barMaxWidth = 16,
            symbol = MarkerOf(series, index),
            symbolSize = spec.Kind == ChartKind.Scatter ? 9 : 6,
            showSymbol = series.Role != SeriesRole.Comparison,
            showAllSymbol = series.Role != SeriesRole.Category,
            connectNulls = false,
            lineStyle = isLine ? new { width = series.Role == SeriesRole.Comparison ? 1.2 : 2, type = DashOf(series, index) } : null,
            endLabel = EChartsOption.HasEndLabels(spec)
                ? new { show = true, formatter = "{a}", color = ColourOf(series, index), fontSize = 12, distance = 6 }
                : null,
            labelLayout = isLine ? new { moveOverlap = "shiftY" } : null,
            label = EChartsOption.HasBarLabels(spec) && spec.Kind == ChartKind.Bar
                ? new { show = true, position = spec.IsHorizontal ? "right" : "top", formatter = "fn:label", color = "token:ink", fontSize = 12, backgroundColor = "token:surface", padding = 1 }
                : null,
            markLine = isFirst ? EChartsMarks.Lines(spec) : null,
            markArea = isFirst ? EChartsMarks.Areas(spec) : null,
            z = series.Role == SeriesRole.Comparison ? 2 : 3,
        };
    }

    /// <summary>Bars that are not there: a hollow circle at the base, and the word of the state.</summary>
    public static object? Gaps(ChartSpec spec, ChartTip tips)
    {
        var series = spec.Series[0];
        var missing = Enumerable.Range(0, series.Points.Count).Where(at => series.Points[at].Value is null).ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        var foot = spec.Axis.Minimum ?? 0;
        return new
        {
            type = "scatter",
            symbol = "emptyCircle",
            symbolSize = 7,
            color = "token:ordinary",
            data = missing.Select(at => new
            {
                value = spec.IsHorizontal ? new[] { foot, at } : [at, foot],
                tip = tips.Of(series, series.Points[at], at),
                text = series.Points[at].Text,
                address = AddressOf(spec, series.Points[at], at),
            }).ToArray(),
            label = spec.IsHorizontal ? new { show = true, position = "right", formatter = "fn:label", color = "token:ink-soft", fontSize = 12 } : null,
        };
    }

    private static object PointOf(ChartSpec spec, ChartSeries series, ChartPoint point, int index, string[] tip, int at) => new
    {
        value = spec.Kind == ChartKind.Scatter ? new[] { point.Across, point.Value } : (object?)point.Value,
        tip,
        text = Marked(spec, point),
        address = AddressOf(spec, point, at),
        symbol = point.Meaning == ChartMeaning.Ordinary ? MarkerOf(series, index) : ShapeOf(point.Meaning),
        symbolSize = point.Meaning is ChartMeaning.Attention or ChartMeaning.Improvement ? 10 : (object?)null,
        itemStyle = point.Meaning == ChartMeaning.Ordinary ? null : new { color = ColourOf(point.Meaning) },
        label = point.Meaning == ChartMeaning.Ordinary ? null : new { color = ColourOf(point.Meaning) },
    };

    // Bars have no shape of their own, so the figure carries the sign of the meaning.
    private static string Marked(ChartSpec spec, ChartPoint point) => (spec.Kind, point.Meaning) switch
    {
        (ChartKind.Bar, ChartMeaning.Attention) => "■ " + point.Text,
        (ChartKind.Bar, ChartMeaning.Improvement) => "▲ " + point.Text,
        _ => point.Text,
    };

    private static string? AddressOf(ChartSpec spec, ChartPoint point, int at) => point.Address ?? spec.Categories[at].Address;

    private static string ColourOf(ChartSeries series, int index) => series.Role switch
    {
        SeriesRole.Category => "token:hue-" + ((index % Hues) + 1),
        SeriesRole.Comparison => "token:ordinary",
        _ => "token:bar",
    };

    private static string ColourOf(ChartMeaning meaning) => meaning switch
    {
        ChartMeaning.Improvement => "token:improvement",
        ChartMeaning.Attention => "token:attention",
        ChartMeaning.Selected => "token:selection",
        _ => "token:ordinary",
    };

    private static string ShapeOf(ChartMeaning meaning) => meaning switch
    {
        ChartMeaning.Improvement => "triangle",
        ChartMeaning.Attention => "rect",
        _ => "circle",
    };

    private static string MarkerOf(ChartSeries series, int index) => series.Role == SeriesRole.Category ? Markers[index % Hues] : "circle";

    private static object DashOf(ChartSeries series, int index) => series.Role switch
    {
        SeriesRole.Category => Dashes[index % Hues],
        SeriesRole.Comparison => new[] { 4, 3 },
        _ => "solid",
    };
}
