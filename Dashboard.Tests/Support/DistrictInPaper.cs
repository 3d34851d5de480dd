using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Tests.Support;

/// <summary>Builds items, units and catalogues in one line, for tests of methods that need no files.</summary>
internal static class DistrictInPaper
{
    public const string PeopleStream = "petition";
    public const string ThingsStream = "matter";
    public const string SizeStream = "unit_size";

    public static readonly IReadOnlySet<UnitKind> AllKinds =
        new HashSet<UnitKind> { UnitKind.Department, UnitKind.Street, UnitKind.Enterprise };

    public static Item Item(
        string code,
        Aggregation aggregation = Aggregation.Ratio,
        Polarity polarity = Polarity.HigherIsBetter,
        Cadence cadence = Cadence.Month,
        int minimum = 0,
        string stream = ThingsStream,
        string dimension = "A",
        double weight = 1,
        Timing timing = Timing.Flow,
        FormulaPart? denominator = null,
        IReadOnlySet<UnitKind>? appliesTo = null)
    {
        var numerator = Part(stream, timing);
        var divides = aggregation is not (Aggregation.Count or Aggregation.Sum);
        var unit = aggregation switch
        {
            Aggregation.RatePer100 => "per100",
            Aggregation.Count or Aggregation.Sum or Aggregation.Mean or Aggregation.Score or Aggregation.MeanPerTarget => "one",
            _ => "%",
        };
        return new(
            code, code, code, dimension, "F", "M", stream, "", "", "", "", "", "", aggregation, polarity, unit, cadence, minimum,
            appliesTo ?? AllKinds, weight, "", numerator, divides ? denominator ?? numerator : null);
    }

    public static FormulaPart Part(string stream, Timing timing = Timing.Flow) =>
        new(stream, Aggregate.Count, null, null, timing, "on", null, null);

    public static SupervisionCatalogue CatalogueOf(params Item[] items) => new(
        items,
        [.. items.Select(item => item.Dimension).Distinct().Select(code => new Dimension(code, code, code))],
        [],
        [],
        [
            Stream(PeopleStream, StreamKind.Record, StreamSubject.People),
            Stream(ThingsStream, StreamKind.Record, StreamSubject.Things),
            Stream(SizeStream, StreamKind.Reference, StreamSubject.Things),
        ],
        [new("%", "%", 100, 1), new("per100", "per 100", 100, 2), new("one", "", 1, 0)],
        items.ToDictionary(item => item.Code, Goalpost));

    public static Unit Department(int id, DateOnly? from = null, DateOnly? to = null) =>
        new(id, $"D{id}", $"D{id}", UnitKind.Department, null, from, to);

    public static Unit Street(int id) => new(id, $"S{id}", $"S{id}", UnitKind.Street, null, null, null);

    public static Unit Village(int id, int street) => new(id, $"V{id}", $"V{id}", UnitKind.Village, $"S{street}", null, null);

    public static Unit Joint() => new(Unit.JointId, Unit.JointCode, "joint", UnitKind.Joint, null, null, null);

    public static Unit District() => new(Unit.DistrictId, Unit.DistrictCode, "district", UnitKind.District, null, null, null);

    public static IReadOnlyList<Month> Months(int first, int count) =>
        [.. Enumerable.Range(0, count).Select(new Month(first).AddMonths)];

    public static JudgeInput Judge(
        SupervisionCatalogue catalogue, IReadOnlyList<Unit> units, IReadOnlyList<Measure> measures, IReadOnlyList<Month> months) =>
        new(catalogue, units, measures, months, new());

    private static Goalpost Goalpost(Item item) => item.Polarity == Polarity.HigherIsWorse
        ? new(item.Code, 100, 0, new(2026, 1, 1), "test")
        : new(item.Code, 0, 100, new(2026, 1, 1), "test");

    private static StreamDeclaration Stream(string code, StreamKind kind, StreamSubject about) =>
        new(code, kind, code, code, about, ReportedBy.Office, [], "on", [], []);
}
