namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Puts figures on a scale where equal steps mean equal changes.</summary>
/// <remarks>
/// Score ln((x + 0.5) / (100.5 - x)); proportion ln((k + 0.5) / (m - k + 0.5)) (Haldane, 1956); amount ln(x / n), an amount of 0 taken as
/// half the item's smallest positive amount per size; other values as they are. Rates stay counts.
/// </remarks>
internal static class FigureTransform
{
    public static double[] Apply(PanelItem item)
    {
        var smallest = item.Kind == FigureKind.Amount ? SmallestPositive(item) : 0;
        var transformed = new double[item.Figures.Length];
        for (var cell = 0; cell < transformed.Length; cell++)
        {
            transformed[cell] = item.IsUsable(cell) ? Transform(item, cell, smallest) : double.NaN;
        }

        return transformed;
    }

    /// <summary>One figure on the scale; NaN where it is missing.</summary>
    public static double Apply(PanelItem item, int cell) =>
        item.IsUsable(cell) ? Transform(item, cell, item.Kind == FigureKind.Amount ? SmallestPositive(item) : 0) : double.NaN;

    /// <summary>From the scale back to the figure as it is read: a share for proportions, per size for amounts.</summary>
    public static double Back(PanelItem item, double value, int cell) => item.Kind switch
    {
        FigureKind.Score => Math.Clamp((100.5 / (1 + Math.Exp(-value))) - (.5 / (1 + Math.Exp(value))), 0, 100),
        FigureKind.Proportion => Math.Clamp((((item.Exposure![cell] + 1) / (1 + Math.Exp(-value))) - .5) / item.Exposure[cell], 0, 1),
        FigureKind.Amount => Math.Exp(value),
        _ => value,
    };

    private static double Transform(PanelItem item, int cell, double smallest)
    {
        var figure = item.Figures[cell];
        return item.Kind switch
        {
            FigureKind.Score => Math.Log((figure + .5) / (100.5 - figure)),
            FigureKind.Proportion => Math.Log((figure + .5) / (item.Exposure![cell] - figure + .5)),
            FigureKind.Amount => Math.Log(figure > 0 ? item.Shown(cell) : smallest / 2),
            _ => figure,
        };
    }

    private static double SmallestPositive(PanelItem item)
    {
        var smallest = double.PositiveInfinity;
        for (var cell = 0; cell < item.Figures.Length; cell++)
        {
            if (item.IsUsable(cell) && item.Figures[cell] > 0)
            {
                smallest = Math.Min(smallest, item.Shown(cell));
            }
        }

        return double.IsFinite(smallest) ? smallest : 1;
    }
}
