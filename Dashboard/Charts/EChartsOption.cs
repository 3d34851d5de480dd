using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Turns a chart into the plain object the drawing library takes; the bridge adds nothing but colours of the theme.</summary>
/// <remarks>A colour <c>token:name</c> is the page's variable <c>--name</c>; a formatter <c>fn:name</c> is a function of the bridge.</remarks>
public static class EChartsOption
{
    /// <summary>Pixels that a line's name may take at its end.</summary>
    internal const int MostNameWidth = 150;

    private const int BarHeight = 24, NarrowBarHeight = 20, ManyBars = 24, BarMargin = 92, UsualHeight = 320, MostLabelledBars = 48, MostDirectLabels = 5, MostStraightNames = 8, NarrowName = 64;

    /// <summary>Height in pixels that gives every category its room.</summary>
    public static int HeightOf(ChartSpec spec) =>
        spec is { Kind: ChartKind.Bar, IsHorizontal: true } ? BarMargin + ((spec.Categories.Count > ManyBars ? NarrowBarHeight : BarHeight) * spec.Categories.Count) : UsualHeight;

    /// <summary>The option of a bar, line or scatter chart.</summary>
    public static object Of(ChartSpec spec, IStringLocalizer words)
    {
        var tips = new ChartTip(spec, words);
        return new
        {
            animation = false,
            backgroundColor = "transparent",
            textStyle = new { fontFamily = "inherit", color = "token:ink" },
            tooltip = Tooltip(spec),
            grid = Grid(spec),
            xAxis = spec.IsHorizontal ? ValueAxis(spec.Axis, isAcross: true) : Across(spec),
            yAxis = spec.IsHorizontal ? CategoryAxis(spec) : ValueAxis(spec.Axis, isAcross: false, fromZero: spec.Kind == ChartKind.Bar),
            series = SeriesOf(spec, tips).ToArray(),
        };
    }

    private static object Across(ChartSpec spec) =>
        spec.AcrossAxis is { } across ? ValueAxis(across, isAcross: true, fromZero: false) : CategoryAxis(spec);

    private static IEnumerable<object> SeriesOf(ChartSpec spec, ChartTip tips)
    {
        // Bands of a scatter stand in its table; what is drawn are its curves.
        foreach (var ribbon in spec.Bands.Where(band => !band.IsConstant && spec.Kind != ChartKind.Scatter).SelectMany(EChartsMarks.Ribbon))
        {
            yield return ribbon;
        }

        foreach (var curve in spec.Curves)
        {
            yield return EChartsMarks.Curve(curve);
        }

        for (var index = 0; index < spec.Series.Count; index++)
        {
            yield return EChartsSeries.Of(spec, index, tips);
        }

        if (spec.Kind == ChartKind.Bar && EChartsSeries.Figures(spec, tips) is { } figures)
        {
            yield return figures;
        }
    }

    private static object Tooltip(ChartSpec spec) => new
    {
        trigger = spec.Kind == ChartKind.Line ? "axis" : "item",
        confine = true,
        transitionDuration = 0,
        backgroundColor = "token:surface",
        borderColor = "token:edge",
        textStyle = new { color = "token:ink", fontSize = 13 },
        formatter = "fn:tip",
    };

    private static object Grid(ChartSpec spec)
    {
        var hasEndLabels = spec.Kind == ChartKind.Line && spec.Series.Count <= MostDirectLabels;
        var longest = hasEndLabels ? spec.Series.Max(series => SvgText.Width(series.Name, 12)) : 0;
        return new
        {
            left = 8,
            right = spec.IsHorizontal ? 72 : 16 + Math.Min(longest, MostNameWidth),
            top = spec.IsHorizontal || spec.References.Count > 0 ? 40 : 32,
            bottom = spec.IsHorizontal || spec.AcrossAxis is not null ? 28 : 8,
            containLabel = true,
        };
    }

    // Bars start at zero; lines and points use the room for what varies.
    private static object ValueAxis(ChartAxis axis, bool isAcross, bool fromZero = true) => new
    {
        type = axis.IsLogarithmic ? "log" : "value",
        name = axis.Label,
        nameLocation = isAcross ? "middle" : "end",
        nameGap = isAcross ? 28 : 12,
        nameTextStyle = new { color = "token:ink-soft", fontSize = 12, align = isAcross ? "center" : "left" },
        position = isAcross ? "bottom" : "left",
        min = axis.Minimum,
        scale = !fromZero,
        max = axis.Maximum,
        axisLabel = new { color = "token:ink-soft", fontSize = 12, formatter = "fn:number", hideOverlap = true },
        splitLine = new { lineStyle = new { color = "token:hairline" } },
    };

    private static object CategoryAxis(ChartSpec spec)
    {
        var isBar = spec.Kind == ChartKind.Bar;
        var isUpright = isBar && !spec.IsHorizontal;
        var isSlanted = isUpright && spec.Categories.Count > MostStraightNames;
        return new
        {
            type = "category",
            inverse = spec.IsHorizontal,
            boundaryGap = isBar,
            data = spec.Categories.Select(category => category.Name).ToArray(),
            axisTick = new { show = false },
            axisLine = new { lineStyle = new { color = "token:edge" } },
            axisLabel = new
            {
                color = "token:ink",
                fontSize = 12,
                width = spec.IsHorizontal ? 168 : isSlanted ? 96 : NarrowName,
                overflow = isUpright && !isSlanted ? "break" : isBar ? "truncate" : "none",
                rotate = isSlanted ? 40 : 0,
                interval = isBar ? (object)0 : "auto",
                hideOverlap = !isBar,
            },
        };
    }

    /// <summary>Whether every bar carries its figure.</summary>
    internal static bool HasBarLabels(ChartSpec spec) => spec.Categories.Count <= MostLabelledBars && spec.Series.Count == 1;

    /// <summary>Whether lines carry their names at their ends, in place of a legend.</summary>
    internal static bool HasEndLabels(ChartSpec spec) => spec.Kind == ChartKind.Line && spec.Series.Count <= MostDirectLabels;
}
