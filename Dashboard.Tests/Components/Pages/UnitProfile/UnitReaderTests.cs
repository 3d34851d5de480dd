using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.UnitProfile;

public sealed class UnitReaderTests
{
    private const int Finance = 3, Education = 4, Village = 6;

    private static readonly Month May = new(202405);
    private static readonly Item Monthly = Item("A-1", Part(), Part());
    private static readonly Item Quarterly = Item("A-2", Part(), Part(), Cadence.Quarter);
    private static readonly Item StreetsOnly = Item("A-3", Part(), Part()) with { AppliesTo = new HashSet<UnitKind> { UnitKind.Street } };

    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Items_HaveFigurePeersHistoryAndState(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Monthly, Quarterly, StreetsOnly);
        await facts.MeasureAsync(Finance, "A-1", 202403, 40);
        await facts.MeasureAsync(Finance, "A-1", 202404, null, state: (int)MeasureState.TooFew);
        await facts.MeasureAsync(Finance, "A-1", 202405, 62.5, score: 70, numerator: 5, denominator: 8);
        await facts.MeasureAsync(Education, "A-1", 202405, 1);
        await facts.PeersAsync("A-1", 202405, (int)UnitKind.Department);
        await facts.PeersAsync("A-1", 202405, (int)UnitKind.Street);

        var items = (await ReadAsync(facts, "D01"))!.Items;

        Assert.Equal((62.5, 5.0, 8.0, 70.0), (items[0].Measure.Value!.Value, items[0].Measure.Numerator!.Value, items[0].Measure.Denominator!.Value, items[0].Score!.Value));
        Assert.Equal((50.0, 40.0, 60.0, 55.0), (items[0].Peers!.Median!.Value, items[0].Peers!.Lower!.Value, items[0].Peers!.Upper!.Value, items[0].Peers!.ScoreMedian!.Value));
        Assert.Equal([40, null, 62.5], items[0].History); // April has too few cases: a gap
        Assert.Equal(MeasureState.NotReported, items[1].Measure.State);
        Assert.Equal(MeasureState.NotApplicable, items[2].Measure.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Signals_AreThoseOfTheMonthShown(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Monthly, Quarterly);
        await facts.SignalAsync(Finance, "A-1", 202404, verdict: 2); // April's month is over in May
        await facts.SignalAsync(Finance, "A-2", 202312, verdict: 3);
        await facts.SignalAsync(Finance, "A-2", 202403, verdict: 2); // an earlier point says nothing of the figure beside it
        var items = (await ReadAsync(facts, "D01"))!.Items;
        Assert.Null(items[0].Signal);
        Assert.Null(items[1].Signal);

        await facts.SignalAsync(Finance, "A-1", 202405, verdict: 3);
        Assert.Equal(Verdict.Improves, (await ReadAsync(facts, "D01"))!.Items[0].Signal!.Finding.Verdict);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Scores_HaveDimensionsPeersAndTheCompositeApart(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Monthly);
        await facts.ScoreAsync(Finance, 202405, 62.5, lower: 50, median: 60, upper: 70);
        await facts.ScoreAsync(Finance, 202405, 64, code: UnitScore.CompositeCode, level: 2, geometric: 61.5);
        await facts.ScoreAsync(Education, 202405, 50, code: UnitScore.CompositeCode, level: 2);
        await facts.ScoreAsync(5, 202405, 50, code: UnitScore.CompositeCode, level: 2);
        await facts.FlagAsync("D01-202404", Finance, 202404);
        await facts.FlagAsync("D01-202406", Finance, 202406); // not known yet in May
        await facts.DriverAsync("D01-202404", 1, "A-1");

        var view = (await ReadAsync(facts, "D01"))!;

        Assert.Equal((62.5, 60.0), (Assert.Single(view.Scores).Value!.Value, view.Scores[0].PeerMedian!.Value));
        Assert.Equal((64.0, 61.5, 2), (view.Composite.Value!.Value, view.Composite.Geometric!.Value, view.Peers)); // the street is no peer
        Assert.Equal("A-1", Assert.Single(Assert.Single(view.Flags).Drivers).Code);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Street_ListsVillagesWithTheirLiveRecords(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Monthly);
        Dictionary<string, object?> Case(string number, long? superseded = null) =>
            new() { ["case_no"] = number, ["opened_on"] = new DateOnly(2024, 4, 3), ["superseded_by"] = superseded };
        await facts.ImportAsync(Cases, (Village, Case("1")), (Village, Case("2")), (Village, Case("3", superseded: 7)), (Finance, Case("4")));

        var view = (await ReadAsync(facts, "S01"))!;

        Assert.Equal(new("V001", "一村", 2), Assert.Single(view.Villages));
    }

    [Fact]
    public async Task ReadAsync_Village_NamesItsStreetAndHasNoScores()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", Monthly);
        var view = (await ReadAsync(facts, "V001"))!;
        Assert.Equal(("东街道", false, 0), (view.ParentName, view.Unit.IsScored, view.Items.Count));
    }

    [Theory]
    [InlineData("NO-SUCH")]
    [InlineData("' or 1=1 --")]
    [InlineData("DISTRICT")] // the district is no unit of its own page
    public async Task ReadAsync_UnknownCode_IsNull(string code)
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", Monthly);
        Assert.Null(await ReadAsync(facts, code));
    }

    private static async Task<UnitView?> ReadAsync(SmallFacts facts, string code)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var version = new FactsVersion(facts.Engine, NullLogger<FactsVersion>.Instance);
        var villages = new VillageReader(facts.Engine, facts.Catalogue, version, cache);
        var funnels = new FunnelPlaces(facts.Engine, facts.Catalogue, new(), version, cache);
        var reader = new UnitReader(facts.Engine, facts.Catalogue, new(facts.Engine, facts.Catalogue, new(), funnels), villages, new(facts.Engine, facts.Catalogue, new(), version, cache));
        return await reader.ReadAsync(code, May, withRank: true, TestContext.Current.CancellationToken);
    }
}
