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
                ? new { show = true, formatter = "{a}", color = ColourOf(series, index), fontSize = 12, lineHeight = 18, distance = 6, width = EChartsOption.MostNameWidth, overflow = "truncate" }
                : null,
            labelLayout = isLine ? new { moveOverlap = "shiftY" } : null,
            markLine = isFirst ? EChartsMarks.Lines(spec) : null,
            markArea = isFirst ? EChartsMarks.Areas(spec) : null,
            z = series.Role == SeriesRole.Comparison ? 2 : 3,
        };
    }

    /// <summary>The figures beside the bars, and for bars that are not there a hollow circle at the base with the word of the state.</summary>
    /// <remarks>A series of its own above the lines across the chart, so that no line strikes a figure through.</remarks>
    public static object? Figures(ChartSpec spec, ChartTip tips)
    {
        var series = spec.Series[0];
        var isLabelled = EChartsOption.HasBarLabels(spec);
        var places = Enumerable.Range(0, series.Points.Count).Where(at => isLabelled || series.Points[at].Value is null).ToArray();
        return places.Length == 0 ? null : new
        {
            type = "scatter",
            symbol = "emptyCircle",
            color = "token:ordinary",
            itemStyle = new { opacity = 1 },
            z = 6,
            data = places.Select(at => FigureOf(spec, series.Points[at], at, tips.Of(series, series.Points[at], at))).ToArray(),
            label = isLabelled || spec.IsHorizontal
                ? new { show = true, position = spec.IsHorizontal ? "right" : "top", formatter = "fn:label", color = "token:ink", fontSize = 12, backgroundColor = "token:surface", padding = 1 }
                : null,
        };
    }

    private static object FigureOf(ChartSpec spec, ChartPoint point, int at, string[] tip)
    {
        var end = point.Value ?? spec.Axis.Minimum ?? 0;
        return new
        {
            value = spec.IsHorizontal ? new[] { end, at } : [at, end],
            symbolSize = point.Value is null ? 7 : 0,
            tip = point.Value is null ? tip : null,
            text = Marked(spec, point),
            address = point.Value is null ? AddressOf(spec, point, at) : null,
            label = new { color = point.Value is null ? "token:ink-soft" : point.Meaning == ChartMeaning.Ordinary ? null : ColourOf(point.Meaning) },
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
