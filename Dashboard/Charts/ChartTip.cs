using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>What is said when a point is pointed at: value, numerator over denominator, peers.</summary>
internal sealed class ChartTip(ChartSpec spec, IStringLocalizer words)
{
    /// <summary>The lines for a point; the bridge writes them as plain text.</summary>
    public string[] Of(ChartSeries series, ChartPoint point, int at)
    {
        var category = spec.Categories[at];
        string?[] lines =
        [
            category.Detail is { Length: > 0 } detail ? $"{detail} {category.Name}" : category.Name,
            words["TipValue", series.Name, Signed(point)],
            point.Raw is { Length: > 0 } raw ? words["TipRaw", raw].Value : null,
            point is { Numerator.Length: > 0, Denominator.Length: > 0 } ? words["TipFraction", point.Numerator, point.Denominator].Value : null,
            point.Word == point.Text ? null : point.Word,
            point.Peers,
        ];
        return lines.OfType<string>().Where(line => line.Length > 0).ToArray();
    }

    private string Signed(ChartPoint point) => point.Value is null || spec.Axis.Sign.Length == 0
        ? point.Text
        : spec.Axis.Sign == "%" ? point.Text + "%" : $"{point.Text} {spec.Axis.Sign}";
}
