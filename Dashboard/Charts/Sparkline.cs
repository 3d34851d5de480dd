using System.Text;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Draws a row of values as a small line without axes; gaps stay gaps.</summary>
public static class Sparkline
{
    private const double Margin = 3;

    /// <summary>The path data of the line, scaled to its own range; empty without values.</summary>
    public static string Path(IReadOnlyList<double?> values, double width, double height)
    {
        var present = values.OfType<double>().ToArray();
        if (present.Length == 0)
        {
            return "";
        }

        var (low, high) = (present.Min(), present.Max());
        var path = new StringBuilder();
        var isOpen = false;
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { } value)
            {
                var (x, y) = Place(at, value);
                path.Append(isOpen ? 'L' : 'M').Append(SvgText.Number(x)).Append(' ').Append(SvgText.Number(y));
                isOpen = true;
            }
            else
            {
                isOpen = false;
            }
        }

        return path.ToString();

        (double X, double Y) Place(int at, double value) => (
            Margin + ((width - (2 * Margin)) * (values.Count < 2 ? 1 : (double)at / (values.Count - 1))),
            high > low ? height - Margin - ((height - (2 * Margin)) * (value - low) / (high - low)) : height / 2);
    }

    /// <summary>The place of the last value, where its mark is drawn; null when the last one is missing.</summary>
    public static (double X, double Y)? Last(IReadOnlyList<double?> values, double width, double height)
    {
        var present = values.OfType<double>().ToArray();
        if (present.Length == 0 || values[^1] is not { } last)
        {
            return null;
        }

        var (low, high) = (present.Min(), present.Max());
        return (width - Margin, high > low ? height - Margin - ((height - (2 * Margin)) * (last - low) / (high - low)) : height / 2);
    }
}
