using MathNet.Numerics.Distributions;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags;

/// <summary>The arithmetic of flags, each piece by hand.</summary>
public sealed class UnitFlagPartsTests
{
    [Fact]
    public void TruncatedProduct_OneComparison_IsItsOwnProbability() =>
        // m = 1, p = 0.001, cut 0.01: P = 0.01 · exp(−ln(0.01 / 0.001)) = 0.01 · 0.1.
        Assert.Equal(0.001, UnitFlagProbability.TruncatedProduct(Math.Log(0.01 / 0.001), 1, 0.01), 12);

    [Fact]
    public void TruncatedProduct_TwoComparisons_WeighsOneAndTwoBelowTheCut()
    {
        // m = 2, cut 0.1, w = ln 10: 2·0.1·0.9·0.1 + 0.01·0.1·(1 + ln 10) = 0.018 + 0.0033026 = 0.0213026
        Assert.Equal(0.0213026, UnitFlagProbability.TruncatedProduct(Math.Log(10), 2, 0.1), 7);
        Assert.Equal(1, UnitFlagProbability.TruncatedProduct(0, 2, 0.1));
    }

    [Fact]
    public void Simes_TakesTheSmallestOverRank()
    {
        // 3 · 0.03 / 1 = 0.09, 3 · 0.04 / 2 = 0.06, 3 · 0.9 / 3 = 0.9
        double[] probabilities = [0.9, 0.03, 0.04];
        Assert.Equal(0.06, UnitFlagProbability.Simes(probabilities), 12);
    }

    [Fact]
    public void Shares_ThirdsRounded_StillAddUpToOne()
    {
        var shares = UnitFlagShares.Of([1, 1, 1]);

        Assert.Equal(1.0, shares[0] + shares[1] + shares[2]);
        Assert.All(shares, share => Assert.Equal(1.0 / 3, share, 5));
    }

    [Theory]
    [InlineData(Aggregation.Ratio, 88, 22, 25, 100)]
    [InlineData(Aggregation.RatePer100, 12, 6, 50, 100)]
    [InlineData(Aggregation.Count, 9, 9, double.NaN, 1)]
    [InlineData(Aggregation.Mean, 83.5, 835, 10, 1)]
    [InlineData(Aggregation.Sum, 250, 250, double.NaN, 1)]
    public void ValueAt_PlaceOfAFigure_LeadsBackToIt(Aggregation aggregation, double value, double numerator, double denominator, double scale)
    {
        var figure = UnitFlagFigure.Of(aggregation, value, numerator, denominator);

        // Proportions carry 3/8 of a case towards one half, so they come back within one case.
        var tolerance = aggregation == Aggregation.Ratio ? scale / denominator : 1e-9;
        Assert.Equal(value, UnitFlagFigure.ValueAt(aggregation, figure.Place, denominator, scale), tolerance);
    }

    [Fact]
    public void Figure_SmallDenominator_HasMoreChance()
    {
        var few = UnitFlagFigure.Of(Aggregation.Ratio, 50, 2, 4);
        var many = UnitFlagFigure.Of(Aggregation.Ratio, 50, 200, 400);

        Assert.Equal(1.0 / 18, few.Variance, 12);
        Assert.Equal(1.0 / 1602, many.Variance, 12);
        Assert.Equal(Math.PI / 4, many.Place, 12);
    }

    [Fact]
    public void Tail_NormalDistances_IsNearlyNormal() =>
        // Φ(−3) = 0.00135
        Assert.InRange(UnitFlagTail.Of(Counts(probability => Normal.InvCDF(0, 1, probability))).Probability(3), 0.0013, 0.0020);

    [Fact]
    public void Tail_HeavyDistances_IsHeavy() =>
        // t with three degrees of freedom: P(T > 5.841) = 0.005 (table)
        Assert.InRange(UnitFlagTail.Of(Counts(probability => StudentT.InvCDF(0, 1, 3, probability))).Probability(5.841), 0.004, 0.007);

    [Fact]
    public void Tail_FewDistances_UsesTen() =>
        // t with ten degrees of freedom: P(T > 3.169) = 0.005 (table)
        Assert.Equal(0.005, UnitFlagTail.Of(new UnitFlagCounts(new(0, 1)).Until(0)).Probability(3.1693), 5);

    [Fact]
    public void Tail_WideSeries_IsScaledToItsMiddleHalf()
    {
        Assert.Equal(2, UnitFlagTail.ScaleOf(Counts(probability => Normal.InvCDF(0, 2, probability))), 2);
        Assert.Equal(1.0, UnitFlagTail.ScaleOf(Counts(probability => Normal.InvCDF(0, 0.2, probability))));
    }

    [Fact]
    public void Counts_BeyondTwelveMonths_AreForgotten()
    {
        var counts = new UnitFlagCounts(new(0, 13));
        counts.Add(0, 1);

        Assert.Equal((1, 0), (counts.Until(11).Total, counts.Until(12).Total));
    }

    private static (long[] Pooled, long Total) Counts(Func<double, double> quantile)
    {
        var counts = new UnitFlagCounts(new(0, 1));
        for (var index = 1; index < 20000; index++)
        {
            counts.Add(0, quantile(index / 20000.0));
        }

        return counts.Until(0);
    }
}
