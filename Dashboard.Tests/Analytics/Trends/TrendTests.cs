using SmartSupervision.Analytics.Trends;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Trends;

public sealed class TrendTests
{
    [Fact]
    public void MannKendall_Constant_IsNoTrend()
    {
        var result = MannKendall.Test([5, 5, 5, 5, 5, 5, 5, 5]);
        Assert.Equal((0.0, 1.0), (result.Z, result.PValue));
        Assert.Null(result.TauB);
        Assert.Null(MannKendall.HamedRao([5, 5, 5, 5, 5, 5, 5, 5]));
    }

    [Fact]
    public void MannKendall_NoValues_IsNoTrend() => Assert.Equal(0, MannKendall.Test([null, null]).Z);

    [Fact]
    public void SenSlope_MissingMonth_UsesTrueDistance()
    {
        // 1, missing, 3: two months apart, so 1 a month; closing the gap would say 2
        var slope = SenSlope.Of([1, null, 3])!;
        Assert.Equal(1, slope.Slope);
        Assert.Equal(2, slope.SlopeClosingGaps);
        Assert.Null(slope.Lower);
    }

    [Fact]
    public void SenSlope_OneValue_IsNotJudged() => Assert.Null(SenSlope.Of([1, null]));

    [Fact]
    public void ChangePoints_ConstantSeries_HasNone()
    {
        double[] constant = [.. Enumerable.Repeat(5.0, 30)];
        Assert.Empty(ChangePoints.Search(constant, ChangePointSettings.ModifiedBic(30)).Positions);
        Assert.Null(ChangePoints.Scaled(constant));
    }

    [Fact]
    public void ChangePoints_OneStep_IsFoundWhereItIs()
    {
        // 12 months about 0, 12 about 10, noise of one unit: one change after month 12
        double[] series = [.. Enumerable.Range(0, 24).Select(month => (month < 12 ? 0 : 10) + (month % 2))];
        Assert.Equal([12], ChangePoints.Search(series, ChangePointSettings.ModifiedBic(24)).Positions);
    }

    [Fact]
    public void SeasonalTrend_TwoYears_IsRefused() => Assert.Null(SeasonalTrend.Decompose(new double[24], new()));

    [Fact]
    public void SeasonalTrend_Parts_AddUpToTheSeries()
    {
        double[] series = [.. Enumerable.Range(0, 48).Select(month => month + (10 * Math.Sin(month * Math.PI / 6)) + (month % 5))];
        var parts = SeasonalTrend.Decompose(series, new())!;
        Assert.All(Enumerable.Range(0, 48), month => Assert.Equal(series[month], parts.Seasonal[month] + parts.Trend[month] + parts.Remainder[month], 9));
    }

    [Fact]
    public void Pettitt_StepInTheMiddle_IsPlacedBeforeIt() => Assert.Equal(4, Pettitt.Test([1, 1, 1, 1, 9, 9, 9, 9])!.FirstPosition);
}
