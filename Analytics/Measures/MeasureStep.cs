using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Parts of formulas become one measure a unit, item and month, for scored units and the district.</summary>
internal static class MeasureStep
{
    /// <summary>Computes the measures of the items and months asked for.</summary>
    public static IReadOnlyList<Measure> Run(MeasureInput input)
    {
        var rollUp = new RollUp(input.Units);
        var coverage = new CoverageMap(input.Catalogue, input.Coverage, rollUp);
        var rowsByItem = input.Parts.ToLookup(row => row.ItemCode, StringComparer.Ordinal);
        var monthIndex = input.Months.Distinct().Order().Select((month, index) => (month, index))
            .ToDictionary(pair => pair.month.Value, pair => pair.index);
        var measures = new List<Measure>(input.Items.Count * rollUp.Targets.Count * monthIndex.Count);
        foreach (var item in input.Items)
        {
            var rule = MeasureRule.Of(item, input.Catalogue, input.Settings.Measures);
            var parts = new ItemParts(item, input.Catalogue, rowsByItem[item.Code], rollUp, monthIndex);
            var first = measures.Count;
            AddItem(measures, item, rule, parts, coverage, rollUp, monthIndex);
            if (rule.GuardsPeople)
            {
                Guard(measures, first, new(rule, input.Settings.Measures.SmallCell), parts, rollUp.Targets.Count, monthIndex);
            }
        }

        return measures;
    }

    private static void AddItem(
        List<Measure> measures, Item item, MeasureRule rule, ItemParts parts, CoverageMap coverage, RollUp rollUp, Dictionary<int, int> monthIndex)
    {
        var window = WindowOf(item);
        var shownWindow = parts.IsByRound || item.Numerator.Timing != Timing.Flow ? 0 : window;
        for (var target = 0; target < rollUp.Targets.Count; target++)
        {
            var unit = rollUp.Targets[target];
            foreach (var (value, index) in monthIndex)
            {
                var month = new Month(value);
                if (!rollUp.Applies(item.AppliesTo, target, month))
                {
                    measures.Add(rule.Without(unit, month, MeasureState.NotApplicable, 0, shownWindow));
                    continue;
                }

                var covered = coverage.Covered(item, target, month, parts.IsByRound ? 0 : window);
                var isReported = covered > 0 && (covered == window || !NeedsEveryMonth(item));
                measures.Add(isReported
                    ? rule.Of(unit, month, parts.At(target, month, index), covered, shownWindow)
                    : rule.Without(unit, month, MeasureState.NotReported, covered, shownWindow));
            }
        }
    }

    // Cells stand by target, then month; each month is one table with its total.
    private static void Guard(
        List<Measure> measures, int first, ComplementarySuppression guard, ItemParts parts, int targets, Dictionary<int, int> monthIndex)
    {
        foreach (var (value, index) in monthIndex)
        {
            var cells = Enumerable.Range(0, targets).Select(target => measures[first + (target * monthIndex.Count) + index]).ToArray();
            guard.Apply(cells, [.. Enumerable.Range(0, targets).Select(target => parts.At(target, new(value), index))]);
            for (var target = 0; target < targets; target++)
            {
                measures[first + (target * monthIndex.Count) + index] = cells[target];
            }
        }
    }

    private static int WindowOf(Item item) =>
        item.Numerator.Timing == Timing.Flow ? item.Numerator.WindowMonths ?? item.WindowMonths : item.WindowMonths;

    /// <summary>A count over part of its window would look like a fall; a ratio only rests on fewer cases.</summary>
    private static bool NeedsEveryMonth(Item item) =>
        item.Numerator.Timing == Timing.Flow
        && item.Aggregation is Aggregation.Count or Aggregation.Sum
            or Aggregation.RatePer100 or Aggregation.RatePer1000 or Aggregation.RatePer10000;
}
