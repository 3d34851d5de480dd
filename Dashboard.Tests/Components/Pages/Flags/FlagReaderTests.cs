using System.Text.Json;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Flags;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Flags;

public sealed class FlagReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_KnownCode_GivesDriversStrongestFirstWithTheirCourse(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await AddFlagAsync(facts, "D01-202403", Finance, March, ("A-1", "PeerDistance", 0.7, 0d, null), ("A-1", "PastDistance", 0.3, 0d, 75d));
        var view = (await Reader(facts).ReadAsync("D01-202403", Token))!;

        Assert.Equal(("财政局", March, FlagDirection.Lower), (view.Entry.UnitName, view.Entry.Month, view.Entry.Direction));
        Assert.Equal([0.7, 0.3], view.Entry.Drivers.Select(driver => driver.Share));
        Assert.Null(view.Entry.Drivers[0].Reference);
        Assert.Equal(8, view.Explanation!.Peers);

        // Both drivers are the same item: it is drawn once, over its three months.
        var series = Assert.Single(view.Series);
        Assert.Equal([50d, 100d, 0d], series.Points.Select(point => point.Value!.Value));
    }

    [Fact]
    public async Task ReadAsync_UnknownCode_IsNull()
    {
        await using var facts = await QuarterAsync("sqlite");
        Assert.Null(await Reader(facts).ReadAsync("' or 1=1 --", Token));
    }

    [Fact]
    public async Task ReadAsync_UnreadableExplanation_ShowsTheFlagWithoutIt()
    {
        await using var facts = await QuarterAsync("sqlite");
        await AddFlagAsync(facts, "D01-202403", Finance, March, ("A-1", "PeerDistance", 1, 0d, 50d));
        await facts.ExecuteAsync("update flag set explanation = 'not json'");
        var view = (await Reader(facts).ReadAsync("D01-202403", Token))!;
        Assert.Null(view.Explanation);
        Assert.Single(view.Entry.Drivers);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_UnitEventAndPeers_AreNamedAsOtherCauses(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await facts.ImportAsync(Events, (Finance, new() { ["month"] = 202402, ["kind"] = "reform", ["note"] = "网格化改革" }));
        await AddFlagAsync(facts, "D01-202403", Finance, March, ("A-1", "PeerDistance", 1, 0d, 50d));
        await AddFlagAsync(facts, "D02-202403", Education, March, ("A-1", "PeerDistance", 1, 0d, 50d));
        var found = (await Reader(facts).ReadAsync("D01-202403", Token))!.Circumstances;
        Assert.Contains(new Circumstance(CircumstanceKind.UnitEvent, "reform", 0, null, February, "网格化改革"), found);
        Assert.Contains(new Circumstance(CircumstanceKind.PeersToo, "A-1", 1, null, null, ""), found);
    }

    [Fact]
    public void Denominators_FallBelowSixTenths_IsSaid()
    {
        // Before: 20, 10, 30, 40, so the median is 25; 14 is 56 % of it. The minimum is 10, so 14 is also under twice the minimum.
        var item = Item("A-1", Part(), Part()) with { MinimumDenominator = 10 };
        var found = CircumstanceReader.Denominators(Series(item, 20, 10, 30, 40, 14)).ToList();
        Assert.Equal([new(CircumstanceKind.DenominatorFell, "A-1", 14, 25, null, ""), new(CircumstanceKind.FewCases, "A-1", 14, 10, null, "")], found);
        Assert.Empty(CircumstanceReader.Denominators(Series(item, 20, 25, 30, 40, 26)));
        Assert.Empty(CircumstanceReader.Denominators(Series(item)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_List_IsNewestFirstAndFollowsTheFilter(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await AddFlagAsync(facts, "D01-202402", Finance, February, ("A-1", "PeerDistance", 1, 0d, 50d));
        await AddFlagAsync(facts, "S01-202403", Street, March, ("d", "PeerDistance", 1, 0d, 50d));
        await AddFlagAsync(facts, "D02-202403", Education, March, ("A-1", "PastDistance", 1, 0d, 50d));
        var reader = new FlagsReader(facts.Engine, facts.Catalogue);
        async Task<string[]> Codes(FlagFilter filter, Month month) => [.. (await reader.ReadAsync(filter, month, Token)).Flags.Select(flag => flag.Code)];

        Assert.Equal(["D02-202403", "S01-202403", "D01-202402"], await Codes(new(null, null, null, false, 1), March));
        Assert.Equal(["D01-202402"], await Codes(new(null, null, null, false, 1), February));
        Assert.Equal(["D02-202403", "S01-202403"], await Codes(new(null, null, null, true, 1), March));
        Assert.Equal(["S01-202403"], await Codes(new(UnitKind.Street, null, null, false, 1), March));
        Assert.Equal(["D02-202403", "D01-202402"], await Codes(new(null, null, "A-1", false, 1), March));
        Assert.Equal(["D02-202403", "S01-202403", "D01-202402"], await Codes(new(null, "d", null, false, 10_000_000), March));
        Assert.Empty(await Codes(new(null, "<script>", null, false, 1), March));
    }

    private static FlagReader Reader(SmallFacts facts) => new(
        facts.Engine, facts.Catalogue, new FlagsReader(facts.Engine, facts.Catalogue), new CircumstanceReader(facts.Engine, facts.Catalogue));

    private static DriverSeries Series(Item item, params double[] denominators) => new(
        new(1, ScoreLevel.Item, item.Code, FlagRule.PeerDistance, FlagDirection.Higher, 4, 1, 1, 1, null, null, null), item,
        [.. denominators.Select((value, index) => new DriverPoint(new Month(202401).AddMonths(index), 1, MeasureState.Figure, 1, value, null, null, null, null))]);

    private static async Task AddFlagAsync(
        SmallFacts facts, string code, int unit, Month month, params (string Code, string Rule, double Share, double? Value, double? Reference)[] drivers)
    {
        var explanation = new Dictionary<string, object> { ["Probability"] = 0.001, ["Peers"] = 8, ["NotJudged"] = new Dictionary<string, int>() };
        await facts.ExecuteAsync(
            "insert into flag (flag_code, unit_id, month, strength, direction, explanation) values (@code, @unit, @month, 3, -1, @text)",
            new { code, unit, month = month.Value, text = JsonSerializer.Serialize(explanation) });
        for (var index = 0; index < drivers.Length; index++)
        {
            var driver = drivers[index];
            await facts.ExecuteAsync(
                """
                insert into flag_driver (flag_code, position, level, code, rule_code, direction, distance, share, value, reference)
                values (@code, @position, @level, @item, @rule, -1, 4, @share, @value, @reference)
                """,
                new { code, position = index + 1, level = driver.Code == "d" ? 1 : 0, item = driver.Code, rule = driver.Rule, share = driver.Share, value = driver.Value, reference = driver.Reference });
        }
    }
}
