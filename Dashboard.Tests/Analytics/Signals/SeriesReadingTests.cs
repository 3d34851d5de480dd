using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Trends;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals;

public sealed class SeriesReadingTests
{
    private static readonly double?[] Steady = [50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51];

    [Fact]
    public void Of_ASteadySeries_SaysChangeAssuranceAndNoTrend()
    {
        var reading = Read(Steady, target: 20);

        Assert.Equal(2, reading.Change);
        Assert.Equal((Verdict.Ordinary, Assurance.ConsistentlyPasses, TrendDirection.None), (reading.Finding!.Verdict, reading.Assurance, reading.Trend.Direction));
        Assert.Equal(Assurance.HitAndMiss, Read(Steady, target: 50).Assurance);
        Assert.Equal(Assurance.ConsistentlyFails, Read(Steady, target: 95).Assurance);
        Assert.Equal(Assurance.NotJudged, Read(Steady, target: null).Assurance);
    }

    [Fact]
    public void Of_AGapAtTheEnd_HasNoVerdictAndNoChange()
    {
        var reading = Read([.. Steady, null], target: 50);

        Assert.Null(reading.Finding);
        Assert.Null(reading.Change);
        Assert.Equal(Assurance.NotJudged, reading.Assurance);
    }

    [Fact]
    public void Of_AGapBeforeTheEnd_HasAVerdictButNoChange()
    {
        var reading = Read([.. Steady, null, 51], target: 50);

        Assert.NotNull(reading.Finding);
        Assert.Null(reading.Change);
    }

    [Theory]
    [InlineData(100, Assurance.ConsistentlyPasses)]
    [InlineData(99, Assurance.ConsistentlyFails)]
    public void Assurance_OfAConstantSeries_ComparesItWithTheTarget(double level, Assurance expected) =>
        Assert.Equal(expected, Read([.. Enumerable.Repeat<double?>(level, 10)], target: 100).Assurance);

    [Fact]
    public void Trend_OfASteadyRise_HasItsSlope()
    {
        // 2 a month with a wobble of ±0.3: every pair of neighbours rises, the median slope is 2
        var trend = Read([.. Enumerable.Range(0, 14).Select(month => (double?)(20 + (2 * month) + (month % 2 == 0 ? 0.3 : -0.3)))], target: null).Trend;

        Assert.Equal(TrendDirection.Rising, trend.Direction);
        Assert.Equal(2, trend.Slope!.Value, 1);
    }

    [Fact]
    public void Trend_OfFewPoints_IsNotJudged() =>
        Assert.Equal(TrendDirection.NotJudged, Read([1, 2, 3, 4, 5, 6, 7], target: null).Trend.Direction);

    [Fact]
    public void Of_NoPoints_SaysNothing()
    {
        var reading = Read([], target: 50);

        Assert.Equal((null, null, ChartState.TooShort), (reading.Finding, reading.Change, reading.Chart.State));
    }

    private static SeriesReading Read(double?[] values, double? target) => SeriesReading.Of(
        new(ChartFamily.Individuals, Polarity.HigherIsBetter, 1),
        [.. values.Select((value, index) => new SignalPoint(new Month(202401).AddMonths(index), value))],
        target,
        new());
}
