using System.Globalization;
using System.Text;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>A chart as a picture for paper and for a file of its own, with its key; legible without colour.</summary>
public static class PaperSvg
{
    private const double RadarWidth = 460, Sample = 26, Size = 11;

    /// <summary>The drawing as markup.</summary>
    public static string Draw(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Radar => RadarSvg.Draw(spec, Palette.OfPaper, RadarWidth),
        ChartKind.Line => LineSvg.Draw(spec, Palette.OfPaper),
        _ => BarSvg.Draw(spec, Palette.OfPaper),
    };

    /// <summary>The key: which line or pattern is which series.</summary>
    public static string Key(ChartSpec spec)
    {
        var palette = Palette.OfPaper;
        var svg = new StringBuilder();
        var x = 0.0;
        for (var at = 0; at < spec.Series.Count; at++)
        {
            var series = spec.Series[at];
            svg.Append(spec.Kind == ChartKind.Bar
                ? string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{SvgText.Number(x)}\" y=\"3\" width=\"14\" height=\"9\" fill=\"{(at == 0 ? palette.Selection : $"url(#{SvgText.Escape(spec.Id)}-hatch)")}\" stroke=\"{palette.Ordinary}\" stroke-width=\".5\"/>")
                : string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{SvgText.Number(x)} 8h{SvgText.Number(Sample)}\" {LineSvg.Stroke(series, at, palette)}/>{LineSvg.Marker(series, at, palette, x + (Sample / 2), 8)}"));
            x += Sample + 6;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{SvgText.Number(x)}\" y=\"12\" font-size=\"{Size}\" fill=\"{palette.Ink}\">{SvgText.Escape(series.Name)}</text>");
            x += SvgText.Width(series.Name, Size) + 18;
        }

        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SvgText.Number(x)}\" height=\"16\" viewBox=\"0 0 {SvgText.Number(x)} 16\" aria-hidden=\"true\">{svg}</svg>");
    }
}
