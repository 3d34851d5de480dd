using System.Globalization;
using System.Text;
using static SmartSupervision.Dashboard.Charts.SvgText;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Draws lines for paper: each series with its own dash and marker, gaps left open.</summary>
public static class LineSvg
{
    private const double Width = 480, Height = 228, Left = 34, Right = 24, Top = 10, Foot = 26, Size = 10;
    private static readonly string[] Dashes = ["", "7 3", "2 3", "10 3 2 3", "4 4"];

    /// <summary>The drawing as markup.</summary>
    public static string Draw(ChartSpec spec, Palette palette)
    {
        var (least, most) = Ends(spec);
        double X(int at) => Left + ((Width - Left - Right) * (spec.Categories.Count < 2 ? 0.5 : (double)at / (spec.Categories.Count - 1)));
        double Y(double value) => Top + ((Height - Top - Foot) * (most - value) / (most - least));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(Width)} {Number(Height)}\" role=\"img\" aria-label=\"{Escape(spec.Title)}\">");
        for (var tick = 0; tick <= 4; tick++)
        {
            var value = least + ((most - least) * tick / 4);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(Left)}\" y1=\"{Number(Y(value))}\" x2=\"{Number(Width - Right)}\" y2=\"{Number(Y(value))}\" stroke=\"{palette.Hairline}\"/><text x=\"{Number(Left - 5)}\" y=\"{Number(Y(value) + 3)}\" font-size=\"{Size}\" text-anchor=\"end\" fill=\"{palette.InkSoft}\">{Number(value)}</text>");
        }

        var step = Math.Max(1, (int)Math.Ceiling(spec.Categories.Count / 9.0));
        for (var at = 0; at < spec.Categories.Count; at += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(X(at))}\" y=\"{Number(Height - 8)}\" font-size=\"{Size}\" text-anchor=\"middle\" fill=\"{palette.InkSoft}\">{Escape(spec.Categories[at].Name)}</text>");
        }

        for (var index = 0; index < spec.Series.Count; index++)
        {
            DrawSeries(svg, spec.Series[index], index, palette, X, Y);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The marker of a series around a place, as in the drawing and in its key.</summary>
    public static string Marker(ChartSeries series, int index, Palette palette, double x, double y)
    {
        var hue = HueOf(series, index, palette);
        return (series.Role == SeriesRole.Comparison ? 3 : index % 4) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"3\" fill=\"{hue}\"/>"),
            1 => string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x - 3)}\" y=\"{Number(y - 3)}\" width=\"6\" height=\"6\" fill=\"{hue}\"/>"),
            2 => string.Create(CultureInfo.InvariantCulture, $"<polygon points=\"{Number(x)},{Number(y - 4)} {Number(x + 4)},{Number(y + 3)} {Number(x - 4)},{Number(y + 3)}\" fill=\"{hue}\"/>"),
            _ => string.Create(CultureInfo.InvariantCulture, $"<polygon points=\"{Number(x)},{Number(y - 4)} {Number(x + 4)},{Number(y)} {Number(x)},{Number(y + 4)} {Number(x - 4)},{Number(y)}\" fill=\"{palette.Surface}\" stroke=\"{hue}\"/>"),
        };
    }

    /// <summary>How the line of a series is dashed.</summary>
    public static string Stroke(ChartSeries series, int index, Palette palette)
    {
        var dash = series.Role == SeriesRole.Comparison ? "5 4" : Dashes[index % Dashes.Length];
        return $"stroke=\"{HueOf(series, index, palette)}\" stroke-width=\"1.6\" fill=\"none\"" + (dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "");
    }

    private static string HueOf(ChartSeries series, int index, Palette palette) => series.Role switch
    {
        SeriesRole.Comparison => palette.Ordinary,
        SeriesRole.Category => palette.Hue(index),
        _ => palette.Selection,
    };

    private static void DrawSeries(StringBuilder svg, ChartSeries series, int index, Palette palette, Func<int, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        var isOpen = false;
        for (var at = 0; at < series.Points.Count; at++)
        {
            if (series.Points[at].Value is { } value)
            {
                path.Append(isOpen ? 'L' : 'M').Append(Number(x(at))).Append(' ').Append(Number(y(value)));
            }

            isOpen = series.Points[at].Value is not null;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" {Stroke(series, index, palette)}/>");
        for (var at = 0; at < series.Points.Count; at++)
        {
            if (series.Points[at].Value is { } value)
            {
                svg.Append(Marker(series, index, palette, x(at), y(value)));
            }
        }
    }

    private static (double Least, double Most) Ends(ChartSpec spec)
    {
        var values = spec.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<double>().DefaultIfEmpty(0).ToArray();
        var least = spec.Axis.Minimum ?? values.Min();
        var most = spec.Axis.Maximum ?? values.Max();
        return (least, most > least ? most : least + 1);
    }
}
