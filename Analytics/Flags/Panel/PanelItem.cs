namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>One item of a panel: what it is, and its figures by unit * months + month.</summary>
/// <remarks>NaN is a figure that was not reported. An item whose figures are all missing for a unit is taken not to apply to it.</remarks>
/// <param name="Code">The item.</param>
/// <param name="Kind">The kind of figure.</param>
/// <param name="Dimension">The dimension it belongs to, from 0.</param>
/// <param name="Polarity">1 when a high figure is bad, -1 when a low one is, 0 when neither.</param>
/// <param name="Figures">Scores, amounts, values, or the counts of proportions and rates.</param>
/// <param name="Exposure">Cases of a proportion, exposure of a rate, size behind an amount; null for scores and values, and for amounts taken whole.</param>
public sealed record PanelItem(string Code, FigureKind Kind, int Dimension, int Polarity, double[] Figures, double[]? Exposure)
{
    /// <summary>By unit * months + month: whether a figure was due, so that its absence means "not reported"; null when every month was.</summary>
    /// <remarks>A figure that covers three months is due in every third one; one withheld or too small to show was not left out by the unit.</remarks>
    public bool[]? Due { get; init; }

    /// <summary>Whether a person reads the figure as a share in per cent, though it is compared as a count.</summary>
    public bool IsReadAsShare { get; init; }

    /// <summary>Whether <see cref="Figures"/> counts the cases that missed the mark, so that more of them is a lower share.</summary>
    public bool CountsMisses { get; init; }

    /// <summary>The figure as a person reads it: a share in per cent, or the figure itself.</summary>
    /// <param name="cell">unit * months + month.</param>
    public double Read(int cell) => IsReadAsShare
        ? 100 * (CountsMisses ? Exposure![cell] - Figures[cell] : Figures[cell]) / Exposure![cell]
        : Figures[cell];

    /// <summary>Whether a figure was due in a cell.</summary>
    /// <param name="cell">unit * months + month.</param>
    public bool IsDue(int cell) => Due is null || Due[cell];

    /// <summary>Whether a cell holds a figure that can be compared.</summary>
    /// <remarks>
    /// Not comparable: NaN and infinite figures, exposures that are not positive, negative counts and amounts, more cases than there were,
    /// scores outside 0 to 100.
    /// </remarks>
    /// <param name="cell">unit * months + month.</param>
    public bool IsUsable(int cell)
    {
        var figure = Figures[cell];
        if (!double.IsFinite(figure))
        {
            return false;
        }

        var exposure = Exposure?[cell] ?? 1;
        return Kind switch
        {
            FigureKind.Score => figure is >= 0 and <= 100,
            FigureKind.Value => true,
            FigureKind.Proportion => figure >= 0 && exposure > 0 && double.IsFinite(exposure) && figure <= exposure,
            _ => figure >= 0 && exposure > 0 && double.IsFinite(exposure),
        };
    }

    /// <summary>The figure as it is read: rates and amounts per exposure, proportions as shares.</summary>
    /// <param name="cell">unit * months + month.</param>
    public double Shown(int cell) => Exposure is null ? Figures[cell] : Figures[cell] / Exposure[cell];
}
