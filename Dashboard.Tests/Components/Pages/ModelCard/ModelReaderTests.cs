using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.ModelCard;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.ModelCard;

public sealed class ModelReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Firing_CountsUnitsAgainstThoseTheItemAppliesTo(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await facts.FlagAsync("D01-202401", Finance, 202401);
        await facts.FlagAsync("D01-202402", Finance, 202402);
        await facts.DriverAsync("D01-202401", 1, "A-1");
        await facts.DriverAsync("D01-202402", 2, "A-1");
        await facts.FlagAsync("D02-202402", Education, 202402);
        await facts.DriverAsync("D02-202402", 4, "A-1"); // named fourth: it does not drive the flag
        await facts.FlagAsync("D02-202212", Education, 202212);
        await facts.DriverAsync("D02-202212", 1, "A-1"); // older than a year

        var view = await new ModelReader(facts.Engine, facts.Catalogue).ReadAsync(March, Token);

        // 财政局, 教育局 and 东街道 apply; one of three is more than a tenth
        var row = Assert.Single(view.Firing);
        Assert.Equal(("A-1", 2L, 1L, 3L, true), (row.Item.Code, row.Flags, row.Units, row.Applies, row.IsWarned));
        Assert.Equal((3L, 2L), (view.Data!.Flags, view.Data.FlaggedUnits));
        Assert.Equal((January, March), (view.Data.First, view.Data.Last));
        Assert.Equal([(UnitKind.Department, 2L), (UnitKind.Street, 1L)], view.Data.Units);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Settings_AreThoseTheRunStored(string engine)
    {
        await using var facts = await QuarterAsync(engine);

        var view = await new ModelReader(facts.Engine, facts.Catalogue).ReadAsync(March, Token);

        Assert.Equal("7", view.Settings.Single(setting => setting.Path == "Signals.MinimumPoints").Value);
        Assert.Equal(12, view.Settings.Single(setting => setting.Path == "catalogue").Value.Length);
        Assert.Equal(1, Assert.Single(view.Runs).Runs);
    }

    [Fact]
    public async Task ReadAsync_BeforeAnyRun_SaysNothing()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", MajorShare);

        var view = await new ModelReader(facts.Engine, facts.Catalogue).ReadAsync(null, Token);

        Assert.Equal((null, 0, 0), (view.Data, view.Settings.Count, view.Firing.Count));
    }

    [Theory]
    [InlineData(1, 10, false)]
    [InlineData(11, 100, true)]
    [InlineData(0, 0, false)]
    public void Warning_AboveATenth_IsGiven(long units, long applies, bool isWarned) =>
        Assert.Equal(isWarned, new ItemFiring(MajorShare, units, units, applies).IsWarned);
}
