using System.Globalization;
using System.Text;
using static SmartSupervision.Dashboard.Charts.SvgText;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Writes the name and the figure at each spoke of a radar, upright or along the spoke.</summary>
internal static class RadarLabels
{
    /// <summary>Writes all labels; each leads where its category leads.</summary>
    public static void Draw(StringBuilder svg, RadarLayout layout, Palette palette, ChartSpec spec)
    {
        if (layout.IsDense)
        {
            for (var spoke = 0; spoke < layout.Count; spoke++)
            {
                Linked(svg, layout, spec, spoke, AlongSpoke(layout, palette, spec, spoke));
            }

            return;
        }

        foreach (var label in layout.UprightLabels())
        {
            svg.Append(Leader(layout, palette, label));
            Linked(svg, layout, spec, label.Spoke, layout.IsNarrow ? InOneLine(layout, palette, spec, label) : Upright(layout, palette, spec, label));
        }
    }

    private static void Linked(StringBuilder svg, RadarLayout layout, ChartSpec spec, int spoke, string text)
    {
        var category = spec.Categories[spoke];
        var address = spec.Series[0].Points[spoke].Address ?? category.Address;
        var title = $"<title>{Escape(category.Name)} {Escape(layout.FigureOf(spoke))}</title>";
        svg.Append(address is null ? $"<g>{title}{text}</g>" : $"<a href=\"{Escape(address)}\">{title}{text}</a>");
    }

    // Read from left to right on both halves: outward on the right, inward on the left.
    private static string AlongSpoke(RadarLayout layout, Palette palette, ChartSpec spec, int spoke)
    {
        var degrees = layout.Degrees(spoke);
        var isRight = degrees < 180;
        var (x, y) = layout.At(spoke, 103.5);
        var figure = $"<tspan font-weight=\"600\" fill=\"{FigureColour(palette, spec, spoke)}\">{Escape(layout.FigureOf(spoke))}</tspan>";
        var label = Escape(layout.LabelOf(spec.Categories[spoke]));
        var rotate = Number(isRight ? degrees - 90 : degrees + 90);
        return string.Create(CultureInfo.InvariantCulture, $"<text transform=\"translate({Number(x)} {Number(y)}) rotate({rotate})\" font-size=\"{Number(layout.FontSize)}\" fill=\"{palette.Ink}\" text-anchor=\"{(isRight ? "start" : "end")}\" dominant-baseline=\"middle\">{(isRight ? $"{figure} {label}" : $"{label} {figure}")}</text>");
    }

    private static string InOneLine(RadarLayout layout, Palette palette, ChartSpec spec, RadarLabel label)
    {
        var anchor = label.Side switch { 0 => "middle", 1 => "start", _ => "end" };
        var figure = $"<tspan font-weight=\"600\" fill=\"{FigureColour(palette, spec, label.Spoke)}\">{Escape(layout.FigureOf(label.Spoke))}</tspan>";
        return $"<text x=\"{Number(label.X)}\" y=\"{Number(label.Y + 4)}\" font-size=\"{Number(layout.FontSize)}\" fill=\"{palette.Ink}\" text-anchor=\"{anchor}\">{Escape(layout.LabelOf(spec.Categories[label.Spoke]))} {figure}</text>";
    }

    private static string Upright(RadarLayout layout, Palette palette, ChartSpec spec, RadarLabel label)
    {
        var anchor = label.Side switch { 0 => "middle", 1 => "start", _ => "end" };
        var room = label.Side == 0 ? layout.Width - 16 : (layout.Width / 2) - Math.Abs(label.X - layout.CentreX) - 2;
        var lines = Wrap(layout.LabelOf(spec.Categories[label.Spoke]), layout.FontSize, room, layout.NameLines);
        var top = label.Y - (((RadarLayout.NameLineHeight * lines.Count) + 15) / 2);
        var names = lines.Select((line, at) => Line(label.X, top + 11 + (RadarLayout.NameLineHeight * at), line, $"fill=\"{palette.Ink}\""));
        // Bold letters run wider than their estimate.
        var figure = Clip(layout.FigureOf(label.Spoke), layout.FontSize, room * 0.92);
        var bold = Line(label.X, top + 12 + (RadarLayout.NameLineHeight * lines.Count), figure, $"font-weight=\"600\" fill=\"{FigureColour(palette, spec, label.Spoke)}\"");
        return string.Concat(names) + bold;

        string Line(double x, double y, string text, string style) =>
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(layout.FontSize)}\" {style} text-anchor=\"{anchor}\">{Escape(text)}</text>";
    }

    private static string Leader(RadarLayout layout, Palette palette, RadarLabel label)
    {
        var (x, y) = layout.At(label.Spoke, 101);
        var end = label.X - (3 * label.Side);
        var isMoved = label.Side != 0 && Math.Abs(y - label.Y) > 12;
        return isMoved
            ? $"<line x1=\"{Number(x)}\" y1=\"{Number(y)}\" x2=\"{Number(end)}\" y2=\"{Number(label.Y)}\" stroke=\"{palette.InkSoft}\" stroke-width=\".6\"/>"
            : "";
    }

    private static string FigureColour(Palette palette, ChartSpec spec, int spoke)
    {
        var point = spec.Series[0].Points[spoke];
        return point.Value is null ? palette.InkSoft : point.Meaning is ChartMeaning.Ordinary or ChartMeaning.Selected ? palette.Ink : palette.Of(point.Meaning);
    }
}
