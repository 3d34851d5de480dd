namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Kinds of figure in the published generator.</summary>
public enum GeneratedKind
{
    Score,
    Rate,
    Proportion,
    Amount,
}

/// <summary>A generated panel with its truth. Cells of item j lie at unit * Months + month; NaN is missing.</summary>
public sealed class GeneratedPanel(PanelParameters parameters, PanelDesign design)
{
    public PanelParameters Parameters { get; } = parameters;

    public PanelDesign Design { get; } = design;

    /// <summary>Scores and amounts, or null for counted items.</summary>
    public double[]?[] Values { get; } = new double[PanelDesign.ItemCount][];

    /// <summary>Events counted, or null for scores and amounts.</summary>
    public double[]?[] Counts { get; } = new double[PanelDesign.ItemCount][];

    /// <summary>Size of the unit, by unit * Months + month: the exposure of rates, the divisor of amounts.</summary>
    public required double[] Sizes { get; init; }

    /// <summary>Trials of proportions, or null.</summary>
    public double[]?[] Trials { get; } = new double[PanelDesign.ItemCount][];

    public required int[] Groups { get; init; }

    /// <summary>What was planted in each unit; null for calm units.</summary>
    public required PlantedType?[] Planted { get; init; }

    /// <summary>Cells (unit * items + item) in which something was planted.</summary>
    public required bool[] PlantedCells { get; init; }

    /// <summary>Group * items + item: the item does not apply to the group.</summary>
    public required bool[] NotApplicable { get; init; }

    public bool Applies(int unit, int item) => !NotApplicable[(Groups[unit] * PanelDesign.ItemCount) + item];
}
