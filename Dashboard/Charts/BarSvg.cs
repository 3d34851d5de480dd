using System.Globalization;
using System.Text;
using static SmartSupervision.Dashboard.Charts.SvgText;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Draws lying bars for paper: full for the first series, hatched for the others, the figure at each end, the word where there is none.</summary>
public static class BarSvg
{
    private const double Width = 480, LabelSize = 11, FigureSize = 10, Bar = 12, Gap = 11, Foot = 20, Head = 4, FigureRoom = 36;

    /// <summary>The drawing as markup.</summary>
    public static string Draw(ChartSpec spec, Palette palette)
    {
        var left = Math.Min(Width * 0.4, spec.Categories.Max(category => SvgText.Width(category.Name, LabelSize)) + 12);
        var group = (Bar * spec.Series.Count) + Gap;
        var height = Head + (group * spec.Categories.Count) + Foot;
        var (least, most) = Ends(spec);
        var scale = (Width - left - FigureRoom) / (most - least);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(Width)} {Number(height)}\" role=\"img\" aria-label=\"{Escape(spec.Title)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{Escape(spec.Id)}-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"{palette.Surface}\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"4\" stroke=\"{palette.Ordinary}\" stroke-width=\"2\"/></pattern></defs>");
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = least + ((most - least) * tick / 5);
            var x = left + ((value - least) * scale);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(x)}\" y1=\"0\" x2=\"{Number(x)}\" y2=\"{Number(height - Foot)}\" stroke=\"{palette.Hairline}\"/><text x=\"{Number(x)}\" y=\"{Number(height - 6)}\" font-size=\"{FigureSize}\" text-anchor=\"middle\" fill=\"{palette.InkSoft}\">{Number(value)}</text>");
        }

        for (var at = 0; at < spec.Categories.Count; at++)
        {
            var top = Head + (at * group);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(left - 6)}\" y=\"{Number(top + ((group - Gap) / 2) + 4)}\" font-size=\"{LabelSize}\" text-anchor=\"end\" fill=\"{palette.Ink}\">{Escape(Clip(spec.Categories[at].Name, LabelSize, left - 10))}</text>");
            for (var series = 0; series < spec.Series.Count; series++)
            {
                DrawBar(svg, spec, palette, series, spec.Series[series].Points[at], left, top + (series * Bar), value => Math.Max(0, (value - least) * scale));
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static void DrawBar(StringBuilder svg, ChartSpec spec, Palette palette, int series, ChartPoint point, double left, double top, Func<double, double> lengthOf)
    {
        var length = point.Value is { } value ? lengthOf(value) : 0;
        if (point.Value is not null)
        {
            var fill = series == 0 ? palette.Selection : $"url(#{Escape(spec.Id)}-hatch)";
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(left)}\" y=\"{Number(top)}\" width=\"{Number(length)}\" height=\"{Number(Bar - 1)}\" fill=\"{fill}\" stroke=\"{palette.Ordinary}\" stroke-width=\".5\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(left + length + 4)}\" y=\"{Number(top + Bar - 2)}\" font-size=\"{FigureSize}\" fill=\"{palette.Ink}\">{Escape(point.Text)}</text>");
    }

    private static (double Least, double Most) Ends(ChartSpec spec)
    {
        var values = spec.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>().DefaultIfEmpty(1).ToArray();
        var least = spec.Axis.Minimum ?? Math.Min(0, values.Min());
        var most = spec.Axis.Maximum ?? values.Max();
        return (least, most > least ? most : least + 1);
    }
}
