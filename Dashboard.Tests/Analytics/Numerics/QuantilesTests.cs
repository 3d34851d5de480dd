using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Numerics;

/// <summary>Order statistics and sums, by hand.</summary>
public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4)]
    public void Quantile_TypeSeven_IsLinearBetweenNeighbours(double probability, double expected) =>
        // n = 4: h = 3p; at 0.9 h = 2.7, between 3 and 4
        Assert.Equal(expected, Quantiles.Quantile([4, 1, 3, 2], probability), 12);

    [Fact]
    public void Median_OfNothing_IsNaN() => Assert.True(double.IsNaN(Quantiles.Median([])));

    [Fact]
    public void Mad_IsTheMedianDistance() => Assert.Equal(1, Deviations.Mad([1, 2, 3, 4, 100]));

    [Fact]
    public void CompensatedSum_TenTenths_IsOne()
    {
        var tenths = Enumerable.Repeat(0.1, 10).ToArray();

        Assert.Equal(1.0, Sums.CompensatedSum(tenths));
        Assert.Equal(0.1, Sums.Mean(tenths));
        Assert.Equal(2.0, Sums.CompensatedSum([1, 1e100, 1, -1e100]));
    }
}
