using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags;

/// <summary>What must not matter does not matter, and what cannot be judged is not judged.</summary>
public sealed class UnitFlagPropertyTests
{
    [Fact]
    public void Judge_RowsInAnotherOrder_GivesTheSame()
    {
        var panel = UnitFlagStepTests.Small();
        UnitFlagStepTests.Drop(panel);
        var input = panel.Input();
        var shuffled = input with { Measures = [.. input.Measures.OrderBy(measure => measure.Value).ThenByDescending(measure => measure.UnitId)] };

        Assert.Equal(
            SupervisionRun.Judge(input).Flags.Select(UnitFlagStepTests.Text),
            SupervisionRun.Judge(shuffled).Flags.Select(UnitFlagStepTests.Text));
    }

    [Fact]
    public void Judge_AnotherUnitOfMeasure_GivesTheSameFlags()
    {
        var panel = UnitFlagStepTests.Small();
        UnitFlagStepTests.Drop(panel);
        var input = panel.Input();
        var perMille = input with
        {
            Catalogue = input.Catalogue with
            {
                UnitsOfMeasure = [.. input.Catalogue.UnitsOfMeasure.Select(unit => unit with { Scale = unit.Scale * 10 })],
                Goalposts = input.Catalogue.Goalposts.ToDictionary(
                    pair => pair.Key, pair => pair.Value with { Floor = pair.Value.Floor * 10, Target = pair.Value.Target * 10 }),
            },
            Measures = [.. input.Measures.Select(measure => measure with { Value = measure.Value * 10 })],
        };

        Assert.Equal(Strengths(input), Strengths(perMille));
    }

    [Fact]
    public void Judge_CalmUnitAdded_RaisesNoFlagOnAnother()
    {
        var panel = new CalmPanel(4, items: 16, months: 30);
        UnitFlagStepTests.Drop(panel);
        var input = panel.Input([panel.Months[^1]]);
        var before = Codes(input);
        var calm = DistrictInPaper.Department(900);

        // As calm as can be: of each item and month the figure that lies in the middle of its kind.
        var departments = panel.Units.Where(unit => unit.Kind == UnitKind.Department).Select(unit => unit.Id).ToHashSet();
        var middle = panel.Measures.Where(measure => departments.Contains(measure.UnitId))
            .GroupBy(measure => (measure.ItemCode, measure.Month))
            .Select(peers => peers.OrderBy(measure => measure.Value).ElementAt(peers.Count() / 2) with { UnitId = calm.Id });
        input = input with { Units = [.. panel.Units, calm], Measures = [.. panel.Measures, .. middle] };

        Assert.Subset(before.ToHashSet(), Codes(input).Where(code => !code.StartsWith("D900", StringComparison.Ordinal)).ToHashSet());
    }

    [Fact]
    public void Judge_AllEqual_FlagsNothing()
    {
        var panel = UnitFlagStepTests.Small();
        var input = panel.Input();
        var equal = input with { Measures = [.. input.Measures.Select(measure => measure with { Numerator = 8, Denominator = measure.Denominator is null ? null : 10, Value = 80 })] };

        Assert.Empty(SupervisionRun.Judge(equal).Flags);
    }

    [Fact]
    public void Judge_OneUnitInAKind_IsComparedWithItsPastOnly()
    {
        var panel = new CalmPanel(5, items: 8, months: 24, departments: 12, streets: 1, enterprises: 0);
        var street = panel.Units.Single(unit => unit.Kind == UnitKind.Street);
        for (var month = 20; month < 24; month++)
        {
            panel.SetShare("I00", street.Id, month, 0);
        }

        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[23]])).Flags, flag => flag.UnitId == street.Id);

        Assert.All(flag.Drivers, driver => Assert.NotEqual("PeerDistance", driver.Rule));
        Assert.True(flag.Explanation.NotJudged["FewPeers"] >= 8);
        Assert.Equal(1, flag.Explanation.Peers);
    }

    [Fact]
    public void Judge_NothingReported_IsNotJudged()
    {
        var panel = UnitFlagStepTests.Small();
        var input = panel.Input([panel.Months[^1]]);
        var empty = input with { Measures = [.. input.Measures.Select(measure => measure with { Numerator = null, Denominator = null, Value = null, State = MeasureState.NotReported })] };

        var judgement = SupervisionRun.Judge(empty);

        Assert.Empty(judgement.Flags);
        Assert.All(judgement.UnitJudgements, unit => Assert.Equal((Verdict.NotJudged, "NoFigure"), (unit.Finding.Verdict, unit.Finding.Reason)));
    }

    [Fact]
    public void Judge_NoMeasures_GivesNothing()
    {
        var panel = new CalmPanel(5, items: 2, months: 1);

        Assert.Empty(SupervisionRun.Judge(panel.Input() with { Measures = [] }).Flags);
        Assert.Empty(SupervisionRun.Judge(panel.Input() with { Months = [] }).Scores);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e15)]
    [InlineData(-5)]
    public void Judge_WildNumbers_NeverBecomesNaN(double wild)
    {
        var panel = UnitFlagStepTests.Small();
        foreach (var item in panel.Catalogue.Items)
        {
            panel[item.Code, 15, 29] = panel[item.Code, 15, 29] with { Numerator = wild, Value = wild };
        }

        var judgement = SupervisionRun.Judge(panel.Input());

        Assert.All(judgement.Flags.SelectMany(flag => flag.Drivers), driver =>
            Assert.True(double.IsFinite(driver.Distance) && double.IsFinite(driver.Share) && IsFinite(driver.Value) && IsFinite(driver.Reference)));
        Assert.All(judgement.Flags, flag => Assert.True(double.IsFinite(flag.Strength) && flag.Explanation.Probability <= 1));
        Assert.All(judgement.Scores, score => Assert.True(IsFinite(score.Value) && IsFinite(score.PeerMedian)));
        Assert.All(judgement.Signals, signal => Assert.True(IsFinite(signal.Centre) && IsFinite(signal.UpperLimit) && IsFinite(signal.Finding.Strength)));
        Assert.All(judgement.PeerMiddles, middle => Assert.True(IsFinite(middle.Median) && IsFinite(middle.ScoreMedian)));
    }

    private static bool IsFinite(double? value) => value is null || double.IsFinite(value.Value);

    private static IEnumerable<string> Codes(JudgeInput input) => SupervisionRun.Judge(input).Flags.Select(flag => flag.Code);

    private static IEnumerable<(string Code, double Strength)> Strengths(JudgeInput input) =>
        SupervisionRun.Judge(input).Flags.Select(flag => (flag.Code, Math.Round(flag.Strength, 6)));
}
