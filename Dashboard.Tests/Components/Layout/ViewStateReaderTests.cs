using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Layout;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Hosting;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Layout;

public sealed class ViewStateReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Months_AreThoseWithFiguresAndTheLastIsShown(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        await facts.ScoreAsync(Unit.DistrictId, 202401, 60);
        await facts.ScoreAsync(Unit.DistrictId, 202405, 61);
        await facts.ScoreAsync(Unit.DistrictId, 202406, null, present: 0); // nothing arrived yet for June

        var view = await ReadAsync(facts, null);

        Assert.Equal((new Month(202401), new Month(202405), new Month(202405)), (view.FirstMonth!.Value, view.LastMonth!.Value, view.Month!.Value));
        Assert.True(view.HasUnits);
        Assert.Equal(7, view.FactsVersion);
    }

    [Theory]
    [InlineData(202403, 202403)]
    [InlineData(202312, 202405)] // before the first
    [InlineData(202499, 202405)]
    [InlineData(203001, 202405)] // after the last
    public async Task ReadAsync_ChosenMonth_CountsInsideTheDataOnly(int chosen, int shown)
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite");
        await facts.ScoreAsync(Unit.DistrictId, 202401, 60);
        await facts.ScoreAsync(Unit.DistrictId, 202405, 61);

        Assert.Equal(shown, (await ReadAsync(facts, chosen)).Month!.Value.Value);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Batches_SayHowFarAndWhetherItIsTheSample(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        await facts.ImportAsync(SmallDistrict.Cases, (3, new() { ["case_no"] = "1", ["opened_on"] = new DateOnly(2024, 4, 3) }));
        Assert.Equal((new DateOnly(2024, 4, 30), false), (await ReadAsync(facts, null)) is var real ? (real.DataThrough!.Value, real.IsSample) : default);

        await facts.ExecuteAsync("update batch set is_sample = 1");
        Assert.True((await ReadAsync(facts, null)).IsSample);

        await facts.ExecuteAsync("update batch set withdrawn_on = imported_on");
        var withdrawn = await ReadAsync(facts, null);
        Assert.Equal((null, false), (withdrawn.DataThrough, withdrawn.IsSample));
    }

    [Fact]
    public async Task ReadAsync_EmptyStore_HasNoMonthAndNoUnits()
    {
        await using var database = await TestDatabase.WithAsync("sqlite", SmallDistrict.Catalogue().Streams);
        var view = await new ViewStateReader(database.Engine, SmallDistrict.Catalogue())
            .ReadAsync(new("en", "dark", 202404), 0, TestContext.Current.CancellationToken);

        Assert.Equal(ViewState.Default with { Language = "en", Theme = "dark" }, view);
    }

    private static Task<ViewState> ReadAsync(SmallFacts facts, int? month) => new ViewStateReader(facts.Engine, facts.Catalogue)
        .ReadAsync(Choices.Default with { Month = month }, 7, TestContext.Current.CancellationToken);
}
