using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Signals.Funnels;

/// <summary>The funnel of one item over units of one kind, in the item's unit of measure.</summary>
/// <remarks>
/// The scale follows the figure (<see cref="ChartRule.FamilyOf"/>): arcsine for proportions, square root for rates and for shares that pass 1. Amounts,
/// scores and bare counts have no cases to weigh them by, and so no funnel.
/// </remarks>
/// <param name="Plot">The units and the target, as bare rates; the key of a point is the unit's number.</param>
/// <param name="Lines">The limits by size; null without any.</param>
/// <param name="Scale">What a bare rate is multiplied by to be shown.</param>
public sealed record ItemFunnel(FunnelPlot Plot, Funnel? Lines, double Scale)
{
    /// <summary>The centre line in the item's unit of measure.</summary>
    public double? Target => Plot.Target * Scale;

    /// <summary>The funnel of measures of one month; null for items without cases.</summary>
    public static ItemFunnel? Of(Item item, SupervisionCatalogue catalogue, IReadOnlyList<Measure> measures, FunnelSettings settings)
    {
        var family = ChartRule.FamilyOf(item.Aggregation);
        var scale = ChartRule.Of(item, catalogue).Scale;
        if (family is not (ChartFamily.Proportion or ChartFamily.Rate))
        {
            return null;
        }

        var units = measures
            .Where(measure => measure is { IsFigure: true, Value: >= 0, Denominator: > 0 })
            .Select(measure => (measure.UnitId, measure.Value!.Value / scale * measure.Denominator!.Value, measure.Denominator.Value))
            .ToList();
        var isShare = family == ChartFamily.Proportion && units.TrueForAll(unit => unit.Item2 <= unit.Item3 * (1 + 1e-9));
        var (plot, lines) = Funnel.Of(units, isShare ? FunnelScale.ArcSine : FunnelScale.SquareRoot, settings);
        return new(plot, lines, scale);
    }

    /// <summary>The limits at a size, in the item's unit of measure.</summary>
    public FunnelLimits? At(double size) => Lines?.At(size) is { } limits
        ? new(limits.Lower998 * Scale, limits.Lower95 * Scale, limits.Upper95 * Scale, limits.Upper998 * Scale)
        : null;
}
