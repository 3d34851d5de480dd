using SmartSupervision.Analytics.FalseDiscovery;
using Xunit;

namespace SmartSupervision.Tests.Analytics.FalseDiscovery;

public sealed class PValueAdjustmentTests
{
    [Fact]
    public void BenjaminiHochberg_ThreeTests_ByHand()
    {
        // sorted .01 .02 .30: 3*.01/1 = .03, 3*.02/2 = .03, 3*.3/3 = .3
        Assert.Equal([0.3, 0.03, 0.03], PValueAdjustment.BenjaminiHochberg([0.3, 0.01, 0.02]).Select(q => Math.Round(q!.Value, 12)));
    }

    [Fact]
    public void BenjaminiHochberg_MissingP_StaysMissingAndDoesNotCount()
    {
        // two tests: 2*.01/1 = .02, 2*.04/2 = .04
        Assert.Equal([0.02, null, 0.04], PValueAdjustment.BenjaminiHochberg([0.01, null, 0.04]));
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Adjust_OutsideUnitInterval_IsRefused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PValueAdjustment.BenjaminiHochberg([0.5, p]));

    [Fact]
    public void NullShare_NoLargeP_SaysWhy() => Assert.Equal("NoLargePValues", NullShare.Bootstrap([0.01, 0.9]).Reason);

    [Fact]
    public void NullShare_NoTests_SaysWhy() => Assert.Null(NullShare.AtThreshold([], 0.5).Share);
}
