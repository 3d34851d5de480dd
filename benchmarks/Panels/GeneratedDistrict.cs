using System.Collections;
using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>A district of any size without deviations: 78 items of the catalogue's kinds, measures made when they are read.</summary>
/// <remarks>Numerators and denominators are kept as single numbers; a record a measure would need more memory than all methods together.</remarks>
public sealed class GeneratedDistrict : IReadOnlyList<Measure>
{
    public const int ItemCount = 78;

    private const int FirstUnit = 10;
    private const long Seed = 11;
    private static readonly Month FirstMonth = new(202311);

    private static readonly (Aggregation Aggregation, Polarity Polarity, Cadence Cadence)[] Patterns =
    [
        (Aggregation.Ratio, Polarity.HigherIsBetter, Cadence.Month),
        (Aggregation.Ratio, Polarity.HigherIsBetter, Cadence.Quarter),
        (Aggregation.Ratio, Polarity.HigherIsWorse, Cadence.Quarter),
        (Aggregation.RatePer100, Polarity.HigherIsWorse, Cadence.Month),
        (Aggregation.Ratio, Polarity.HigherIsBetter, Cadence.Month),
        (Aggregation.Mean, Polarity.HigherIsBetter, Cadence.HalfYear),
        (Aggregation.Count, Polarity.HigherIsBetter, Cadence.Quarter),
        (Aggregation.RatioOfSums, Polarity.HigherIsWorse, Cadence.Month),
    ];

    private readonly int units;
    private readonly int months;
    private readonly float[] numerators;
    private readonly float[] denominators;

    public GeneratedDistrict(int units, int months)
    {
        this.units = units;
        this.months = months;
        Units = [.. Enumerable.Range(0, units).Select(UnitAt)];
        Catalogue = CatalogueOf([.. Enumerable.Range(0, ItemCount).Select(ItemAt)]);
        numerators = new float[ItemCount * units * months];
        denominators = new float[numerators.Length];
        Parallel.For(0, ItemCount, Draw);
    }

    public SupervisionCatalogue Catalogue { get; }

    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<Month> Months => [.. Enumerable.Range(0, months).Select(FirstMonth.AddMonths)];

    public int Count => numerators.Length;

    public Measure this[int index]
    {
        get
        {
            var item = Catalogue.Items[index / (units * months)];
            var unit = index / months % units;
            double numerator = numerators[index];
            double? denominator = item.HasDenominator ? denominators[index] : null;
            var scale = item.UnitOfMeasure == "%" ? 100 : 1;
            return new(
                FirstUnit + unit, item.Code, FirstMonth.AddMonths(index % months), numerator, denominator, scale * numerator / (denominator ?? 1),
                MeasureState.Figure, item.WindowMonths, item.WindowMonths, null);
        }
    }

    public IEnumerator<Measure> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Level of the item and the unit, a season shared by all, and chance by size.</summary>
    private void Draw(int item)
    {
        var aggregation = Patterns[item % Patterns.Length].Aggregation;
        for (var unit = 0; unit < units; unit++)
        {
            var size = Math.Ceiling(40 * Math.Exp(.8 * CounterRandom.Normal(Seed, 1, unit)));
            var level = CounterRandom.Normal(Seed, 2, item) + (.4 * CounterRandom.Normal(Seed, 3, item, unit));
            for (var month = 0; month < months; month++)
            {
                var mean = level + (.2 * Math.Sin((month + item) * Math.PI / 6)) + (.15 * CounterRandom.Normal(Seed, 4, item, unit, month));
                var chance = CounterRandom.Normal(Seed, 5, item, unit, month);
                var cell = (((item * units) + unit) * months) + month;
                denominators[cell] = (float)size;
                numerators[cell] = (float)Numerator(aggregation, mean, size, chance);
            }
        }
    }

    private static double Numerator(Aggregation aggregation, double mean, double size, double chance)
    {
        var share = 1 / (1 + Math.Exp(-1.5 - (.6 * mean)));
        var events = size * .05 * Math.Exp(.4 * mean);
        return aggregation switch
        {
            Aggregation.Ratio => Math.Clamp(Math.Round((size * share) + (chance * Math.Sqrt(size * share * (1 - share)))), 0, size),
            Aggregation.RatePer100 => Math.Max(0, Math.Round(events + (chance * Math.Sqrt(events)))),
            Aggregation.Count => Math.Max(0, Math.Round(8 + mean + (chance * 3))),
            Aggregation.Mean => Math.Clamp(80 + (4 * mean) + chance, 0, 100) * size,
            _ => Math.Clamp(.1 * Math.Exp(.3 * mean), 0, 1) * size,
        };
    }

    private static Unit UnitAt(int unit)
    {
        var kind = (unit % 20) switch
        {
            < 10 => UnitKind.Department,
            < 14 => UnitKind.Street,
            _ => UnitKind.Enterprise,
        };
        var code = string.Create(CultureInfo.InvariantCulture, $"U{unit:00000}");
        return new(FirstUnit + unit, code, code, kind, null, null, null);
    }

    private static Item ItemAt(int index)
    {
        var (aggregation, polarity, cadence) = Patterns[index % Patterns.Length];
        var code = string.Create(CultureInfo.InvariantCulture, $"I{index:00}");
        var unit = aggregation is Aggregation.Mean or Aggregation.Count ? "one" : "%";
        var part = new FormulaPart("matter", Aggregate.Count, null, null, Timing.Flow, "on", null, null);
        return new(
            code, code, code, "ABCD"[index * 4 / ItemCount].ToString(), "F", "M", "matter", "", "", "", "", "", "", aggregation, polarity, unit, cadence, 0,
            new HashSet<UnitKind> { UnitKind.Department, UnitKind.Street, UnitKind.Enterprise }, 1, "", part,
            aggregation == Aggregation.Count ? null : part);
    }

    private static SupervisionCatalogue CatalogueOf(Item[] items) => new(
        items,
        [.. "ABCD".Select(code => new Dimension(code.ToString(), code.ToString(), code.ToString()))],
        [],
        [],
        [],
        [new("%", "%", 100, 1), new("one", "", 1, 0)],
        items.ToDictionary(item => item.Code, item => item.Polarity == Polarity.HigherIsWorse
            ? new Goalpost(item.Code, 100, 0, new(2026, 1, 1), "generated")
            : new Goalpost(item.Code, 0, 100, new(2026, 1, 1), "generated")));
}
