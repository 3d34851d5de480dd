using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Numerics;

/// <summary>The numerical parts of the deviation model against tabulated values.</summary>
public class ModelNumericsTests
{
    [Theory]
    [InlineData(0, -0.69314718055994531)]
    [InlineData(1.959963984540054, -3.6888794541139363)]
    [InlineData(10, -53.23128515051247)]
    public void LogUpper_TabulatedPoints_Agrees(double z, double expected) => Assert.Equal(expected, NormalTail.LogUpper(z), 1e-6);

    [Theory]
    [InlineData(.5)]
    [InlineData(4)]
    [InlineData(7.99)]
    [InlineData(8.01)]
    [InlineData(30)]
    public void FromLogUpper_OfLogUpper_ReturnsTheValue(double z) => Assert.Equal(z, NormalTail.FromLogUpper(NormalTail.LogUpper(z)), 1e-5);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(Math.E, 1)]
    [InlineData(14.778112197861300, 2)]
    [InlineData(1e6, 11.383358086140053)]
    public void Principal_KnownPoints_Agrees(double x, double expected) => Assert.Equal(expected, LambertFunction.Principal(x), 1e-9);

    [Fact]
    public void Inverse_TwoByTwo_IsTheHandWorkedInverse()
    {
        // The inverse of (4 2; 2 3) is (3 -2; -2 4) / 8.
        var factor = new CholeskyFactor([4, 2, 2, 3], 2);
        Assert.Equal([.375, -.25, -.25, .5], factor.Inverse().Select(cell => Math.Round(cell, 12)));
        Assert.Equal(.375, factor.SquaredNorm([1, 0]), 1e-12);
    }

    [Fact]
    public void Inverse_SingularMatrix_StaysFinite() =>
        Assert.All(new CholeskyFactor([1, 1, 1, 1], 2).Inverse(), cell => Assert.True(double.IsFinite(cell)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(37)]
    [InlineData(400)]
    public void Selection_AnySample_AgreesWithSorting(int count)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(place => Math.Round(10 * CounterRandom.Uniform(8, 8, place)))];
        Assert.Equal(Quantiles.Median(values), Selection.Median(values));
        Assert.Equal(Quantiles.Quantile(values, .9), Selection.Quantile(values, .9), 1e-12);
        Assert.Equal(Deviations.Mad(values) * 1.4826, Selection.DeviationInPlace([.. values], out var median), 1e-9);
        Assert.Equal(Quantiles.Median(values), median);
    }

    [Fact]
    public void Of_ThreeRows_SumsProductsOfColumns() =>

        // Rows (1 2) (3 4) (5 6): 1+9+25, 2+12+30, 4+16+36.
        Assert.Equal([35, 44, 44, 56], CrossProducts.Of([1, 2, 3, 4, 5, 6], 2));
}
