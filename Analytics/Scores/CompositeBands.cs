using SmartSupervision.Analytics.Index;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>The scored items of one unit in one month.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Items">Applicable items: place of the dimension, weight, and score 0 to 100 or null where it is missing.</param>
public sealed record ScoredUnit(int UnitId, IReadOnlyList<ScoredItem> Items);

/// <summary>One scored item of a unit.</summary>
/// <param name="Code">The item.</param>
/// <param name="Dimension">Place of its dimension, from 0.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Score">0 to 100, or null.</param>
public sealed record ScoredItem(string Code, int Dimension, double Weight, double? Score);

/// <summary>How far the place of a unit among its peers depends on choices that could have been made otherwise.</summary>
/// <remarks>
/// Saisana, Saltelli and Tarantola 2005: in each replication every weight of an item and of a dimension is drawn within ±25 %, the mean is
/// arithmetic or geometric, and scores are those of the goalposts or percentiles among the peers, each with an even chance. The draws are a
/// function of the replication alone, so the band of a month never changes by itself (methods.md section 1).
/// </remarks>
public static class CompositeBands
{
    /// <summary>Replications of a band.</summary>
    public const int Replications = 200;

    /// <summary>Weights are drawn within this share of themselves.</summary>
    public const double WeightSpread = 0.25;

    private const long Seed = 20260101;

    /// <summary>The bands of units of one kind, by unit; those without a score in some dimension are left out.</summary>
    /// <param name="units">The units.</param>
    /// <param name="dimensions">Number of dimensions.</param>
    /// <param name="settings">The floor of the geometric mean, and how many peers a comparison needs.</param>
    public static IReadOnlyDictionary<int, RankBand> Of(IReadOnlyList<ScoredUnit> units, int dimensions, ScoreSettings settings)
    {
        var items = units.SelectMany(unit => unit.Items).Select(item => item.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nominal = new Choices(false, false, [.. Enumerable.Repeat(1.0, dimensions)], [.. items.Select(_ => 1.0)]);
        var prepared = Prepare(units, items, dimensions).Where(unit => Composite(unit, nominal, settings) is not null).ToList();
        if (prepared.Count < settings.MinimumPeers)
        {
            return new Dictionary<int, RankBand>();
        }

        var bands = Robustness.Bands(
            [.. prepared.Select(unit => Composite(unit, nominal, settings))],
            [.. Enumerable.Range(0, Replications).Select(number => Replication(prepared, Choices.Draw(number, dimensions, items), settings))]);
        return prepared.Select((unit, index) => (unit.UnitId, Band: bands[index])).ToDictionary(pair => pair.UnitId, pair => pair.Band);
    }

    private static double?[] Replication(List<Prepared> units, Choices choices, ScoreSettings settings) =>
        [.. units.Select(unit => Composite(unit, choices, settings))];

    private static double? Composite(Prepared unit, Choices choices, ScoreSettings settings)
    {
        var values = new double?[unit.Dimensions.Length];
        for (var dimension = 0; dimension < values.Length; dimension++)
        {
            var (sum, weight) = (0.0, 0.0);
            foreach (var item in unit.Dimensions[dimension])
            {
                var drawn = item.Weight * choices.Items[item.Index];
                sum += drawn * (choices.UsesPercentiles ? item.Percentile : item.Score);
                weight += drawn;
            }

            if (weight <= 0)
            {
                return null;
            }

            values[dimension] = sum / weight;
        }

        return choices.IsGeometric
            ? WeightedMeans.Geometric(values, choices.Dimensions, settings.GeometricFloor)
            : WeightedMeans.Arithmetic(values, choices.Dimensions);
    }

    // Percentile: 100 (average rank − ½) / n among the units that have the item.
    private static IEnumerable<Prepared> Prepare(IReadOnlyList<ScoredUnit> units, List<string> items, int dimensions)
    {
        var scores = units.SelectMany(unit => unit.Items).Where(item => item.Score is not null).ToLookup(item => item.Code, item => item.Score!.Value);
        var percentiles = scores.ToDictionary(
            item => item.Key,
            item =>
            {
                double[] all = [.. item];
                return all.Zip(Ranks.Average(all)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => 100 * (pair.Second - 0.5) / all.Length);
            },
            StringComparer.Ordinal);
        var places = items.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);
        return units.Select(unit =>
        {
            var present = unit.Items.Where(item => item.Score is not null)
                .ToLookup(item => item.Dimension, item => new Present(places[item.Code], item.Weight, item.Score!.Value, percentiles[item.Code][item.Score.Value]));
            return new Prepared(unit.UnitId, [.. Enumerable.Range(0, dimensions).Select(dimension => present[dimension].ToArray())]);
        });
    }

    /// <summary>A score that is there, on both scales.</summary>
    private readonly record struct Present(int Index, double Weight, double Score, double Percentile);

    private sealed record Prepared(int UnitId, Present[][] Dimensions);

    /// <summary>The choices of one replication: factors on the weights, the mean, the scale.</summary>
    private sealed record Choices(bool IsGeometric, bool UsesPercentiles, double[] Dimensions, double[] Items)
    {
        public static Choices Draw(int number, int dimensions, List<string> items) => new(
            CounterRandom.Uniform(Seed, 1, number) < 0.5,
            CounterRandom.Uniform(Seed, 2, number) < 0.5,
            [.. Enumerable.Range(0, dimensions).Select(dimension => Factor(CounterRandom.Uniform(Seed, 3, number, dimension)))],
            [.. items.Select(code => Factor(CounterRandom.Uniform(Seed, 4, [number, .. code.Select(letter => (long)letter)])))]);

        private static double Factor(double uniform) => 1 + (WeightSpread * ((2 * uniform) - 1));
    }
}
