using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Measures;

/// <summary>Sums roll up before they are divided, and four states are words and not numbers.</summary>
public sealed class MeasureStepTests
{
    private static readonly Month May = new(202605);

    private static readonly Unit[] Units =
        [District(), Joint(), Department(10), Street(20), Street(21), Village(30, 20), Village(31, 20), Village(32, 99)];

    [Fact]
    public void Street_IsTheRatioOfItsVillagesSums()
    {
        // (1 + 45) of (10 + 50) is 76.67 %; the mean of 10 % and 90 % would be 50 %.
        var measures = Run(Item("X"), [.. Pair(30, 1, 10), .. Pair(31, 45, 50)], Everyone());

        var street = Find(measures, 20);
        Assert.Equal((46.0, 60.0), (street.Numerator, street.Denominator));
        Assert.Equal(100 * 46 / 60.0, street.Value!.Value, 10);
    }

    [Fact]
    public void District_AddsUnitsVillagesAndTheJointBucket()
    {
        // 10: 1/10, village of street 20: 2/10, joint: 3/10, village without a street: 4/10, an unlisted unit: 5/10
        var measures = Run(Item("X"), [.. Pair(10, 1, 10), .. Pair(30, 2, 10), .. Pair(2, 3, 10), .. Pair(32, 4, 10), .. Pair(77, 5, 10)], Everyone());

        var district = Find(measures, 1);
        Assert.Equal((15.0, 50.0, 30.0), (district.Numerator, district.Denominator, district.Value));
    }

    [Fact]
    public void District_LeavesOutUnitsToWhichTheItemDoesNotApply()
    {
        var streetsOnly = Item("X", appliesTo: new HashSet<UnitKind> { UnitKind.Street });
        var measures = Run(streetsOnly, [.. Pair(10, 9, 10), .. Pair(30, 2, 10)], Everyone());

        Assert.Equal(MeasureState.NotApplicable, Find(measures, 10).State);
        Assert.Equal((2.0, 10.0), (Find(measures, 1).Numerator, Find(measures, 1).Denominator));
    }

    [Fact]
    public void Covered_WithoutRows_IsZeroForCountsAndNoBaseForRatios()
    {
        Assert.Equal((0.0, MeasureState.Figure), State(Run(Item("X", Aggregation.Count), [], Everyone()), 10));
        Assert.Equal((null, MeasureState.NoBase), State(Run(Item("X"), [], Everyone()), 10));
    }

    [Fact]
    public void Uncovered_IsNotReported()
    {
        var onlyTen = new CoverageRow[] { new(ThingsStream, null, 10, May) };
        var measures = Run(Item("X"), [.. Pair(10, 5, 10)], onlyTen);

        Assert.Equal((50.0, MeasureState.Figure), State(measures, 10));
        Assert.Equal((null, MeasureState.NotReported), State(measures, 20));
        Assert.Null(Find(measures, 20).Numerator);
        Assert.Equal((50.0, MeasureState.Figure), State(measures, 1));
    }

    [Fact]
    public void Village_CoversItsStreet() =>
        Assert.Equal(MeasureState.Figure, Find(Run(Item("X"), [.. Pair(30, 5, 10)], [new(ThingsStream, null, 30, May)]), 20).State);

    [Theory]
    [InlineData(Aggregation.Ratio, MeasureState.Figure)]
    [InlineData(Aggregation.Mean, MeasureState.Figure)]
    [InlineData(Aggregation.Count, MeasureState.NotReported)]
    [InlineData(Aggregation.RatePer100, MeasureState.NotReported)]
    public void Quarter_WithOneMonthMissing_StandsForRatiosOnly(Aggregation aggregation, MeasureState expected)
    {
        var covered = new CoverageRow[] { new(ThingsStream, null, 1, May), new(ThingsStream, null, 1, May.AddMonths(-1)) };
        var measure = Find(Run(Item("X", aggregation, cadence: Cadence.Quarter), [.. Pair(10, 5, 10)], covered), 10);

        Assert.Equal((expected, 2, 3), (measure.State, measure.CoveredMonths, measure.WindowMonths));
    }

