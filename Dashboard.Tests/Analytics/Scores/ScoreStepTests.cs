using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Scores;

/// <summary>Dimensions need two thirds of their weight, the composite all of its dimensions, peers eight of a kind.</summary>
public sealed class ScoreStepTests
{
    private static readonly Month May = new(202605);

    private static readonly Item[] Items =
    [
        Item("A1", dimension: "A", weight: 2), Item("A2", dimension: "A"),
        Item("B1", polarity: Polarity.HigherIsWorse, dimension: "B"), Item("B2", polarity: Polarity.Neutral, dimension: "B"),
    ];

    [Fact]
    public void Dimension_IsTheWeightedMeanOfOrientedScores()
    {
        // A: (2·90 + 1·60) / 3 = 80; B: higher is worse, 100 − 20 = 80, the neutral item does not count
        var scores = Run([Figure(10, "A1", 90), Figure(10, "A2", 60), Figure(10, "B1", 20), Figure(10, "B2", 3)]);

        Assert.Equal((80.0, 1.0, 2, 2), Shown(scores, 10, "A"));
        Assert.Equal((80.0, 1.0, 1, 1), Shown(scores, 10, "B"));
        Assert.Equal(80.0, Find(scores, 10, UnitScore.CompositeCode).Value);
    }

    [Fact]
    public void Dimension_NeedsTwoThirdsOfItsWeight()
    {
        var enough = Run([Figure(10, "A1", 90), Figure(10, "B1", 20)]);
        var tooLittle = Run([Figure(10, "A2", 60), Figure(10, "B1", 20)]);

        Assert.Equal((90.0, 2 / 3.0, 1, 2), Shown(enough, 10, "A"));
        Assert.Equal((null, 1 / 3.0, 1, 2), Shown(tooLittle, 10, "A"));
        Assert.Null(Find(tooLittle, 10, UnitScore.CompositeCode).Value);
    }

    [Fact]
    public void Dimension_LeavesOutItemsThatDoNotApply()
    {
        var streetOnly = Item("A2", dimension: "A", weight: 5, appliesTo: new HashSet<UnitKind> { UnitKind.Street });
        var scores = Run([Figure(10, "A1", 90)], CatalogueOf(Items[0], streetOnly));

        Assert.Equal((90.0, 1.0, 1, 1), Shown(scores, 10, "A"));
    }

    [Fact]
    public void Composite_HasTheGeometricMeanBesideIt()
    {
        var composite = Find(Run([Figure(10, "A1", 100), Figure(10, "A2", 100), Figure(10, "B1", 100)]), 10, UnitScore.CompositeCode);

        // dimensions 100 and 0: arithmetic 50; geometric with floor 1: √(100 · 1) = 10
        Assert.Equal((50.0, 10.0), (composite.Value, Math.Round(composite.Geometric!.Value, 10)));
    }

    [Fact]
    public void Peers_AreShownFromEightOfAKind()
    {
        Assert.Null(Find(Run([.. Enumerable.Range(10, 7).Select(unit => Figure(unit, "A1", unit))]), 10, "A").PeerMedian);

        // scores 10 … 17: quartiles of type 7 are 11.75, 13.5, 15.25
        var first = Find(Run([.. Enumerable.Range(10, 8).Select(unit => Figure(unit, "A1", unit))]), 10, "A");
        Assert.Equal((11.75, 13.5, 15.25), (first.PeerLowerQuartile, first.PeerMedian, first.PeerUpperQuartile));
    }

    [Fact]
    public void PeerMiddles_CountUnitsAndKeepKindsApart()
    {
        var units = Enumerable.Range(10, 8).Select(id => Department(id)).Append(Street(20)).Prepend(District()).ToArray();
        var measures = units.Skip(1).Select(unit => Figure(unit.Id, "B1", unit.Id)).ToArray();

        var middles = SupervisionRun.Judge(Judge(CatalogueOf(Items), units, measures, [May])).PeerMiddles;

        Assert.Equal(new PeerMiddle("B1", May, UnitKind.Department, 8, 11.75, 13.5, 15.25, 86.5), middles.Single(middle => middle.Kind == UnitKind.Department));
        Assert.Equal(new PeerMiddle("B1", May, UnitKind.Street, 1, null, null, null, null), middles.Single(middle => middle.Kind == UnitKind.Street));
    }

    [Theory]
    [InlineData(80, 60, 100, 50.0)]
    [InlineData(50, 60, 100, 0.0)]
    [InlineData(110, 60, 100, 100.0)]
    [InlineData(25, 100, 0, 75.0)]
    [InlineData(25, 7, 7, null)]
    [InlineData(double.NaN, 0, 1, null)]
    public void ItemScore_RunsFromFloorToTarget(double value, double floor, double target, double? expected) =>
        Assert.Equal(expected, ItemScore.Of(value, floor, target));

    [Fact]
    public void ChangeContributions_WithoutAScore_AreNone() =>
        Assert.Null(ChangeContributions.Of(["A", "B"], [50, null], [60, 70], [1, 1]));

    [Fact]
    public void PeerPosition_NearTies_ShareTheRank()
    {
        var positions = PeerPosition.Among([0.1 + 0.2, 0.3, null, 0.9], 1);

        Assert.Equal([2, 2, 1], positions.OfType<PeerPosition>().Select(position => position.Rank));
        Assert.Equal(50.0 * 2 / 3, positions[0]!.Percentile, 10);
    }

    private static Measure Figure(int unit, string item, double value) =>
        new(unit, item, May, value, 100, value, MeasureState.Figure, 1, 1, null);

    private static IReadOnlyList<UnitScore> Run(Measure[] measures, SupervisionCatalogue? catalogue = null)
    {
        var units = measures.Select(measure => measure.UnitId).Distinct().Select(id => Department(id)).Prepend(District()).ToArray();
        return SupervisionRun.Judge(Judge(catalogue ?? CatalogueOf(Items), units, measures, [May])).Scores;
    }

    private static UnitScore Find(IReadOnlyList<UnitScore> scores, int unit, string code) =>
        scores.Single(score => score.UnitId == unit && score.Code == code);

    private static (double?, double, int, int) Shown(IReadOnlyList<UnitScore> scores, int unit, string code)
    {
        var score = Find(scores, unit, code);
        return (score.Value, score.Coverage, score.ItemsPresent, score.ItemsApplicable);
    }
}
