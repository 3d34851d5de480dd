using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Modules.Force;
using SmartSupervision.Dashboard.Components.Pages.Modules.Forms;
using SmartSupervision.Dashboard.Components.Pages.Modules.Inspection;
using SmartSupervision.Dashboard.Components.Pages.Modules.Reception;
using SmartSupervision.Dashboard.Runs.Tallies;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Modules;

/// <summary>The readers of the systems that count people, matters and rounds, on a few records each; the last month is September 2026.</summary>
public sealed class DistrictModuleTests
{
    private static readonly Month september = new(202609);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // 9 batches of 2 persons in August, 7 of 1 in September; of the 16 batches 6 in scope, 10 out; 12 about land, 4 about funds.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Reception_TwoMonths_KeepsBatchesAndPersonsApartAndWithholdsSmallCounts(string engine)
    {
        await using var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("reception_visit",
        [
            .. Enumerable.Range(1, 9).Select(number => Visit($"A{number}", "2026-08-03 09:00", persons: 2, number <= 6, "land", number <= 5)),
            .. Enumerable.Range(1, 7).Select(number => Visit($"B{number}", "2026-09-03 09:00", persons: 1, false, number <= 3 ? "land" : "funds", false)),
        ]);
        await facts.CountAsync(september);
        var view = await new ReceptionReader(new(facts.Engine), facts.Catalogue).ReadAsync(september, Token);

        Assert.Equal((16L, 25L), (view.Batches.Total, view.Persons.Total));
        Assert.Equal([9L, 7L], view.Batches.Counts.TakeLast(2));
        Assert.Equal([6L, 10L], view.Scope.Counts);

        // 4 about funds are withheld, and with them the 12 about land, for all others are 0.
        Assert.All(view.Matters.Where(matter => matter.Code is "land" or "funds"), matter => Assert.Null(matter.Count));
        Assert.All(view.Matters.Where(matter => matter.Code is not ("land" or "funds")), matter => Assert.Equal(0, matter.Count));

        // 5 came again of 16: neither they nor the 11 others are few.
        Assert.Equal(5, view.Repeated);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Reception_Stored_NeverKnowsAUnit(string engine)
    {
        await using var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("reception_visit", Visit("A1", "2026-09-03 09:00", 2, true, "land", false));
        await facts.CountAsync(september);
        var tallies = new TallyReader(facts.Engine);

        Assert.Equal(1, (await tallies.ReadAsync([PeopleTallies.Reception], null, september, september, Token)).Of(PeopleTallies.Reception, "batches", september));
        Assert.Equal(0, (await tallies.ReadAsync([PeopleTallies.Reception], "S01", september, september, Token)).All(PeopleTallies.Reception, september));

        // One batch alone is withheld everywhere, the total too.
        var view = await new ReceptionReader(tallies, facts.Catalogue).ReadAsync(september, Token);
        Assert.Equal((null, null, null), (view.Batches.Total, view.Persons.Total, view.Persons.Counts[^1]));
    }

    // Filed 3 + 4 cases, 6 persons sanctioned, 2 transferred: the 2 are withheld. Recovered 123.45 yuan.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Force_Month_SumsByKindAndWithholdsFewPersons(string engine)
    {
        await using var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("force_roster", Roster(ModuleFacts.Department, 6, 5, 2), Roster(ModuleFacts.Street, 8, 8, 3));
        await facts.AddAsync("case_stat", Cases(ModuleFacts.Department, 3, 6, 2, 12_345), Cases(ModuleFacts.Street, 4, 0, 0, 0));
        await facts.CountAsync(september);
        var view = await new ForceReader(new(facts.Engine)).ReadAsync(september, Token);

        Assert.Equal([UnitKind.Department, UnitKind.Street, UnitKind.Enterprise], view.Kinds.Select(kind => kind.Kind));
        Assert.Equal([6L, 8L, 0L], view.Kinds.Select(kind => kind.Counts[0]));
        Assert.Equal((14L, 13L), (view.Total(0), view.Total(1)));
        Assert.Equal((7L, 6L, null, 123L), (view.Cases, view.Sanctioned, view.Transferred, view.Recovered));
    }

    // 71, 20, 6 and 3 of 100: the 3 are withheld, and the 6 with them.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Forms_SmallForm_WithholdsItsShareAndOneMore(string engine)
    {
        await using var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("four_forms", (ModuleFacts.Department, new() { ["month"] = 202609, ["form1"] = 71, ["form2"] = 20, ["form3"] = 6, ["form4"] = 3 }));
        await facts.CountAsync(september);
        var view = await new FormsReader(new(facts.Engine)).ReadAsync(september, Token);

        Assert.Equal([0.71, 0.20, null, null], view.Year.Shares);
        Assert.Equal((100L, 0L), (view.Year.Persons.Total, view.YearBefore.Persons.Total));
        Assert.Equal(100, FormsReader.National.Sum(), 9);
    }

    // Three problems of round 2026-1 fed back in July: one accepted in August, one in September, one open and found again.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Inspection_Round_BurnsDownAndClassesOverlap(string engine)
    {
        await using var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("inspection_problem",
            Problem("X1", "2026-08-20", threeFocus: 1, sixDisciplines: 1, null), Problem("X2", "2026-09-10", 1, 0, null), Problem("X3", null, 0, 0, "2026-09-20"));
        await facts.AddAsync("inspection_target", (ModuleFacts.Street, new()
        {
            ["round"] = "2026-1", ["body"] = "东街道党工委", ["level"] = "street", ["mode"] = "regular", ["feedback_on"] = "2026-07-10", ["rules_built"] = 2,
        }));
        await facts.CountAsync(september);
        var view = await new InspectionReader(new(facts.Engine), facts.Catalogue).ReadAsync(september, Token);

        var round = Assert.Single(view.Rounds);
        Assert.Equal(("2026-1", (long?)null), (round.Code, round.Open[^4]));
        Assert.Equal([3L, 2L, 1L], round.Open.TakeLast(3));
        Assert.Equal((3L, 1L, 2L), (view.Found, view.Open, view.Rules));

        // Two and one, one of them in both classes: more classes than problems of either.
        Assert.Equal([2L, 1L, 0L], view.Classes.Select(found => found.Count));
        Assert.Equal(1, view.Recurring.Single(category => category.Code == "funds").Count);
        Assert.Equal(1, view.Levels.Single(level => level.Code == "street").Count);
    }

    private static (int Unit, Dictionary<string, object?> Cells) Visit(string number, string at, int persons, bool isInScope, string matter, bool isRepeated) => (ModuleFacts.Street, new()
    {
        ["record_no"] = number, ["form"] = "counter", ["persons"] = persons, ["in_scope"] = isInScope ? 1 : 0, ["matter"] = matter, ["visited_at"] = at,
        ["repeated"] = isRepeated ? 1 : 0, ["over_head"] = 0, ["heard_late"] = 0,
    });

    private static (int Unit, Dictionary<string, object?> Cells) Roster(int unit, int establishment, int inPost, int groups) =>
        (unit, new() { ["month"] = 202609, ["establishment"] = establishment, ["in_post"] = inPost, ["group_count"] = groups });

    private static (int Unit, Dictionary<string, object?> Cells) Cases(int unit, int filed, int sanctioned, int transferred, long recovered) =>
        (unit, new() { ["month"] = 202609, ["filed"] = filed, ["sanctioned"] = sanctioned, ["transferred"] = transferred, ["recovered"] = recovered });

    private static (int Unit, Dictionary<string, object?> Cells) Problem(string number, string? accepted, int threeFocus, int sixDisciplines, string? recheckedAgain) => (ModuleFacts.Street, new()
    {
        ["record_no"] = number, ["round"] = "2026-1", ["category"] = "funds", ["three_focus"] = threeFocus, ["six_disciplines"] = sixDisciplines, ["ideology"] = 0,
        ["feedback_on"] = "2026-07-10", ["accepted_on"] = accepted, ["rechecked_on"] = recheckedAgain, ["recurred"] = recheckedAgain is null ? null : 1,
    });
}
