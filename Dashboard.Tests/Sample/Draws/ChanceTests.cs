using SmartSupervision.Dashboard.Sample.Draws;
using Xunit;

namespace SmartSupervision.Tests.Sample.Draws;

public class ChanceTests
{
    // Published check vectors of the counter-based stream: U(seed, stream, indices).
    [Fact]
    public void Uniform_CheckVectors_AreMetOnEveryMachine()
    {
        Assert.Equal(0.68947803809449426, Chance.Uniform(1, 1, 0), 15);
        Assert.Equal(0.50255301179431622, Chance.Uniform(1, 40, 3, 2, 5), 15);
        Assert.Equal(0.5301064852225057, Chance.Uniform(7, 12, 10, 20), 15);
    }

    [Fact]
    public void Bell_ManyDraws_HasMeanZeroAndDeviationOne()
    {
        var draws = Enumerable.Range(0, 20_000).Select(index => Chance.Bell(5, 9, index)).ToArray();
        var mean = draws.Average();

        // standard error of the mean of 20,000 draws is 0.007
        Assert.InRange(mean, -0.03, 0.03);
        Assert.InRange(draws.Average(draw => draw * draw), 0.95, 1.05);
        Assert.All(draws, draw => Assert.InRange(draw, -3, 3));
    }

    [Fact]
    public void Dice_SameSeedStreamAndOwner_FallTheSame()
    {
        var first = new Dice(3, 4, 5);
        var second = new Dice(3, 4, 5);
        var other = new Dice(3, 4, 6);

        var falls = Enumerable.Range(0, 5).Select(_ => first.Uniform()).ToArray();

        Assert.Equal(falls, Enumerable.Range(0, 5).Select(_ => second.Uniform()));
        Assert.NotEqual(falls[0], other.Uniform());
    }
}
