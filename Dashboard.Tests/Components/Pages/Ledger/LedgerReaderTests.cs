using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Ledger;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Ledger;

/// <summary>
/// Six problems read at the end of June 2026. The road: feedback in January, started in February, stalled from 6 May for rework, people ask
/// on 9 June, no restart. An earlier one on the same road was closed in December. One restarted on 20 June after stalling in April. One
/// stalled on 10 June, not yet for 30 days. One without any word since March. One closed in May and looked back at in June: come back.
/// </summary>
public sealed class LedgerReaderTests
{
    private static readonly Month june = new(202606);
    private static readonly DateOnly asOf = new(2026, 6, 30);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task CountsAsync_EndOfJune_CountsStagesReasonsAndSources(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var counts = await Reader(facts).CountsAsync(null, june, Token);

        // Open: the road (stalled), the restarted one, the young standstill (started), the silent one (found).
        Assert.Equal([("found", 1L), ("planned", 0L), ("started", 1L), ("stalled", 1L), ("restarted", 1L), ("done", 0L)], counts.Stages.Select(stage => (stage.Code, stage.Count)));
        Assert.Equal([("rework", 1L)], counts.Reasons.Select(reason => (reason.Code, reason.Count)));
        Assert.Equal((4L, 1L, 0L), (counts.Open, counts.Stalled, counts.WithoutReason));

        // Only the silent one's deadline, 31 May, has passed.
        Assert.Equal([("inspection", 3L, 0L), ("self", 1L, 1L)], counts.Sources.Select(source => (source.Code, source.Open, source.Due)));
        Assert.Equal(new LedgerYear(6, 2, 1, 1, 1), counts.Year);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task CountsAsync_EarlierMonthOrUnit_StandsAsItStoodThen(string engine)
    {
        await using var facts = await FilledAsync(engine);

        // At the end of May the standstill of April counted, that of 6 May did not: 30 days were full on 5 June.
        var may = await Reader(facts).CountsAsync(null, june.AddMonths(-1), Token);
        Assert.Equal([("funds", 1L)], may.Reasons.Select(reason => (reason.Code, reason.Count)));

        // The street holds its village's young standstill.
        var street = await Reader(facts).CountsAsync("S01", june, Token);
        Assert.Equal((3L, 1L), (street.Open, street.Stalled));
    }

    [Theory]
    [InlineData("sqlite", LedgerFilter.Stalled, "ZG-1")]
    [InlineData("postgres", LedgerFilter.Stalled, "ZG-1")]
    [InlineData("sqlite", LedgerFilter.Silent, "ZG-5")]
    [InlineData("postgres", LedgerFilter.Silent, "ZG-5")]
    [InlineData("sqlite", LedgerFilter.Again, "ZG-1")]
    [InlineData("postgres", LedgerFilter.Again, "ZG-1")]
    [InlineData("sqlite", LedgerFilter.Asked, "ZG-1")]
    [InlineData("sqlite", LedgerFilter.Due, "ZG-5")]
    [InlineData("sqlite", "closed", "ZG-6,ZG-2")]
    [InlineData("sqlite", LedgerFilter.Open, "ZG-4,ZG-5,ZG-1,ZG-3")]
    [InlineData("sqlite", "' or 1=1 --", "ZG-1")]
    public async Task ReadAsync_State_ListsWhatTheCodeFinds(string engine, string state, string expected)
    {
        await using var facts = await FilledAsync(engine);
        var list = await new LedgerListReader(facts.Engine).ReadAsync(LedgerFilter.Of(state, null, null, null, null), june, asOf, 1, Token);
        Assert.Equal(expected.Split(','), list.Entries.Select(entry => entry.Number));
        Assert.Equal(list.Count, list.Entries.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_FiltersAndPages_NarrowTheList(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var reader = new LedgerListReader(facts.Engine);
        var mine = await reader.ReadAsync(LedgerFilter.Of("all", "S01", "inspection", "works", "rework"), june, asOf, 10_000_000, Token);
        var entry = Assert.Single(mine.Entries);
        Assert.Equal(("ZG-1", 55, ClockState.Running), (entry.Number, entry.StallDays!.Value, entry.Deadline.State));
        Assert.Equal((1, 1), (mine.Page, mine.Pages));
        Assert.Empty((await reader.ReadAsync(LedgerFilter.Of("all", "<script>", null, null, null), june, asOf, -1, Token)).Entries);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Problem_TheRoad_TellsStandstillReasonFeedbackAndWhatWentBefore(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var problem = (await new ProblemReader(facts.Engine).ReadAsync("ZG-1", asOf, Token))!;

        Assert.Equal(["found", "planned", "started", "progress", "stalled", "asked"], problem.Steps.Select(step => step.Code));

        // 6 May to 30 June is 55 days; people asked on 9 June, 34 days after it began.
        Assert.Equal(new ProblemStall(new(2026, 5, 6), null, 55, "rework", true, 34), problem.Stall);
        Assert.Equal("ZG-2", Assert.Single(problem.Before).Number);
        Assert.Null(await new ProblemReader(facts.Engine).ReadAsync("nothing", asOf, Token));
        Assert.True((await new ProblemReader(facts.Engine).ReadAsync("ZG-5", asOf, Token))!.IsSilent);
        Assert.True((await new ProblemReader(facts.Engine).ReadAsync("ZG-6", asOf, Token))!.HasRecurred);

        // Read at the end of May, people had not asked yet.
        Assert.Null((await new ProblemReader(facts.Engine).ReadAsync("ZG-1", new(2026, 5, 31), Token))!.Stall!.AskedAfter);
    }

    private static LedgerReader Reader(ModuleFacts facts) => new(facts.Engine, new(facts.Engine), new(facts.Engine));

    private static async Task<ModuleFacts> FilledAsync(string engine)
    {
        var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("rectification",
            Row(ModuleFacts.Street, "ZG-1", "inspection", "2026-01-18", "2026-10-31", [("project", "示例路改造"), ("planned_on", "2026-02-03"), ("started_on", "2026-02-20"), ("last_progress_on", "2026-04-20"),
                ("stalled_on", "2026-05-06"), ("stall_due_month", 202606), ("stall_reason", "rework"), ("feedback_no", "FK-1"), ("feedback_on", "2026-06-09")]),
            Row(ModuleFacts.Street, "ZG-2", "inspection", "2025-07-01", "2025-12-31", [("project", "示例路改造"), ("closed_on", "2025-12-20"), ("accepted_on", "2025-12-28")]),
            Row(ModuleFacts.Department, "ZG-3", "inspection", "2026-01-05", "2026-09-30", [("started_on", "2026-02-01"), ("last_progress_on", "2026-03-30"), ("stalled_on", "2026-04-01"), ("stall_due_month", 202605), ("stall_reason", "funds"), ("restarted_on", "2026-06-20")]),
            Row(ModuleFacts.Village, "ZG-4", "inspection", "2026-05-02", "2026-09-30", [("started_on", "2026-05-20"), ("last_progress_on", "2026-06-09"), ("stalled_on", "2026-06-10"), ("stall_due_month", 202607), ("stall_reason", "land")]),
            Row(ModuleFacts.Street, "ZG-5", "self", "2026-03-01", "2026-05-31", [("last_progress_on", "2026-03-10")]),
            Row(ModuleFacts.Enterprise, "ZG-6", "self", "2026-02-01", "2026-05-31", [("closed_on", "2026-05-20"), ("rechecked_on", "2026-06-15"), ("recurred", 1)]));
        await facts.CountAsync(june);
        return facts;
    }

    private static (int Unit, Dictionary<string, object?> Cells) Row(int unit, string number, string source, string found, string due, (string Column, object Value)[] cells)
    {
        var row = cells.ToDictionary(cell => cell.Column, cell => (object?)cell.Value);
        (row["record_no"], row["source"], row["category"], row["found_on"], row["due_on"]) = (number, source, "works", found, due);
        return (unit, row);
    }
}
