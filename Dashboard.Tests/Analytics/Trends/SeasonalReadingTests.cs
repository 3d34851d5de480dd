using SmartSupervision.Analytics.Trends;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Trends;

public sealed class SeasonalReadingTests
{
    [Fact]
    public void Of_ADecemberPeak_NamesItByMonthOfTheYear()
    {
        // 36 months from March on, 50 everywhere but 62 in December: the season is 11 above and 1 below its mean of 51
        var reading = SeasonalReading.Of([.. Enumerable.Range(0, 36).Select(month => (double?)((month + 2) % 12 == 11 ? 62 : 50))], firstMonth: 3);

        Assert.Equal((SeasonState.Seasonal, 12), (reading.State, reading.HighMonth));
        Assert.Equal(11, reading.High, 6);
        Assert.Equal(-1, reading.Low, 6);
        Assert.Equal(1, reading.Strength!.Value, 6);
    }

    [Fact]
    public void Of_NoiseWithoutASeason_SaysSo()
    {
        var state = 12345u;
        var noise = Enumerable.Range(0, 48).Select(_ => (double?)(50 + ((state = (state * 1664525u) + 1013904223u) % 1000 / 100.0))).ToArray();

        Assert.Equal(SeasonState.NotSeasonal, SeasonalReading.Of(noise, 1).State);
    }

    [Fact]
    public void Of_FewMonthsOrManyGaps_IsNotTakenApart()
    {
        var months = Enumerable.Range(0, 35).Select(month => (double?)month).ToArray();

        Assert.Equal(SeasonState.TooShort, SeasonalReading.Of(months, 1).State);
        Assert.Equal(SeasonState.TooManyGaps, SeasonalReading.Of([.. months, .. Enumerable.Repeat<double?>(null, 8)], 1).State);
    }

    [Fact]
    public void Filled_Gaps_LieOnTheLineBetweenTheirNeighbours() =>
        Assert.Equal([4, 4, 5, 6, 7, 7], SeasonalReading.Filled([null, 4, null, null, 7, null]));
}
