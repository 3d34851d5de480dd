using SmartSupervision.Analytics.Scores;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Scores;

public sealed class CompositeBandsTests
{
    [Fact]
    public void Of_UnitsFarApart_HaveNarrowBandsInTheirOrder()
    {
        // 90, 80, … 10 in every item: no choice of weights or mean changes the order
        var bands = CompositeBands.Of([.. Enumerable.Range(0, 9).Select(index => Unit(index, 90 - (10 * index), 90 - (10 * index)))], 2, new());

        Assert.All(bands, band => Assert.Equal((band.Key + 1.0, band.Key + 1.0), (band.Value.Lower, band.Value.Upper)));
    }

    [Fact]
    public void Of_UnitsThatTradeStrengths_HaveBandsThatOverlap()
    {
        // two units with 80/40 and 40/80: which leads depends on the weights alone
        ScoredUnit[] units = [Unit(100, 80, 40), Unit(101, 40, 80), .. Enumerable.Range(0, 8).Select(index => Unit(index, 30 - index, 30 - index))];
        var bands = CompositeBands.Of(units, 2, new());

        Assert.Equal((1.0, 2.0), (bands[100].Lower, bands[100].Upper));
        Assert.Equal((1.0, 2.0), (bands[101].Lower, bands[101].Upper));
    }

    [Fact]
    public void Of_TheSameUnitsInAnotherOrder_GivesTheSameBands()
    {
        ScoredUnit[] units = [.. Enumerable.Range(0, 12).Select(index => Unit(index, (37 * index) % 100, (61 * index) % 100))];

        var bands = CompositeBands.Of(units, 2, new());

        Assert.Equal(bands.OrderBy(band => band.Key), CompositeBands.Of([.. units.Reverse()], 2, new()).OrderBy(band => band.Key));
    }

    [Fact]
    public void Of_TooFewPeersOrAMissingDimension_GivesNoBand()
    {
        ScoredUnit[] eight = [.. Enumerable.Range(0, 8).Select(index => Unit(index, 90 - index, 50 + index))];

        Assert.Empty(CompositeBands.Of(eight[..7], 2, new()));
        Assert.DoesNotContain(99, CompositeBands.Of([.. eight, Unit(99, 70, null)], 2, new()).Keys);
    }

    private static ScoredUnit Unit(int id, double? first, double? second) =>
        new(id, [new("A-1", 0, 1, first), new("A-2", 0, 0.5, first), new("B-1", 1, 1, second)]);
}
