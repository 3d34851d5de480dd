using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.Units;

public sealed class UnitsReaderTests
{
    private const int Finance = 3, Street = 5;

    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Month_ListsScoredUnitsByKindAndNameWithWhatIsThere(string engine)
    {
        Words.Speak("en"); // names are sorted by pinyin in every language
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        await facts.ScoreAsync(Finance, 202404, 62.5, median: 60);
        await facts.ScoreAsync(Finance, 202403, 1);
        await facts.FlagAsync("S01-202404", Street, 202404);

        var view = await new UnitsReader(facts.Engine, facts.Catalogue).ReadAsync(new(202404), TestContext.Current.CancellationToken);

        // the village is not among them
        Assert.Equal([("D01", null), ("D02", null), ("S01", "S01-202404")], view.Units.Select(unit => (unit.Code, unit.FlagCode)));
        Assert.Equal([62.5, null, null], view.Units.Select(unit => Assert.Single(unit.Scores).Value));
        Assert.Equal(60, view.Units[0].Scores[0].PeerMedian);
    }

    [Theory]
    [InlineData(null, null, 3)]
    [InlineData(UnitKind.Street, null, 1)]
    [InlineData(null, "财政", 1)]
    [InlineData(null, " d0 ", 2)] // codes count too, whatever their case
    [InlineData(UnitKind.Street, "财政", 0)]
    public void Of_Filter_KeepsWhatFits(UnitKind? kind, string? text, int count)
    {
        UnitEntry[] units = [new("D01", "财政局", UnitKind.Department, [], null), new("D02", "教育局", UnitKind.Department, [], null), new("S01", "东街道", UnitKind.Street, [], null)];
        Assert.Equal(count, new UnitsView(units).Of(kind, text).Count);
    }

    [Theory]
    [InlineData(null, 50.0, 70.0, "InsufficientData")]
    [InlineData(60.0, null, null, "BandTooFew")]
    [InlineData(70.1, 50.0, 70.0, "BandUpper")]
    [InlineData(70.0, 50.0, 70.0, "BandMiddle")] // the ends belong to the middle half
    [InlineData(50.0, 50.0, 70.0, "BandMiddle")]
    [InlineData(49.9, 50.0, 70.0, "BandLower")]
    public void Band_AmongPeers_IsAThirdAndNeverARank(double? value, double? lower, double? upper, string band) =>
        Assert.Equal(band, (ScoreReading.Missing("composite") with { Value = value, PeerLower = lower, PeerUpper = upper }).Band);
}
