using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Signals;

/// <summary>What kind of figure a series holds, and so which control chart fits it.</summary>
public enum ChartFamily
{
    /// <summary>Amounts, scores, sums: single values.</summary>
    Individuals = 0,

    /// <summary>Cases that are part of their denominator.</summary>
    Proportion,

    /// <summary>Events per size, or per inspected body.</summary>
    Rate,

    /// <summary>Bare counts.</summary>
    Count,

    /// <summary>Everything so far: each point holds all earlier ones, so no chart applies.</summary>
    Cumulative,
}

/// <summary>The control chart a series got; the names are resource keys.</summary>
public enum ControlChartKind
{
    /// <summary>XmR: limits from moving ranges.</summary>
    Individuals = 0,

    /// <summary>p: limits from the number of cases.</summary>
    Proportion,

    /// <summary>p′: the same, widened by the dispersion between points.</summary>
    WidenedProportion,

    /// <summary>Exact binomial limits: cases or their complement are rare.</summary>
    RareProportion,

    /// <summary>u: limits from the size.</summary>
    Rate,

    /// <summary>u′: the same, widened.</summary>
    WidenedRate,

    /// <summary>Exact Poisson limits: events are rare.</summary>
    RareRate,

    /// <summary>c: limits from the mean count.</summary>
    Count,

    /// <summary>c′: the same, widened.</summary>
    WidenedCount,

    /// <summary>Exact Poisson limits of a rare count.</summary>
    RareCount,
}

/// <summary>The one rule that chooses the control chart of an item, from how its figure is made.</summary>
/// <remarks>
/// methods.md section 2.3: proportions p, rates u, counts c, each widened (p′, u′, c′; Laney 2002) where points differ by more than
/// <see cref="SignalSettings.WidenedFrom"/> times chance; exact limits where fewer than <see cref="SignalSettings.RareEvents"/> events a point
/// are usual; amounts, scores, ratios of amounts and stocks XmR. A series that does not fit its family, such as a share above 1, falls back to XmR.
/// A figure to date shares its records with every later one and is not judged.
/// </remarks>
/// <param name="Family">The kind of figure.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Scale">What the bare quotient is multiplied by to be shown.</param>
public readonly record struct ChartRule(ChartFamily Family, Polarity Polarity, double Scale)
{
    /// <summary>The rule of an item of a catalogue.</summary>
    public static ChartRule Of(Item item, SupervisionCatalogue catalogue) => new(
        item.Numerator.Timing switch
        {
            Timing.ToDate => ChartFamily.Cumulative,
            Timing.Open or Timing.Level => ChartFamily.Individuals,
            _ => FamilyOf(item.Aggregation),
        },
        item.Polarity,
        catalogue.UnitsOfMeasure.FirstOrDefault(unit => unit.Code == item.UnitOfMeasure)?.Scale ?? 1);

    /// <summary>The family of a way of aggregating.</summary>
    public static ChartFamily FamilyOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Ratio or Aggregation.RatioCapped => ChartFamily.Proportion,
        Aggregation.RatePer100 or Aggregation.RatePer1000 or Aggregation.RatePer10000 or Aggregation.MeanPerTarget => ChartFamily.Rate,
        Aggregation.Count => ChartFamily.Count,
        _ => ChartFamily.Individuals,
    };

    /// <summary>Cases or size behind a point; 1 for a bare count.</summary>
    internal double SizeOf(SignalPoint point) => Family == ChartFamily.Count ? 1 : point.Denominator ?? 0;
}
