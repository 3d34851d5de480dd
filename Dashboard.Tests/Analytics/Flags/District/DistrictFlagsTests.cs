using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags.District;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.District;

/// <summary>How a district's measures become the model's panel, and what odd districts get: a verdict with its reason, never an exception.</summary>
public sealed class DistrictFlagsTests
{
    private const int Months = 26;

    [Fact]
    public void Of_QuarterlyItem_TakesEveryThirdMonthBackFromTheJudgedOne()
    {
        var panel = PanelOf(Small());
        var item = panel.Panel.Items.Single(item => item.Code == "I01");

        // The 26th month is judged: places 25, 22, 19 ... 1 hold figures, and only there are they due.
        for (var place = 0; place < Months; place++)
        {
            Assert.Equal(place % 3 == 1, item.IsUsable(place));
            Assert.Equal(place % 3 == 1, item.IsDue(place));
        }
    }

    [Fact]
    public void Of_NeutralWithheldOrRareItems_LeavesThemOut()
    {
        var calm = Small();
        foreach (var unit in calm.Units.Where(unit => unit.IsScored))
        {
            for (var month = 0; month < Months; month += 4)
            {
                calm["I00", unit.Id, month] = calm["I00", unit.Id, month] with { State = MeasureState.Suppressed, Numerator = null, Value = null };
            }
        }

        var codes = PanelOf(calm).Panel.Items.Select(item => item.Code).ToList();

        // I00 is withheld in more than a tenth of its months, I04 is neutral, I05 has four half-years in 26 months.
        Assert.DoesNotContain("I00", codes);
        Assert.DoesNotContain("I04", codes);
        Assert.DoesNotContain("I05", codes);
        Assert.Contains("I08", codes);
    }

    [Fact]
    public void Of_MonthNobodyHasReported_IsDueFromNobody()
    {
        var calm = Small();
        foreach (var unit in calm.Units.Where(unit => unit.IsScored))
        {
            calm["I08", unit.Id, Months - 1] = calm["I08", unit.Id, Months - 1] with { State = MeasureState.NotReported, Numerator = null, Denominator = null, Value = null };
        }

        calm["I08", 15, Months - 2] = calm["I08", 15, Months - 2] with { State = MeasureState.NotReported, Numerator = null, Denominator = null, Value = null };
        var panel = PanelOf(calm);
        var item = panel.Panel.Items.Single(item => item.Code == "I08");
        var row = Array.FindIndex(panel.Units, unit => panel.Grid.Units[unit].Id == 15);

        Assert.False(item.IsDue((row * Months) + Months - 1));
        Assert.True(item.IsDue((row * Months) + Months - 2));
    }

    [Fact]
    public void Judge_OneMonthOnly_FlagsNothingAndThrowsNothing()
    {
        var calm = new CalmPanel(5, items: 8, months: 1);

        Assert.Empty(SupervisionRun.Judge(calm.Input()).Flags);
    }

    [Fact]
    public void Judge_MonthTwice_GivesTheSame()
    {
        var calm = Small();
        var input = calm.Input([calm.Months[^1]]);
        var twice = input with { Measures = [.. input.Measures, .. input.Measures.Where(measure => measure.Month == calm.Months[^2])], Months = [calm.Months[^1], calm.Months[^1]] };

        Assert.Equal(Strengths(input), Strengths(twice));
    }

    [Fact]
    public void Judge_UnitOfAnotherKindOrAlone_IsJudgedOrSaysWhyNot()
    {
        var calm = Small();
        calm.Units = [.. calm.Units.Select(unit => unit.Id == 15 ? unit with { Kind = UnitKind.Enterprise } : unit)];

        var judged = SupervisionRun.Judge(calm.Input([calm.Months[^1]])).UnitJudgements;

        Assert.All(judged, unit => Assert.True(unit.Finding.Verdict == Verdict.NotJudged ? unit.Finding.Reason.Length > 0 : unit.Finding.Strength >= 0));
        Assert.Contains(judged, unit => unit.UnitId == 15);
    }

    [Fact]
    public void Judge_UnitThatNoLongerExists_HasNoVerdict()
    {
        var calm = Small();
        calm.Units = [.. calm.Units.Select(unit => unit.Id == 15 ? unit with { ValidTo = calm.Months[^3].LastDay } : unit)];

        Assert.DoesNotContain(SupervisionRun.Judge(calm.Input([calm.Months[^1]])).UnitJudgements, unit => unit.UnitId == 15);
    }

    [Fact]
    public void Judge_ItemWhoseDefinitionChanged_FlagsNobodyForIt()
    {
        var calm = Small();
        var before = SupervisionRun.Judge(calm.Input([calm.Months[^1]])).Flags.Select(flag => flag.UnitId).ToHashSet();
        foreach (var unit in calm.Units.Where(unit => unit.IsScored))
        {
            for (var month = Months - 6; month < Months; month++)
            {
                var own = calm["I08", unit.Id, month];
                calm.SetShare("I08", unit.Id, month, own.Numerator!.Value / own.Denominator!.Value * .7);
            }
        }

        var flags = SupervisionRun.Judge(calm.Input([calm.Months[^1]])).Flags;

        Assert.DoesNotContain(flags, flag => flag.Drivers[0].Code == "I08" && !before.Contains(flag.UnitId));
    }

    [Fact]
    public void Judge_OwnFiguresWorsen_RaisesTheOwnStrengthMost()
    {
        var calm = Small();
        var input = calm.Input([calm.Months[^1]]);
        var before = Strengths(input);
        for (var month = Months - 4; month < Months; month++)
        {
            calm.SetShare("I08", 15, month, 0.4);
        }

        var after = Strengths(calm.Input([calm.Months[^1]]));
        var moves = before.Zip(after).Select(pair => (pair.First.Unit, Move: pair.Second.Strength - pair.First.Strength)).ToList();

        Assert.Equal(15, moves.MaxBy(move => move.Move).Unit);
        Assert.True(moves.Single(move => move.Unit == 15).Move > 2);
    }

    private static CalmPanel Small() => new(4, items: 16, months: Months);

    private static DistrictPanel PanelOf(CalmPanel calm)
    {
        var input = calm.Input([calm.Months[^1]]);
        var scales = input.Catalogue.UnitsOfMeasure.ToDictionary(unit => unit.Code, unit => unit.Scale, StringComparer.Ordinal);
        return DistrictPanel.Of(MeasureGrid.Of(input), scales, Months - 1, new DeviationSettings());
    }

    private static List<(int Unit, double Strength)> Strengths(JudgeInput input) =>
        [.. SupervisionRun.Judge(input).UnitJudgements.Select(unit => (unit.UnitId, Math.Round(unit.Finding.Strength ?? -1, 9)))];
}
