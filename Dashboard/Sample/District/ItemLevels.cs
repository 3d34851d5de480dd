using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Draws;

namespace SmartSupervision.Dashboard.Sample.District;

/// <summary>How high does an item stand in a unit and month of the fictional district, before chance has its say?</summary>
/// <remarks>
/// A unit's place between the ordinary low and high level is fixed, made of a general, a dimension's and an item's part, all
/// bounded, so that no unit stands out but the planted ones. A small common movement within a dimension ties its items together.
/// </remarks>
internal sealed class ItemLevels
{
    private const int GeneralStream = 10;
    private const int DimensionStream = 11;
    private const int ItemStream = 12;
    private const int MovementStream = 13;
    private const double MovementWidth = 0.12;

    private readonly ulong seed;
    private readonly Dictionary<string, Entry> entries;
    private readonly Dictionary<(string Unit, string Item), PlantedDeviation[]> planted;

    public ItemLevels(ulong seed, SupervisionCatalogue catalogue, IReadOnlyDictionary<string, SampleLevel> levels, IReadOnlyList<PlantedDeviation> deviations)
    {
        this.seed = seed;
        var places = catalogue.Items.GroupBy(item => item.Dimension, StringComparer.Ordinal)
            .SelectMany((group, dimension) => group.Select((item, place) => (item, dimension, place)));
        entries = places.Where(entry => levels.ContainsKey(entry.item.Code)).ToDictionary(
            entry => entry.item.Code,
            entry => new Entry(entry.item, entry.dimension, entry.place, levels[entry.item.Code]),
            StringComparer.Ordinal);
        planted = deviations.GroupBy(deviation => (deviation.Unit, deviation.Item)).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The level in the item's unit of measure.</summary>
    public double Level(SampleUnit unit, string item, Month month)
    {
        var entry = entries[item];
        var scored = unit.Scored;
        var inDimension = Planted(scored, entry.Item.Dimension, month);
        var ofItem = Planted(scored, item, month);
        var movement = MovementWidth * Chance.Bell(seed, MovementStream, scored.Index, entry.Dimension, month.Ordinal);
        var place = Place(unit, entry) + DimensionShift(inDimension, entry) + Moved(ofItem, movement);
        return Math.Max(0, Apply(ofItem, entry.At(place), month));
    }

    /// <summary>The level of a percentage as a probability.</summary>
    public double Share(SampleUnit unit, string item, Month month) => Math.Clamp(Level(unit, item, month) / 100, 0, 1);

    /// <summary>The planted deviation of an item or dimension in a unit that is at work in a month.</summary>
    public PlantedDeviation? Planted(SampleUnit unit, string code, Month month)
    {
        if (!planted.TryGetValue((unit.Scored.Code, code), out var deviations))
        {
            return null;
        }

        return Array.Find(deviations, deviation => deviation.CoversMonth(month));
    }

    /// <summary>Whether a deviation of a kind is planted in a unit's item and month.</summary>
    public bool IsPlanted(SampleUnit unit, string item, Month month, PlantedKind kind) => Planted(unit, item, month)?.Kind == kind;

    /// <summary>The factor on the number of records of an item: below 1 where a unit is planted to report too little.</summary>
    public double Volume(SampleUnit unit, string item, Month month) =>
        Planted(unit, item, month) is { Kind: PlantedKind.UnderReport } deviation ? deviation.Strength : 1;

    private static double DimensionShift(PlantedDeviation? deviation, Entry entry) => deviation?.Kind switch
    {
        PlantedKind.DimensionShift => deviation.Direction * deviation.Strength,
        PlantedKind.ProfileBreak => (entry.Place % 2 == 0 ? 1 : -1) * deviation.Strength,
        _ => 0,
    };

    private static double Moved(PlantedDeviation? deviation, double movement) =>
        deviation?.Kind == PlantedKind.CorrelationBreak ? -deviation.Strength * 3 * movement : movement;

    private static double Apply(PlantedDeviation? deviation, double level, Month month) => deviation?.Kind switch
    {
        PlantedKind.LevelShift or PlantedKind.Spike => level + (deviation.Direction * deviation.Strength),
        PlantedKind.SlowDrift => level + (deviation.Direction * deviation.Strength * Elapsed(deviation, month)),
        PlantedKind.Volatility => level + ((month.Ordinal % 2 == 0 ? 1 : -1) * deviation.Strength),
        PlantedKind.RateExcess => level * deviation.Strength,
        _ => level,
    };

    private static double Elapsed(PlantedDeviation deviation, Month month) =>
        (month.Ordinal - deviation.From.Ordinal + 1.0) / (deviation.To.Ordinal - deviation.From.Ordinal + 1);

    private double Place(SampleUnit unit, Entry entry)
    {
        var scored = unit.Scored;
        var sum = (0.35 * Chance.Bell(seed, GeneralStream, scored.Index))
            + (0.45 * Chance.Bell(seed, DimensionStream, scored.Index, entry.Dimension))
            + (0.60 * Chance.Bell(seed, ItemStream, scored.Index, entry.Dimension, entry.Place));
        var village = unit.Parent is null ? 0 : 0.15 * Chance.Bell(seed, ItemStream, unit.Index, entry.Dimension, entry.Place);
        return Math.Clamp(sum / 1.7, -1, 1) + village;
    }

    /// <summary>An item with its ordinary levels and its place among the items of its dimension.</summary>
    private sealed record Entry(Item Item, int Dimension, int Place, SampleLevel Level)
    {
        /// <summary>The level at a place: 0 the middle, 1 the good end, -1 the bad end of what is ordinary; beyond it in proportion.</summary>
        public double At(double place)
        {
            var towardsHigh = Item.Polarity == Polarity.HigherIsWorse ? -place : place;
            var width = towardsHigh < 0 ? Level.Middle - Level.Low : Level.High - Level.Middle;
            return Level.Middle + (towardsHigh * width);
        }
    }
}
