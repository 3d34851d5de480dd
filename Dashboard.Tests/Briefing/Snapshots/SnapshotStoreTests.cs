using System.Globalization;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Briefing.Snapshots;

/// <summary>Freezing a small district of real tables: nothing of a snapshot changes with the facts behind it.</summary>
public class SnapshotStoreTests
{
    private static readonly Item Closed = Item("CLOSED", Part(filter: "closed_on is not null"), Part());
    private static readonly SnapshotScope Scope = new([], new(202401), new(202402));

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Read_AfterTheFactsChanged_GivesTheFrozenFigures(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var head = (await FreezerOf(facts).FreezeAsync(Scope, "二月", "test", Token))!;
        await facts.ImportAsync(Cases, Case(3, "2024-01-09", "2024-01-10"));
        await facts.Run.RunPendingAsync(null, Token);

        var snapshot = (await StoreOf(facts).ReadAsync(head.Code, Token))!;

        Assert.True(snapshot.IsWhole);
        Assert.Equal(head.Sha256, snapshot.Head.Sha256);
        Assert.StartsWith("202402-" + head.Sha256[..8], head.Code, StringComparison.Ordinal);
        // January, finance: 1 of 2 closed when frozen; 2 of 3 now.
        Assert.Equal((1, 2, 50), FigureOf(snapshot.Content, 3, 202401));
        Assert.Equal(200.0 / 3, (await NowAsync(facts)), 9);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Read_ContentTamperedWith_IsNotWhole(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var head = (await FreezerOf(facts).FreezeAsync(Scope, "二月", "test", Token))!;
        await using (var app = await facts.Engine.OpenAppAsync(Token))
        {
            await app.ExecuteAsync("update snapshot set frozen_by = 'somebody'");
        }

        Assert.False((await StoreOf(facts).ReadAsync(head.Code, Token))!.IsWhole);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task List_ImportWithdrawnLater_MarksTheSnapshotAndKeepsIt(string engine)
    {
        await using var facts = await FilledAsync(engine);
        var batch = await facts.ImportAsync(Cases, Case(4, "2024-02-09"));
        await facts.Run.RunPendingAsync(null, Token);
        var store = StoreOf(facts);
        var head = (await FreezerOf(facts).FreezeAsync(Scope, "二月", "test", Token))!;
        Assert.Equal(0, (await store.ListAsync(Token)).Single().Withdrawn);

        await facts.Withdrawal.WithdrawAsync(batch, "test", Token);
        await facts.Run.RunPendingAsync(null, Token);

        var entry = (await store.ListAsync(Token)).Single();
        var snapshot = (await StoreOf(facts).ReadAsync(head.Code, Token))!;
        Assert.Equal((1, head.Sha256), (entry.Withdrawn, entry.Head.Sha256));
        Assert.Equal(batch, (await store.WithdrawnOfAsync(snapshot.Content, Token)).Single().BatchId);
        Assert.True(snapshot.IsWhole);
    }

    [Fact]
    public async Task Freeze_NothingComputed_GivesNothing()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", Closed);
        Assert.Null(await FreezerOf(facts).FreezeAsync(Scope, "空", "test", Token));
        Assert.Empty(await StoreOf(facts).ListAsync(Token));
    }

    [Fact]
    public async Task Freeze_Always_IsLoggedWithItsHash()
    {
        await using var facts = await FilledAsync("sqlite");
        var head = (await FreezerOf(facts).FreezeAsync(Scope, "二月", "李某", Token))!;
        await using var app = await facts.Engine.OpenAppAsync(Token);
        var line = await app.QuerySingleAsync<(string Actor, string Act, string Subject, string Outcome)>("select actor, act, subject, outcome from operation where act = 'freeze'");
        Assert.Equal(("李某", "freeze", head.Code, head.Sha256), line);
    }

    [Fact]
    public async Task Replay_FrozenMeasures_GiveTheFrozenResults()
    {
        await using var facts = await FilledAsync("sqlite");
        var content = (await ReaderOf(facts).ReadAsync(Scope, Token))!;
        Assert.NotEmpty(content.Judgement.Scores);
        Assert.Empty(SnapshotReplay.Run(content));
    }

    [Fact]
    public async Task Replay_OneScoreAltered_NamesIt()
    {
        await using var facts = await FilledAsync("sqlite");
        var content = (await ReaderOf(facts).ReadAsync(Scope, Token))!;
        var scores = content.Judgement.Scores.ToList();
        var at = scores.FindIndex(score => score.UnitId == 3 && score.Month.Value == 202401);
        scores[at] = scores[at] with { ItemsPresent = 7 };

        var difference = Assert.Single(SnapshotReplay.Run(content with { Judgement = content.Judgement with { Scores = scores } }));

        Assert.Equal("scores", difference.Part);
        Assert.StartsWith("3 202401", difference.Key, StringComparison.Ordinal);
        Assert.NotEqual(difference.Frozen, difference.Computed);
    }

    [Fact]
    public async Task Compare_CorrectedRenamedAndRedefined_AreToldApart()
    {
        await using var facts = await FilledAsync("sqlite");
        var before = (await ReaderOf(facts).ReadAsync(Scope, Token))!;
        await facts.ImportAsync(Cases, Case(3, "2024-01-09", "2024-01-10"));
        await facts.Run.RunPendingAsync(null, Token);
        var after = (await ReaderOf(facts).ReadAsync(Scope, Token))!;
        after = after with
        {
            Catalogue = after.Catalogue with { Items = [after.Catalogue.Items[0] with { Weight = 2 }] },
            Units = [.. after.Units.Select(unit => unit.Code == "D02" ? unit with { Name = "教育和体育局" } : unit)],
        };

        var comparison = SnapshotComparison.Of(before, after);

        // January of finance went from 1/2 to 2/3, the district from 2/3 to 3/4 (the street has the third case); February stayed.
        Assert.Equal([(1, 202401), (3, 202401)], comparison.Corrected.Select(each => (each.Unit.Id, each.Month.Value)));
        Assert.Equal((50.0, 66.666667), (comparison.Corrected[1].Before!.Value, Math.Round(comparison.Corrected[1].After!.Value!.Value, 6)));
        Assert.Equal([(RedefinedKind.Item, "CLOSED", "Weight"), (RedefinedKind.Unit, "D02", "Name")], comparison.Redefined.Select(each => (each.Kind, each.Code, each.Aspects.Single())));
    }

    internal static async Task<SmallFacts> FilledAsync(string engine)
    {
        var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05", "2024-01-06"), Case(3, "2024-01-07"), Case(5, "2024-01-08", "2024-01-09"), Case(4, "2024-02-01"));
        await facts.Run.RunPendingAsync(null, Token);
        return facts;
    }

    internal static FactsContentReader ReaderOf(SmallFacts facts) => new(facts.Engine, facts.Catalogue, new SupervisionSettings(), facts.Units);

    internal static SnapshotStore StoreOf(SmallFacts facts) => new(facts.Engine, new MemoryCache(Options.Create(new MemoryCacheOptions())));

    internal static SnapshotFreezer FreezerOf(SmallFacts facts) =>
        new(ReaderOf(facts), StoreOf(facts), new(facts.Engine, TimeProvider.System), TimeProvider.System);

    private static (int Unit, Dictionary<string, object?> Cells) Case(int unit, string opened, string? closed = null) => (unit, new()
    {
        ["case_no"] = Guid.NewGuid().ToString("N")[..12],
        ["opened_on"] = DateOnly.Parse(opened, CultureInfo.InvariantCulture),
        ["closed_on"] = closed is null ? null : DateOnly.Parse(closed, CultureInfo.InvariantCulture),
    });

    private static (double?, double?, double?) FigureOf(SnapshotContent content, int unit, int month)
    {
        var measure = content.Measures.Select(scored => scored.Measure).Single(each => each.UnitId == unit && each.Month.Value == month);
        return (measure.Numerator, measure.Denominator, measure.Value);
    }

    private static async Task<double> NowAsync(SmallFacts facts) =>
        (await facts.QueryAsync<double>("select value from measure where unit_id = 3 and month = 202401"))[0];
}
