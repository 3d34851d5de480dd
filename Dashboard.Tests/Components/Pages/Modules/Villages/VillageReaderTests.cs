using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Modules.Villages;
using SmartSupervision.Dashboard.Runs.Tallies;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Modules.Villages;

/// <summary>Two villages of one street in the quarter to September 2026.</summary>
public sealed class VillageReaderTests
{
    private static readonly Month september = new(202609);
    private static readonly DateOnly asOf = new(2026, 9, 20);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Map_Quarter_SaysKeptLateMissingOrNotDue(string engine)
    {
        await using var facts = await PublishedAsync(engine);
        var map = await Map(facts).ReadAsync(null, september, asOf, 1, Token);

        Assert.Equal(26, map.Matters.Count);
        Assert.Equal(["二村", "一村"], map.Rows.Select(row => row.Name));
        Assert.Equal(MatterState.Kept, State(map, "V001", "p01"));

        // Once in time and once late is late; due but never published is missing; due after the day of reading is not due yet.
        Assert.Equal(MatterState.Late, State(map, "V001", "v07"));
        Assert.Equal(MatterState.Missing, State(map, "V001", "f01"));
        Assert.Equal(MatterState.NotDue, State(map, "V001", "f02"));
        Assert.Equal(MatterState.NotDue, State(map, "V002", "p01"));
        Assert.Equal((3, 1, 1, 1), (map.Due, map.Count(MatterState.Kept), map.Count(MatterState.Late), map.Count(MatterState.Missing)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Map_StreetPageAndVillage_AreAsAsked(string engine)
    {
        await using var facts = await PublishedAsync(engine);
        var reader = Map(facts);
        Assert.Equal((2, 1, 1), Size(await reader.ReadAsync("S01", september, asOf, 10_000_000, Token)));
        Assert.Equal((2, 1, 1), Size(await reader.ReadAsync("<script>", september, asOf, -1, Token)));
        Assert.Equal(["p01", "v07", "v07", "f01", "f02"], (await reader.RecordsAsync("V001", september, Token)).Select(record => record.Matter));
        Assert.Empty(await reader.RecordsAsync("S01", september, Token));

        // Counts by class: of village affairs two due and two out, of finance two due and none out.
        await facts.CountAsync(september);
        var counts = await new TallyReader(facts.Engine).ReadAsync([DisclosureTallies.Records], null, september.AddMonths(-2), september, Token);
        Assert.Equal((2L, 2L), (counts.Of(DisclosureTallies.Records, "village", september.AddMonths(-2), september), counts.Of(DisclosureTallies.Records, "out:village", september.AddMonths(-2), september)));
        Assert.Equal((2L, 0L), (counts.Of(DisclosureTallies.Records, "finance", september), counts.Of(DisclosureTallies.Records, "out:finance", september)));
    }

    // The last thing the records of September tell of is the reply on the 20th at 15:00, so clocks are read then.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Feedback_LastMonth_ReadsBothClocksAtTheLastRecord(string engine)
    {
        await using var facts = await AskedAsync(engine);
        var view = await new FeedbackReader(facts.Engine).ReadAsync(null, september, isLastMonth: true, 1, Token);

        Assert.Equal(new DateTime(2026, 9, 20, 15, 0, 0), view.AsOf);
        Assert.Equal(["FK-1", "FK-2", "FK-3", "FK-4"], view.Entries.Select(entry => entry.Number));
        Assert.Equal(
            [(ClockState.Late, ClockState.Over), (ClockState.Over, ClockState.Running), (ClockState.Kept, ClockState.Running), (ClockState.Running, ClockState.Running)],
            view.Entries.Select(entry => (entry.Midnight.State, entry.Seventh.State)));

        // Ages on the 20th: 0 and 0 days, 2 days, 20 days.
        Assert.Equal([2, 1, 0, 0, 1, 0], view.Ages);
        Assert.Equal((4, 1, 1, 1), (view.Count, view.Unanswered, view.Over, view.Conflicts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Feedback_EarlierMonth_IsReadAtItsEnd(string engine)
    {
        await using var facts = await AskedAsync(engine);
        var august = await new FeedbackReader(facts.Engine).ReadAsync("S01", september.AddMonths(-1), isLastMonth: false, 1, Token);

        // FK-5, closed in September, was open then, and FK-1 had its answer only later.
        Assert.Equal(["FK-5", "FK-1"], august.Entries.Select(entry => entry.Number));
        Assert.Equal([ClockState.Kept, ClockState.Soon], august.Entries.Select(entry => entry.Midnight.State));
        Assert.Equal(0, (await new FeedbackReader(facts.Engine).ReadAsync("D01", september, isLastMonth: true, 1, Token)).Count);
    }

    private static MatterState State(MatterMapView map, string village, string matter) =>
        map.Rows.Single(row => row.Code == village).States[map.Matters.ToList().IndexOf(matter)];

    private static (int Villages, int Page, int Pages) Size(MatterMapView map) => (map.Villages, map.Page, map.Pages);

    private static MatterMapReader Map(ModuleFacts facts) => new(facts.Engine, facts.Catalogue);

    private static async Task<ModuleFacts> PublishedAsync(string engine)
    {
        var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("disclosure_record",
            Record("p01", "party", "2026-07-10", "2026-07-09", 0),
            Record("v07", "village", "2026-07-16", "2026-07-16", 0),
            Record("v07", "village", "2026-08-16", "2026-08-20", 1),
            Record("f01", "finance", "2026-09-10", null, null),
            Record("f02", "finance", "2026-09-25", null, null),
            Record("p02", "party", "2026-06-10", "2026-06-10", 0));
        return facts;
    }

    private static async Task<ModuleFacts> AskedAsync(string engine)
    {
        var facts = await ModuleFacts.OpenAsync(engine);
        await facts.AddAsync("village_feedback",
            Asked("FK-1", "2026-08-31 22:00", "2026-09-02 09:00", null),
            Asked("FK-2", "2026-09-18 08:00", null, null, conflict: 1),
            Asked("FK-3", "2026-09-20 09:00", "2026-09-20 15:00", null),
            Asked("FK-4", "2026-09-20 10:00", null, null),
            Asked("FK-5", "2026-08-28 10:00", "2026-08-28 11:00", "2026-09-01 10:00"));
        return facts;
    }

    private static (int Unit, Dictionary<string, object?> Cells) Record(string matter, string kind, string due, string? published, int? late) =>
        (ModuleFacts.Village, new() { ["class"] = kind, ["matter"] = matter, ["due_on"] = due, ["published_on"] = published, ["publish_late"] = late });

    private static (int Unit, Dictionary<string, object?> Cells) Asked(string number, string posted, string? replied, string? closed, int conflict = 0) =>
        (ModuleFacts.Village, new() { ["record_no"] = number, ["class"] = "village", ["posted_at"] = posted, ["first_reply_at"] = replied, ["closed_at"] = closed, ["conflict"] = conflict });
}
