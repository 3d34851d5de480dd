using SmartSupervision.Analytics.SmallCounts;
using Xunit;

namespace SmartSupervision.Tests.Analytics.SmallCounts;

public sealed class SmallCountsTests
{
    [Fact]
    public void Marshall_NoDifferencesBeyondChance_GivesEveryoneTheOverallRate()
    {
        // 1/10, 2/20, 3/30: all rates are 0.1, so nothing lies between units
        var result = Marshall.Poisson([1, 2, 3], [10, 20, 30]);
        Assert.Equal(0, result.BetweenVariance);
        Assert.All(result.Estimates, estimate => Assert.Equal(0.1, estimate!.Value, 12));
    }

    [Fact]
    public void Marshall_NoEvents_IsZeroForAll() => Assert.All(Marshall.Poisson([0, 0, 0], [5, 6, 7]).Estimates, estimate => Assert.Equal(0, estimate));

    [Fact]
    public void Marshall_UnitWithoutBase_StaysMissing()
    {
        var result = Marshall.Poisson([1, 0], [10, 0]);
        Assert.Null(result.Estimates[1]);
        Assert.Equal(0.1, result.OverallRate!.Value, 12);
    }

    [Fact]
    public void Marshall_NoBaseAtAll_HasNoRate() => Assert.Null(Marshall.Binomial([0], [0]).OverallRate);

    [Fact]
    public void GammaPoisson_NoEvents_SaysWhy() => Assert.Equal("NoEvents", GammaPoisson.Fit([0, 0], [1, 2]).Reason);

    [Fact]
    public void GammaPoisson_IdenticalUnits_SaysNoOverdispersion() =>
        Assert.Equal("NoOverdispersion", GammaPoisson.Fit([10, 10, 10, 10], [10, 10, 10, 10]).Reason);

    [Fact]
    public void BetaBinomial_AllCases_SaysNoVariation() => Assert.Equal("NoVariation", BetaBinomial.Fit([5, 6], [5, 6]).Reason);
}
