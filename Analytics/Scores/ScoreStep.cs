using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>Measures become dimension scores and composites, with the middle of the peers beside them.</summary>
internal static class ScoreStep
{
    /// <summary>Scores every unit that exists, and the district, in each month judged.</summary>
    public static IReadOnlyList<UnitScore> Run(MeasureGrid grid, JudgeInput input)
    {
        var scores = new List<UnitScore>();
        int[][] items = [.. input.Catalogue.Dimensions.Select(dimension => ItemsOf(grid, input.Catalogue, dimension.Code))];
        foreach (var month in grid.Judged(input))
        {
            var inMonth = new List<UnitScore>();
            for (var unit = 0; unit < grid.Units.Count; unit++)
            {
                if (grid.Units[unit].ExistsIn(grid.MonthAt(month)))
                {
                    inMonth.AddRange(OfUnit(grid, input, items, unit, month));
                }
            }

            scores.AddRange(PeerScores.Beside(inMonth, grid.Units, input.Settings.Scores));
        }

        return scores;
    }

    /// <summary>The scored items of a dimension, by their places in the grid.</summary>
    internal static int[] ItemsOf(MeasureGrid grid, SupervisionCatalogue catalogue, string dimension) =>
        [.. Enumerable.Range(0, grid.Items.Count).Where(item => grid.Items[item].Dimension == dimension && IsScored(grid.Items[item], catalogue))];

    /// <summary>The score of one dimension at one cell of the grid.</summary>
    internal static DimensionScore OfDimension(MeasureGrid grid, JudgeInput input, int[] items, int unit, int month)
    {
        var scores = new List<double?>(items.Length);
        var weights = new List<double>(items.Length);
        foreach (var item in items)
        {
            if (grid.Applies(item, unit, month))
            {
                var declared = grid.Items[item];
                var value = grid.Value(item, unit, month);
                scores.Add(ItemScore.Of(declared, double.IsNaN(value) ? null : value, input.Catalogue.Goalposts));
                weights.Add(declared.Weight);
            }
        }

        return DimensionScore.Of([.. scores], [.. weights], input.Settings.Scores.ShownShare);
    }

    private static bool IsScored(Item item, SupervisionCatalogue catalogue) =>
        item.IsScored && catalogue.Goalposts.ContainsKey(item.Code);

    private static List<UnitScore> OfUnit(MeasureGrid grid, JudgeInput input, int[][] items, int unit, int month)
    {
        var rows = new List<UnitScore>();
        var dimensions = input.Catalogue.Dimensions;
        var values = new double?[dimensions.Count];
        var weights = new double[dimensions.Count];
        for (var index = 0; index < dimensions.Count; index++)
        {
            var score = OfDimension(grid, input, items[index], unit, month);
            values[index] = score.Value;
            weights[index] = input.Settings.Scores.DimensionWeights.GetValueOrDefault(dimensions[index].Code, 1);
            rows.Add(new(
                grid.Units[unit].Id, grid.MonthAt(month), ScoreLevel.Dimension, dimensions[index].Code, score.Value, null,
                score.Coverage, score.ItemsPresent, score.ItemsApplicable, null, null, null));
        }

        rows.Add(Composite(rows, values, weights, input.Settings.Scores));
        return rows;
    }

    /// <summary>The composite exists only with every dimension that weighs; a dimension is never traded for a missing one.</summary>
    private static UnitScore Composite(List<UnitScore> dimensions, double?[] values, double[] weights, ScoreSettings settings)
    {
        var isWhole = true;
        var coverage = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            isWhole &= values[index] is not null || weights[index] == 0;
            coverage += weights[index] * dimensions[index].Coverage;
        }

        var weight = weights.Sum();
        return new(
            dimensions[0].UnitId,
            dimensions[0].Month,
            ScoreLevel.Composite,
            UnitScore.CompositeCode,
            isWhole ? WeightedMeans.Arithmetic(values, weights) : null,
            isWhole ? WeightedMeans.Geometric(values, weights, settings.GeometricFloor) : null,
            weight > 0 ? coverage / weight : 0,
            dimensions.Sum(score => score.ItemsPresent),
            dimensions.Sum(score => score.ItemsApplicable),
            null,
            null,
            null);
    }
}
