using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Tests.Support;

/// <summary>A district without deviations: units differ for good, months share a season, small denominators make noise.</summary>
internal sealed class CalmPanel
{
    private const int FirstMonth = 202311;

    private static readonly (Aggregation Aggregation, Polarity Polarity, Cadence Cadence)[] Patterns =
    [
        (Aggregation.Ratio, Polarity.HigherIsBetter, Cadence.Month),
        (Aggregation.Ratio, Polarity.HigherIsBetter, Cadence.Quarter),
        (Aggregation.Ratio, Polarity.HigherIsWorse, Cadence.Quarter),
        (Aggregation.RatePer100, Polarity.HigherIsWorse, Cadence.Month),
        (Aggregation.RatePer100, Polarity.Neutral, Cadence.Month),
        (Aggregation.Mean, Polarity.HigherIsBetter, Cadence.HalfYear),
        (Aggregation.Count, Polarity.HigherIsBetter, Cadence.Quarter),
        (Aggregation.RatioOfSums, Polarity.HigherIsWorse, Cadence.Month),
    ];

    private readonly int seed;
    private readonly Dictionary<(string Item, int Unit, int Month), Measure> measures = [];

    public CalmPanel(int seed, int items = 78, int months = 36, int departments = 40, int streets = 16, int enterprises = 20)
    {
        this.seed = seed;
        Months = DistrictInPaper.Months(FirstMonth, months);
        Units =
        [
            DistrictInPaper.District(),
            .. Enumerable.Range(10, departments).Select(id => DistrictInPaper.Department(id)),
            .. Enumerable.Range(10 + departments, streets).Select(DistrictInPaper.Street),
            .. Enumerable.Range(10 + departments + streets, enterprises)
                .Select(id => new Unit(id, $"E{id}", $"E{id}", UnitKind.Enterprise, null, null, null)),
        ];
        Catalogue = DistrictInPaper.CatalogueOf([.. Enumerable.Range(0, items).Select(ItemAt)]);
        foreach (var (item, index) in Catalogue.Items.Select((item, index) => (item, index)))
        {
            foreach (var unit in Units.Where(unit => unit.IsScored))
            {
                for (var month = 0; month < months; month++)
                {
                    measures[(item.Code, unit.Id, Months[month].Value)] = Draw(item, index, unit, month);
                }
            }
        }
    }

    public IReadOnlyList<Month> Months { get; }

    public IReadOnlyList<Unit> Units { get; set; }

    public SupervisionCatalogue Catalogue { get; }

    public IReadOnlyList<Measure> Measures => [.. measures.Values];

    public Measure this[string item, int unit, int month]
    {
        get => measures[(item, unit, Months[month].Value)];
        set => measures[(item, unit, Months[month].Value)] = value;
    }

    public JudgeInput Input(IEnumerable<Month>? judged = null) =>
        DistrictInPaper.Judge(Catalogue, Units, Measures, [.. judged ?? Months]);

    /// <summary>Writes a share of the denominator into a ratio.</summary>
    public void SetShare(string item, int unit, int month, double share)
    {
        var old = this[item, unit, month];
        var numerator = Math.Round(share * old.Denominator!.Value);
        this[item, unit, month] = old with { Numerator = numerator, Value = 100 * numerator / old.Denominator };
    }

    private static Item ItemAt(int index)
    {
        var (aggregation, polarity, cadence) = Patterns[index % Patterns.Length];
        return DistrictInPaper.Item($"I{index:00}", aggregation, polarity, cadence, dimension: "ABCD"[index * 4 / 78 % 4].ToString());
    }

    private double Normal(int stream, params ReadOnlySpan<long> indices) => CounterRandom.Normal(seed, stream, indices);

    private Measure Draw(Item item, int index, Unit unit, int month)
    {
        var level = Normal(1, index) + (0.5 * Normal(2, index, unit.Id)) + (0.3 * Normal(3, index, (int)unit.Kind));
        var season = 0.2 * Math.Sin(((month % 12) + index) * Math.PI / 6);
        var noise = 0.15 * CounterRandom.StudentFour(seed, 4, index, unit.Id, month);
        var size = Math.Ceiling(20 * Math.Exp(1 + (0.8 * Normal(5, unit.Id))));
        var mean = level + season + noise;
        var uniform = CounterRandom.Uniform(seed, 6, index, unit.Id, month);
        var share = 1 / (1 + Math.Exp(-1.5 - (0.6 * mean)));
        var (numerator, denominator, scale) = item.Aggregation switch
        {
            Aggregation.Ratio => (BinomialQuantile(size, share, uniform), size, 100.0),
            Aggregation.RatePer100 => (PoissonQuantile(size * 0.05 * Math.Exp(0.4 * mean), uniform), size, 100.0),
            Aggregation.Count => (PoissonQuantile(8 * Math.Exp(0.3 * mean), uniform), 0, 1.0),
            Aggregation.Mean => ((80 + (4 * mean)) * size, size, 1.0),
            _ => (1000 * size * 0.1 * Math.Exp(0.3 * mean), 1000 * size, 100.0),
        };
        double? divisor = denominator == 0 ? null : denominator;
        return new(
            unit.Id, item.Code, Months[month], numerator, divisor, scale * numerator / (divisor ?? 1), MeasureState.Figure,
            item.WindowMonths, item.WindowMonths, null);
    }

    private static double PoissonQuantile(double mean, double uniform)
    {
        var count = 0;
        var term = Math.Exp(-mean);
        for (var sum = term; sum < uniform && count < 10_000; sum += term)
        {
            term *= mean / ++count;
        }

        return count;
    }

    private static double BinomialQuantile(double size, double share, double uniform)
    {
        if (share > 0.5)
        {
            return size - BinomialQuantile(size, 1 - share, 1 - uniform);
        }

        var count = 0;
        var term = Math.Pow(1 - share, size);
        for (var sum = term; sum < uniform && count < size; sum += term)
        {
            term *= (size - count) / (count + 1) * share / (1 - share);
            count++;
        }

        return count;
    }
}
