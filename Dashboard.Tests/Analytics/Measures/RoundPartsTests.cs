using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Measures;

/// <summary>Items by round show the latest round of each unit with its month.</summary>
public sealed class RoundPartsTests
{
    private static readonly Unit[] Units = [District(), Department(10), Department(11), Street(20), Village(30, 20), Village(31, 20)];

    [Fact]
    public void Round_Latest_CarriesOnWithItsDate()
    {
        var measures = Run([Row(10, "r1", 202601, 6, 2), Row(10, "r2", 202603, 3, 1)], 202512, 202602, 202605);

        Assert.Equal(MeasureState.NoBase, Find(measures, 10, 202512).State);
        Assert.Equal((3.0, new Month(202601)), Shown(measures, 10, 202602));
        Assert.Equal((3.0, new Month(202603)), Shown(measures, 10, 202605));
        Assert.Equal(3.0, Find(measures, 10, 202605).Numerator);
    }

    [Fact]
    public void Round_VillageTargets_AreSummedForTheStreet() =>
        // (4 + 2) problems in 1 + 1 villages
        Assert.Equal((3.0, new Month(202602)), Shown(Run([Row(30, "r1", 202601, 4, 1), Row(31, "r1", 202602, 2, 1)], 202605), 20, 202605));

    [Fact]
    public void Round_LateRecordOfAnOldRound_DoesNotBringItBack()
    {
        var late = new PartRow("X", FormulaSide.Numerator, 10, new(202604), "r1", 50, 1);
        var measures = Run([Row(10, "r1", 202601, 6, 2), Row(10, "r2", 202603, 3, 1), [late]], 202605);

        Assert.Equal(3.0, Find(measures, 10, 202605).Numerator);
    }

    [Fact]
    public void Round_OfTheDistrict_IsItsLatestOverAllUnits() =>
        Assert.Equal((4.0, new Month(202603)), Shown(Run([Row(10, "r1", 202601, 9, 1), Row(11, "r2", 202603, 8, 2)], 202605), 1, 202605));

    [Fact]
    public void Round_WithoutAnyFile_IsNotReported() =>
        Assert.Equal(MeasureState.NotReported, Find(Run([Row(10, "r1", 202601, 6, 2)], [], 202605), 10, 202605).State);

    private static PartRow[] Row(int unit, string round, int month, double numerator, double denominator) =>
    [
        new("X", FormulaSide.Numerator, unit, new(month), round, numerator, 1),
        new("X", FormulaSide.Denominator, unit, new(month), round, denominator, 1),
    ];

    private static IReadOnlyList<ScoredMeasure> Run(PartRow[][] rows, params int[] months) =>
        Run(rows, [new(ThingsStream, null, 1, new(202512))], months);

    private static IReadOnlyList<ScoredMeasure> Run(PartRow[][] rows, CoverageRow[] coverage, params int[] months)
    {
        var item = Item("X", Aggregation.MeanPerTarget, cadence: Cadence.Round, timing: Timing.Round);
        var catalogue = CatalogueOf(item);
        return SupervisionRun.Measure(
            new(catalogue, Units, [.. rows.SelectMany(row => row)], coverage, catalogue.Items, [.. months.Select(month => new Month(month))], new()));
    }

    private static Measure Find(IReadOnlyList<ScoredMeasure> measures, int unit, int month) =>
        measures.Single(scored => scored.Measure.UnitId == unit && scored.Measure.Month.Value == month).Measure;

    private static (double?, Month?) Shown(IReadOnlyList<ScoredMeasure> measures, int unit, int month) =>
        (Find(measures, unit, month).Value, Find(measures, unit, month).RoundOn);
}
