using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Overview;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Overview;

public sealed class OverviewReaderTests
{
    private const int Finance = 3, Education = 4, Street = 5, Village = 6;

    private static readonly Month April = new(202404);
    private static readonly Dimension First = new("d", "政治生态", "Political ecology");
    private static readonly Dimension Second = new("e", "意识形态建设", "Ideology work");
    private static readonly Item One = Item("A-1", Part(), Part());
    private static readonly Item Two = Item("A-2", Part(), Part()) with { Dimension = "e", Module = "m2" };

    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Dimensions_HaveScoreCoverageAndTheYearBefore(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, One, Two);
        await facts.ScoreAsync(Unit.DistrictId, 202404, 70.5, coverage: 0.9);
        await facts.ScoreAsync(Unit.DistrictId, 202304, 60);
        await facts.ScoreAsync(Unit.DistrictId, 202404, null, code: "e", coverage: 0.61, present: 6);
        await facts.ScoreAsync(Unit.DistrictId, 202405, 99); // later than the month shown

        var view = await ReadAsync(facts);

        Assert.Equal((70.5, 0.9, 60.0), (view.Dimensions[0].Score!.Value, view.Dimensions[0].Coverage, view.Dimensions[0].YearBefore!.Value));
        Assert.Null(view.Dimensions[1].Score); // not enough data is no zero
        Assert.Equal((0.61, 6, 10), (view.Dimensions[1].Coverage, view.Dimensions[1].ItemsPresent, view.Dimensions[1].ItemsApplicable));
        Assert.Equal([new(202304), April], view.Trend.Select(month => month.Month));
        Assert.Equal([70.5, null], view.Trend[1].Scores);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Changes_AreSignalsOfTheMonthOnly(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, One, Two);
        await facts.SignalAsync(Unit.DistrictId, "A-1", 202404, verdict: 2);
        await facts.SignalAsync(Unit.DistrictId, "A-2", 202404, verdict: 1, reason: "CommonCause");
        await facts.SignalAsync(Unit.DistrictId, "A-2", 202403, verdict: 3);
        await facts.SignalAsync(Finance, "A-1", 202404, verdict: 3);
        await facts.SignalAsync(Education, "A-1", 202404, verdict: 2);
        await facts.SignalAsync(Street, "A-1", 202404, verdict: 0);
        await facts.SignalAsync(Village, "A-1", 202404, verdict: 2); // villages are not judged beside the others

        var view = await ReadAsync(facts);

        var change = Assert.Single(view.Changes);
        Assert.Equal(("A-1", Verdict.Deviates, 70.0, 40.0, 60.0), (change.Item.Code, change.Finding.Verdict, change.Value, change.Lower!.Value, change.Upper!.Value));
        Assert.Equal(new(Deviates: 1, Improves: 1), view.UnitSignals);
        Assert.Equal([1, 0], view.Dimensions.Select(reading => reading.Signals.Deviates));
        Assert.Equal([(1, 1), (1, 0)], view.Modules.Select(reading => (reading.Items, reading.Signals.Deviates)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Comparison_ListsEveryUnitOfTheKindByName(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, One);
        await facts.ScoreAsync(Education, 202404, 81, lower: 50, median: 60, upper: 70);
        await facts.ScoreAsync(Street, 202404, 12);
        await facts.FlagAsync("D02-202404", Education, 202404);
        Assert.Null((await ReadAsync(facts)).Comparison.Units[1].FlagCode); // another dimension drives it
        await facts.DriverAsync("D02-202404", 1, "A-1");

        var comparison = (await ReadAsync(facts)).Comparison;

        // 财政局 (caizheng) comes before 教育局 (jiaoyu); it has no score and stays in the list
        Assert.Equal([("D01", null, null), ("D02", 81.0, "D02-202404")], comparison.Units.Select(unit => (unit.Code, unit.Score, unit.FlagCode)));
        Assert.Equal((50.0, 60.0, 70.0), (comparison.LowerQuartile!.Value, comparison.Median!.Value, comparison.UpperQuartile!.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Flags_AreTheNewestFiveWithTheirFirstTwoDrivers(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, One);
        foreach (var month in new[] { 202312, 202401, 202402, 202403, 202404, 202405 })
        {
            await facts.FlagAsync($"D01-{month}", Finance, month);
        }

        await facts.FlagAsync("D02-202404", Education, 202404);
        foreach (var (position, code) in new[] { (2, "A-1"), (1, "d"), (3, "A-9") })
        {
            await facts.DriverAsync("D01-202404", position, code, level: position == 1 ? 1 : 0, direction: -1);
        }

        var view = await ReadAsync(facts);

        Assert.Equal(["D01-202404", "D02-202404", "D01-202403", "D01-202402", "D01-202401"], view.Flags.Select(flag => flag.Code));
        Assert.Equal([("d", FlagDirection.Lower), ("A-1", FlagDirection.Lower)], view.Flags[0].Drivers.Select(driver => (driver.Code, driver.Direction)));
        Assert.Equal(2, view.FlagsThisMonth);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Import_CountsWhatStands(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, One);
        Dictionary<string, object?> Case() => new() { ["case_no"] = "1", ["opened_on"] = new DateOnly(2024, 4, 3) };
        await facts.ImportAsync(Cases, (Finance, Case()));
        var withdrawn = await facts.ImportAsync(Cases, (Finance, Case()));
        await facts.ExecuteAsync("update batch set withdrawn_on = @now where batch_id = @withdrawn", new { now = DateTime.UtcNow, withdrawn });

        var import = (await ReadAsync(facts)).Import;

        // the list of units (4 rows) and one file of one case; the test import counts two refused rows a file
        Assert.Equal((2L, 5L, 4L), (import.Batches, import.Rows, import.Rejected));
        Assert.Equal((1, 1), (import.StreamsReported, import.Streams)); // cases is the only record stream
        Assert.NotNull(import.LastImport);
    }

    private static Task<OverviewView> ReadAsync(SmallFacts facts)
    {
        Words.Speak("en"); // names are sorted by pinyin in every language
        var catalogue = facts.Catalogue with
        {
            Dimensions = [First, Second],
            Modules = [new("m", "模块一", "One", "s", "系统", "System"), new("m2", "模块二", "Two", "s", "系统", "System")],
        };
        return new OverviewReader(facts.Engine, catalogue).ReadAsync(April, First, UnitKind.Department, TestContext.Current.CancellationToken);
    }
}