    [Fact]
    public void ReportedTotal_CountsAsCoverage()
    {
        var covered = new CoverageRow[] { new("reported_figure", "X", 10, May), new("reported_figure", "Y", 20, May) };
        var measures = Run(Item("X"), [.. Pair(10, 5, 10)], covered);

        Assert.Equal(MeasureState.Figure, Find(measures, 10).State);
        Assert.Equal(MeasureState.NotReported, Find(measures, 20).State);
    }

    [Fact]
    public void Denominator_OfAnotherStream_MustBeCoveredUnlessItIsASize()
    {
        var matter = Item("X", stream: PeopleStream, denominator: Part(ThingsStream));
        var rate = Item("X", Aggregation.RatePer100, stream: ThingsStream, denominator: Part(SizeStream, Timing.Level));

        Assert.Equal(MeasureState.NotReported, Find(Run(matter, [.. Pair(10, 6, 20)], [new(PeopleStream, null, 1, May)]), 10).State);
        Assert.Equal(MeasureState.Figure, Find(Run(rate, [.. Pair(10, 6, 20)], Everyone()), 10).State);
    }

    [Fact]
    public void Size_StatedByTheStreet_IsNotAddedToItsVillages()
    {
        var rate = Item("X", Aggregation.RatePer100, denominator: Part(SizeStream, Timing.Level));
        var measures = Run(rate, [.. Pair(20, 4, 1000), .. Pair(30, 6, 300), .. Pair(31, 0, 500)], Everyone());

        Assert.Equal((10.0, 1000.0, 1.0), (Find(measures, 20).Numerator, Find(measures, 20).Denominator, Find(measures, 20).Value));
    }

    [Fact]
    public void Unit_OutsideItsValidity_IsNotApplicable()
    {
        Unit[] units = [District(), Department(10, to: new(2026, 4, 30)), Department(11, from: new(2026, 5, 31))];
        var measures = Run(Item("X"), [.. Pair(10, 1, 2), .. Pair(11, 2, 2)], Everyone(), units);

        Assert.Equal(MeasureState.NotApplicable, Find(measures, 10).State);
        Assert.Equal(MeasureState.Figure, Find(measures, 11).State);
        Assert.Equal(75.0, Find(measures, 1).Value);
    }

    [Fact]
    public void Mean_WithoutDenominatorRows_DividesByItsRows()
    {
        var item = Item("X", Aggregation.Mean) with { Numerator = Part(ThingsStream) with { Aggregate = Aggregate.Mean }, Denominator = null };
        var measure = Find(Run(item, [new("X", FormulaSide.Numerator, 10, May, null, 250, 3)], Everyone()), 10);

        Assert.Equal((250.0, 3.0), (measure.Numerator, measure.Denominator));
        Assert.Equal(250 / 3.0, measure.Value!.Value, 10);
    }

    private static PartRow[] Pair(int unit, double numerator, double denominator) =>
    [
        new("X", FormulaSide.Numerator, unit, May, null, numerator, 1),
        new("X", FormulaSide.Denominator, unit, May, null, denominator, 1),
    ];

    private static CoverageRow[] Everyone() => [new(ThingsStream, null, 1, May)];

    private static IReadOnlyList<ScoredMeasure> Run(Item item, PartRow[] parts, CoverageRow[] coverage, Unit[]? units = null)
    {
        var catalogue = CatalogueOf(item);
        return SupervisionRun.Measure(new(catalogue, units ?? Units, parts, coverage, catalogue.Items, [May], new()));
    }

    private static Measure Find(IReadOnlyList<ScoredMeasure> measures, int unit) =>
        measures.Single(scored => scored.Measure.UnitId == unit).Measure;

    private static (double? Value, MeasureState State) State(IReadOnlyList<ScoredMeasure> measures, int unit) =>
        (Find(measures, unit).Value, Find(measures, unit).State);
}
