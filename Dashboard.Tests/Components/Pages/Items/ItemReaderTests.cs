using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.Items;

public sealed class ItemReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Month_GivesUnitsByKindAndTheDistrict(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var view = await ReaderOf(facts).ReadAsync(MajorShare, January, null, Token);

        // 教育局 sorts after 财政局 by pinyin: cai before jiao.
        Assert.Equal(["财政局", "教育局", "东街道"], view.Units.Select(unit => unit.Name));
        Assert.Equal([50, 0, 100], view.Units.Select(unit => unit.Measure.Value));
        Assert.Equal((2d, 4d, 50d), (view.District!.Measure.Numerator!.Value, view.District.Measure.Denominator!.Value, view.District.Measure.Value!.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_MonthWithoutCases_SaysNoBaseAndHoldsNoValue(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var view = await ReaderOf(facts).ReadAsync(MajorShare, February, null, Token);
        var education = view.Units.Single(unit => unit.Name == "教育局").Measure;
        Assert.Equal((MeasureState.NoBase, null), (education.State, education.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_ChosenUnit_GivesItsTrend(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var view = await ReaderOf(facts).ReadAsync(MajorShare, March, "D01", Token);
        Assert.Equal("财政局", view.Chosen!.Name);
        Assert.Equal([50, 100, 0], view.Series!.Points.Select(point => point.Point.Value));
    }

    [Fact]
    public async Task ReadAsync_UnknownUnit_FallsBackToTheDistrict()
    {
        await using var facts = await QuarterAsync("sqlite");
        var view = await ReaderOf(facts).ReadAsync(MajorShare, March, "' or 1=1 --", Token);
        Assert.Equal(Unit.DistrictId, view.Chosen!.Measure.UnitId);
    }

    [Theory]
    [InlineData(1, 10, 20, PeerPlace.BelowMiddle)]
    [InlineData(10, 10, 20, PeerPlace.InMiddle)]
    [InlineData(20, 10, 20, PeerPlace.InMiddle)]
    [InlineData(21, 10, 20, PeerPlace.AboveMiddle)]
    public void PlaceAmong_Quartiles_CountTheirEndsIn(double value, double lower, double upper, PeerPlace expected)
    {
        var measure = new Measure(3, "A-1", January, 1, 2, value, MeasureState.Figure, 1, 1, null);
        var figure = new ItemUnitFigure("D01", "财政局", UnitKind.Department, measure, null, null);
        Assert.Equal(expected, figure.PlaceAmong(new(UnitKind.Department, 9, lower, 15, upper)));
        Assert.Null(figure.PlaceAmong(new(UnitKind.Department, 2, null, null, null)));
        Assert.Null((figure with { Measure = measure with { Value = null, State = MeasureState.TooFew } }).PlaceAmong(new(UnitKind.Department, 9, lower, 15, upper)));
    }

    private static ItemReader ReaderOf(SmallFacts facts) =>
        new(facts.Engine, facts.Catalogue, new(), new(facts.Engine, facts.Catalogue, new()));
}
