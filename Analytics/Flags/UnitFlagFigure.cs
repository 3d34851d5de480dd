using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Analytics.Flags;

/// <summary>A figure on a scale on which chance has a known spread, so that a small denominator does not deviate by chance.</summary>
/// <remarks>
/// Proportions: asin √((r + 3/8) / (n + 3/4)) with variance 1 / (4n + 2) (Anscombe 1948). Rates and counts per body: √((r + 3/8) / n) with 1 / 4n.
/// Counts: √(r + 3/8) with 1/4. Amounts: a signed square root; shares of amounts: asin √share; means and scores as they are; their chance
/// is not known from the totals and shows in the spread between units and months only (methods.md sections 3.1 and 5).
/// </remarks>
/// <param name="Place">Where the figure lies on the scale; NaN without a figure.</param>
/// <param name="Variance">Variance by chance alone; 0 where it is not known.</param>
internal readonly record struct UnitFlagFigure(double Place, double Variance)
{
    private const double Shift = 0.375;

    /// <summary>No figure.</summary>
    public static UnitFlagFigure None { get; } = new(double.NaN, 0);

    /// <summary>Puts a figure on its scale.</summary>
    public static UnitFlagFigure Of(Aggregation aggregation, double value, double numerator, double denominator)
    {
        var figure = aggregation switch
        {
            Aggregation.Ratio or Aggregation.RatioCapped => Proportion(numerator, denominator),
            Aggregation.RatioOfSums => new(Math.Asin(Math.Sqrt(Math.Clamp(numerator / denominator, 0, 1))), 0),
            Aggregation.RatePer100 or Aggregation.RatePer1000 or Aggregation.RatePer10000 or Aggregation.MeanPerTarget =>
                new(Math.Sqrt((numerator + Shift) / denominator), 1 / (4 * denominator)),
            Aggregation.Count => new(Math.Sqrt(numerator + Shift), 0.25),
            Aggregation.Sum => new(Math.Sign(value) * Math.Sqrt(Math.Abs(value)), 0),
            _ => new(value, 0),
        };
        return double.IsFinite(figure.Place) && double.IsFinite(figure.Variance) ? figure : None;
    }

    /// <summary>The value, in the item's unit of measure, of a place on the scale of a unit with a given denominator.</summary>
    public static double ValueAt(Aggregation aggregation, double place, double denominator, double scale) => aggregation switch
    {
        Aggregation.Ratio or Aggregation.RatioCapped or Aggregation.RatioOfSums =>
            scale * Math.Pow(Math.Sin(Math.Clamp(place, 0, Math.PI / 2)), 2),
        Aggregation.RatePer100 or Aggregation.RatePer1000 or Aggregation.RatePer10000 or Aggregation.MeanPerTarget =>
            scale * Math.Max(0, (place * Math.Abs(place)) - (Shift / denominator)),
        Aggregation.Count => scale * Math.Max(0, (place * Math.Abs(place)) - Shift),
        Aggregation.Sum => place * Math.Abs(place),
        _ => place,
    };

    private static UnitFlagFigure Proportion(double numerator, double denominator)
    {
        var part = Math.Clamp(numerator, 0, denominator);
        return new(Math.Asin(Math.Sqrt((part + Shift) / (denominator + (2 * Shift)))), 1 / ((4 * denominator) + 2));
    }
}
