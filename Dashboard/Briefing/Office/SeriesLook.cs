using SmartSupervision.Dashboard.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SmartSupervision.Dashboard.Briefing.Office;

/// <summary>How is a series told from the others on a black-and-white print? By dash, marker and pattern, not by hue alone.</summary>
internal static class SeriesLook
{
    private const string White = "FFFFFF", Comparison = "5F6B78";
    private static readonly string[] Hues = ["0F4C81", "7A4F9A", "23766A", "7D6320", "5F6B78"];

    private static readonly A.PresetLineDashValues[] Dashes =
        [A.PresetLineDashValues.Solid, A.PresetLineDashValues.Dash, A.PresetLineDashValues.SystemDot, A.PresetLineDashValues.LargeDashDot, A.PresetLineDashValues.SystemDash];

    private static readonly C.MarkerStyleValues[] Markers =
        [C.MarkerStyleValues.Circle, C.MarkerStyleValues.Square, C.MarkerStyleValues.Triangle, C.MarkerStyleValues.Diamond, C.MarkerStyleValues.X];

    private static readonly A.PresetPatternValues[] Patterns =
        [A.PresetPatternValues.DarkUpwardDiagonal, A.PresetPatternValues.LargeGrid, A.PresetPatternValues.DottedDiamond, A.PresetPatternValues.DarkHorizontal];

    /// <summary>A line: solid for what the chart is about, dashed for what it is compared with.</summary>
    public static C.ChartShapeProperties Line(ChartSeries series, int at) => new(new A.Outline(
        Fill(Hue(series, at)), new A.PresetDash { Val = series.Role == SeriesRole.Comparison ? A.PresetLineDashValues.Dash : Dashes[at % Dashes.Length] })
    { Width = series.Role == SeriesRole.Comparison ? 15875 : 22225 });

    /// <summary>The marker at each point.</summary>
    public static C.Marker Marker(ChartSeries series, int at) => new(
        new C.Symbol { Val = series.Role == SeriesRole.Comparison ? C.MarkerStyleValues.Diamond : Markers[at % Markers.Length] }, new C.Size { Val = 6 },
        new C.ChartShapeProperties(Fill(series.Role == SeriesRole.Comparison ? White : Hue(series, at)), new A.Outline(Fill(Hue(series, at)))));

    /// <summary>A bar: full for the first series, hatched for the others.</summary>
    public static C.ChartShapeProperties Bar(ChartSeries series, int at)
    {
        var edge = new A.Outline(Fill(Hue(series, at))) { Width = 6350 };
        return at == 0
            ? new(Fill(Hue(series, at)), edge)
            : new(
                new A.PatternFill(
                    new A.ForegroundColor(new A.RgbColorModelHex { Val = Hue(series, at) }), new A.BackgroundColor(new A.RgbColorModelHex { Val = White }))
                { Preset = Patterns[(at - 1) % Patterns.Length] },
                edge);
    }

    /// <summary>The figure at the end of each bar.</summary>
    public static C.DataLabels Labels(C.TextProperties text) => new(
        new C.NumberingFormat { FormatCode = "0.0", SourceLinked = false }, new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())), text,
        new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd }, new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });

    private static string Hue(ChartSeries series, int at) => series.Role == SeriesRole.Comparison ? Comparison : Hues[at % Hues.Length];

    private static A.SolidFill Fill(string hue) => new(new A.RgbColorModelHex { Val = hue });
}
