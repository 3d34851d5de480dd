namespace SmartSupervision.Dashboard.Charts;

/// <summary>What is drawn behind and across the points: bands, straight lines, events?</summary>
internal static class EChartsMarks
{
    /// <summary>A band that varies: an unseen line at its lower end and a shaded one stacked on it.</summary>
    public static IEnumerable<object> Ribbon(ChartBand band)
    {
        yield return Layer(band, band.Lower.ToArray(), isShaded: false);
        yield return Layer(band, band.Lower.Zip(band.Upper, (lower, upper) => upper - lower).ToArray(), isShaded: true);
    }

    /// <summary>Reference lines and events.</summary>
    public static object? Lines(ChartSpec spec)
    {
        var lines = spec.References.Select(line => Reference(spec, line)).Concat(spec.Events.Select(Event)).ToArray();
        return lines.Length == 0 ? null : new { symbol = "none", silent = true, z = 3, data = lines };
    }

    /// <summary>Bands that are the same everywhere.</summary>
    public static object? Areas(ChartSpec spec)
    {
        var areas = spec.Bands.Where(band => band.IsConstant && spec.Kind != ChartKind.Scatter).Select(band => spec.IsHorizontal
            ? new object[] { new { xAxis = band.Lower[0] }, new { xAxis = band.Upper[0] } }
            : [new { yAxis = band.Lower[0] }, new { yAxis = band.Upper[0] }]).ToArray();
        return areas.Length == 0 ? null : new { silent = true, itemStyle = new { color = "token:band" }, data = areas };
    }

    /// <summary>A limit of a scatter, named at its end.</summary>
    public static object Curve(ChartCurve curve) => new
    {
        type = "line",
        name = curve.Name,
        silent = true,
        symbol = "none",
        z = 2,
        data = curve.Points.Select(point => new[] { point.Across, point.Value }).ToArray(),
        lineStyle = new { color = "token:ink-soft", width = curve.IsDashed ? 1 : 1.2, type = curve.IsDashed ? "dashed" : "solid" },
    };

    private static object Layer(ChartBand band, double?[] values, bool isShaded) => new
    {
        type = "line",
        name = band.Name,
        stack = band.Name,
        stackStrategy = "all",
        silent = true,
        symbol = "none",
        z = 1,
        data = values,
        lineStyle = new { opacity = 0 },
        areaStyle = isShaded ? new { color = "token:band", opacity = 1 } : null,
    };

    private static object Reference(ChartSpec spec, ChartReference line) => new
    {
        name = line.Name,
        xAxis = spec.IsHorizontal ? line.Value : (double?)null,
        yAxis = spec.IsHorizontal ? (double?)null : line.Value,
        lineStyle = new { color = line.IsRedLine ? "token:redline" : "token:ink-soft", type = line.IsRedLine ? "solid" : "dashed", width = 1.4 },
        label = new { formatter = "{b}", position = spec.IsHorizontal ? "start" : "insideEndTop", color = line.IsRedLine ? "token:redline" : "token:ink-soft", fontSize = 12 },
    };

    private static object Event(ChartEvent happening) => new
    {
        name = happening.Text,
        xAxis = happening.CategoryIndex,
        lineStyle = new { color = "token:edge", type = "dotted" },
        label = new { formatter = "{b}", position = "end", color = "token:ink-soft", fontSize = 12 },
    };
}
