using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Scores;

/// <summary>The score of one item on its fixed goalposts.</summary>
/// <remarks>
/// 100 · clamp((value − floor) / (target − floor), 0, 1), methods.md section 1.2. Where higher is worse the target lies below the floor,
/// so more is always better. Goalposts are fixed: a unit's score moves only when its own figure moves.
/// </remarks>
public static class ItemScore
{
    /// <summary>The score of a value, 0 to 100; null when the goalposts coincide or the value is not finite.</summary>
    public static double? Of(double value, double floor, double target)
    {
        var range = target - floor;
        return range == 0 || !double.IsFinite(value) || !double.IsFinite(range)
            ? null
            : 100 * Math.Clamp((value - floor) / range, 0, 1);
    }

    /// <summary>The score of an item's value; null for neutral items and those without goalposts.</summary>
    public static double? Of(Item item, double? value, IReadOnlyDictionary<string, Goalpost> goalposts) =>
        item.IsScored && value is { } figure && goalposts.TryGetValue(item.Code, out var goalpost)
            ? Of(figure, goalpost.Floor, goalpost.Target)
            : null;

    /// <summary>Scores all measures.</summary>
    public static IReadOnlyList<ScoredMeasure> Of(IReadOnlyList<Measure> measures, SupervisionCatalogue catalogue)
    {
        var items = catalogue.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var scored = new ScoredMeasure[measures.Count];
        for (var index = 0; index < scored.Length; index++)
        {
            var measure = measures[index];
            var score = measure.IsFigure && items.TryGetValue(measure.ItemCode, out var item)
                ? Of(item, measure.Value, catalogue.Goalposts)
                : null;
            scored[index] = new(measure, score);
        }

        return scored;
    }
}
