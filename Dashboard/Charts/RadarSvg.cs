using System.Globalization;
using System.Text;
using static SmartSupervision.Dashboard.Charts.SvgText;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Draws a radar: 0 to 100, outward is better, the figure printed at each spoke, peers dashed, gaps hollow with their word.</summary>
/// <remarks>All styles are presentation attributes, so the drawing survives in pages, on paper and as a file.</remarks>
public static class RadarSvg
{
    private static readonly string[] Dashes = ["", "9 3", "2 3", "10 3 2 3"];

    /// <summary>Spokes with a figure that a radar needs; with fewer a table says more.</summary>
    public const int FewestSpokes = 3;

    private const double UsualWidth = 600, NarrowWidth = 324, OuterRing = 100, HollowGap = 9;

    /// <summary>Whether enough spokes of the subject carry a figure.</summary>
    public static bool CanDraw(ChartSpec spec) => spec.Series.Count > 0 && spec.Series[0].Points.Count(point => point.Value is not null) >= FewestSpokes;

    /// <summary>The drawing as markup; its name is the chart's title.</summary>
    public static string Draw(ChartSpec spec, Palette palette, double width = UsualWidth) => Draw(spec, palette, new RadarLayout(spec, width));

    /// <summary>The drawing for a screen as wide as a hand: codes and scores at the spokes.</summary>
    public static string DrawNarrow(ChartSpec spec, Palette palette) => Draw(spec, palette, new RadarLayout(spec, NarrowWidth, isNarrow: true));

    private static string Draw(ChartSpec spec, Palette palette, RadarLayout layout)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(layout.Width)}\" height=\"{Number(layout.Height)}\" viewBox=\"0 0 {Number(layout.Width)} {Number(layout.Height)}\" role=\"group\" aria-label=\"{Escape(spec.Title)}\" font-family=\"'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif\">");
        DrawWeb(svg, layout, palette);
        // Peers lie above the subject: where both run together the dashes must still be seen.
        foreach (var index in Enumerable.Range(0, spec.Series.Count).OrderBy(index => spec.Series[index].Role == SeriesRole.Comparison).ThenByDescending(index => index))
        {
            DrawSeries(svg, layout, palette, spec.Series[index], index);
        }

        RadarLabels.Draw(svg, layout, palette, spec);
        return svg.Append("</svg>").ToString();
    }

    private static void DrawWeb(StringBuilder svg, RadarLayout layout, Palette palette)
    {
        foreach (var ring in RadarLayout.Rings)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{Path(layout, _ => ring)}\" fill=\"none\" stroke=\"{palette.InkSoft}\" stroke-width=\"1\" stroke-opacity=\"{(ring < OuterRing ? ".3" : ".6")}\"/>");
        }

        for (var spoke = 0; spoke < layout.Count; spoke++)
        {
            var (x, y) = layout.At(spoke, 100);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(layout.CentreX)}\" y1=\"{Number(layout.CentreY)}\" x2=\"{Number(x)}\" y2=\"{Number(y)}\" stroke=\"{palette.InkSoft}\" stroke-width=\"1\" stroke-opacity=\".2\"/>");
        }

        foreach (var ring in RadarLayout.Rings)
        {
            var (x, y) = layout.At(0, ring);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x + 3)}\" y=\"{Number(y - 2)}\" font-size=\"10\" fill=\"{palette.InkSoft}\">{Number(ring)}</text>");
        }
    }

    // Neighbours are joined; a spoke without a figure leaves the outline open, it is never drawn as zero.
    private static void DrawSeries(StringBuilder svg, RadarLayout layout, Palette palette, ChartSeries series, int index)
    {
        var isComparison = series.Role == SeriesRole.Comparison;
        var colour = series.Role switch
        {
            SeriesRole.Comparison => palette.Ink,
            SeriesRole.Category => palette.Hue(index),
            _ => palette.Selection,
        };
        var stroke = isComparison ? "stroke-width=\"1.4\" stroke-dasharray=\"5 4\"" : "stroke-width=\"2\"" + Dash(series, index);
        for (var spoke = 0; spoke < layout.Count; spoke++)
        {
            var next = (spoke + 1) % layout.Count;
            if (series.Points[spoke].Value is { } from && series.Points[next].Value is { } to)
            {
                var (x1, y1) = layout.At(spoke, from);
                var (x2, y2) = layout.At(next, to);
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{colour}\" {stroke}/>");
            }
        }

        for (var spoke = 0; spoke < layout.Count && !isComparison; spoke++)
        {
            DrawPoint(svg, layout, palette, series.Points[spoke], spoke, colour);
        }
    }

    private static void DrawPoint(StringBuilder svg, RadarLayout layout, Palette palette, ChartPoint point, int spoke, string ordinary)
    {
        // Without a figure the mark stands outside the scale, so that it is not read as 100.
        var (x, y) = layout.At(spoke, point.Value ?? 100 + (100 * HollowGap / layout.Radius));
        var colour = point.Meaning == ChartMeaning.Ordinary ? ordinary : palette.Of(point.Meaning);
        var shape = (point.Value, point.Meaning) switch
        {
            (null, _) => $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"3.5\" fill=\"{palette.Surface}\" stroke=\"{palette.Ordinary}\" stroke-width=\"1.4\"/>",
            (_, ChartMeaning.Attention) => $"<rect x=\"{Number(x - 4)}\" y=\"{Number(y - 4)}\" width=\"8\" height=\"8\" fill=\"{colour}\"/>",
            (_, ChartMeaning.Improvement) => $"<polygon points=\"{Number(x)},{Number(y - 5)} {Number(x + 5)},{Number(y + 4)} {Number(x - 5)},{Number(y + 4)}\" fill=\"{colour}\"/>",
            _ => $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"3\" fill=\"{colour}\"/>",
        };
        svg.Append(shape);
    }

    // Equal series differ by dash as well as by hue.
    private static string Dash(ChartSeries series, int index) => series.Role == SeriesRole.Category && index % 4 is > 0 and var dash
        ? $" stroke-dasharray=\"{Dashes[dash]}\""
        : "";

    private static string Path(RadarLayout layout, Func<int, double> value) => string.Join(' ', Enumerable.Range(0, layout.Count).Select(spoke =>
    {
        var (x, y) = layout.At(spoke, value(spoke));
        return Number(x) + "," + Number(y);
    }));
}
