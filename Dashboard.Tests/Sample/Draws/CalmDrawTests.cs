using SmartSupervision.Dashboard.Sample.Draws;
using Xunit;

namespace SmartSupervision.Tests.Sample.Draws;

public class CalmDrawTests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 1)]
    [InlineData(0.93, 0.93)]
    [InlineData(0.07, 0.07)]
    public void CalmEvent_ManyRecords_HappensAsOftenAsAsked(double probability, double share)
    {
        var calm = new CalmEvent(new Dice(1, 2, 3));

        var happened = Enumerable.Range(0, 10_000).Count(_ => calm.Next(probability));

        // binomial standard error at most 0.005
        Assert.InRange(happened / 10_000.0, share - 0.01, share + 0.01);
    }

    [Fact]
    public void CalmEvent_MonthsOfTwentyFive_VaryLessThanChance()
    {
        var calm = new CalmEvent(new Dice(1, 2, 3));
        var months = Enumerable.Range(0, 2_000).Select(_ => (double)Enumerable.Range(0, 25).Count(_ => calm.Next(0.8))).ToArray();
        var mean = months.Average();

        // binomial variance 25 x 0.8 x 0.2 = 4; the calm half leaves about 2
        Assert.InRange(months.Average(count => (count - mean) * (count - mean)), 1.2, 2.9);
    }

    [Fact]
    public void CalmCount_ManyMonths_BringsWhatIsExpectedAtHalfTheVariance()
    {
        var calm = new CalmCount(new Dice(1, 2, 3));
        var months = Enumerable.Range(0, 4_000).Select(_ => (double)calm.Next(25)).ToArray();
        var mean = months.Average();

        Assert.InRange(mean, 24.8, 25.2);
        Assert.InRange(months.Average(count => (count - mean) * (count - mean)), 11, 14.5);
    }
}
