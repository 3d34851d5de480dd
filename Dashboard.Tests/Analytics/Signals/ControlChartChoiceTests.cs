using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals;

/// <summary>Each kind of figure gets its own control chart, and its lines are those of the formulas the reference tests hold.</summary>
public sealed class ControlChartChoiceTests
{
    [Theory]
    [InlineData(Aggregation.Ratio, ChartFamily.Proportion)]
    [InlineData(Aggregation.RatioCapped, ChartFamily.Proportion)]
    [InlineData(Aggregation.RatePer1000, ChartFamily.Rate)]
    [InlineData(Aggregation.MeanPerTarget, ChartFamily.Rate)]
    [InlineData(Aggregation.Count, ChartFamily.Count)]
    [InlineData(Aggregation.RatioOfSums, ChartFamily.Individuals)]
    [InlineData(Aggregation.Mean, ChartFamily.Individuals)]
    [InlineData(Aggregation.Score, ChartFamily.Individuals)]
    [InlineData(Aggregation.Sum, ChartFamily.Individuals)]
    public void Family_OfAnItem_FollowsItsAggregation(Aggregation aggregation, ChartFamily family)
    {
        var item = DistrictInPaper.Item("X", aggregation);

        Assert.Equal(family, ChartRule.Of(item, DistrictInPaper.CatalogueOf(item)).Family);
    }

    [Fact]
    public void Proportion_OfSteadyShares_HasLimitsByItsOwnCases()
    {
        var chart = Chart(ChartFamily.Proportion, 100, [30, 34, 31, 33, 30, 34, 31, 33], [100, 100, 100, 400, 100, 100, 100, 400]);

        Assert.Equal((ControlChartKind.Proportion, null), (chart.Kind, chart.Dispersion));

        // p = (30+34+31+4·33+30+34+31+4·33)/1400 = 454/1400; half-width 3 √(p(1−p)/n), in %
        const double P = 454 / 1400.0;
        Assert.Equal(100 * P, chart.Centre!.Value, 9);
        Assert.Equal(100 * (P + (3 * Math.Sqrt(P * (1 - P) / 400))), chart.UpperLimit!.Value, 9);
        Assert.Equal(100 * (P - (3 * Math.Sqrt(P * (1 - P) / 100))), chart.Points[0].LowerLimit!.Value, 9);
    }

    [Fact]
    public void Rates_OfAnyFamily_HaveTheLinesOfTheReferenceFormulas()
    {
        double[] sizes = [210, 180, 250, 190, 220, 205, 240, 195, 230, 200, 215, 225];
        double[] counts = [31, 12, 44, 20, 15, 38, 22, 41, 18, 30, 12, 47];
        RatePoint[] points = [.. counts.Zip(sizes, (count, size) => new RatePoint(count, size))];
        foreach (var (family, kind, expected) in new[]
        {
            (ChartFamily.Proportion, RateKind.Proportion, ControlChartKind.WidenedProportion), (ChartFamily.Rate, RateKind.Rate, ControlChartKind.WidenedRate),
        })
        {
            var lines = RateChart.Of(points, kind, widens: true);
            var chart = Chart(family, 100, [.. points.Select(point => 100 * point.Value!.Value)], sizes);

            Assert.Equal(expected, chart.Kind);
            Assert.Equal(lines.Dispersion!.Value, chart.Dispersion!.Value, 12);
            Assert.All(chart.Points.Zip(lines.Limits), pair => Assert.Equal(100 * pair.Second.Upper!.Value, pair.First.UpperLimit!.Value, 9));
            Assert.All(chart.Points.Zip(lines.Limits), pair => Assert.Equal(100 * pair.Second.Lower!.Value, pair.First.LowerLimit!.Value, 9));
        }
    }

    [Fact]
    public void RareCount_FiresOnlyBeyondItsExactLimit()
    {
        // mean 0.5 a quarter: P(X ≤ 3) = e^−0.5 (1 + 0.5 + 0.125 + 0.0208) = 0.99825, P(X ≤ 4) = 0.99983: the limit is 4
        double[] quiet = [0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1];
        var chart = Chart(ChartFamily.Count, 1, quiet, null);

        Assert.Equal((ControlChartKind.RareCount, 0.0, 4.0), (chart.Kind, chart.LowerLimit!.Value, chart.UpperLimit!.Value));

        // eleven quarters with five events in all and then six more: mean 11/12, P(X ≤ 5) = 0.99946: 6 is beyond the limit of 5
        var peak = Chart(ChartFamily.Count, 1, [0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 6], null).Points[^1];
        Assert.Equal((5.0, SpecialCause.AboveLimit), (peak.UpperLimit!.Value, peak.Cause));
    }

    [Fact]
    public void RareCount_SilentForLong_IsNoShift()
    {
        var chart = Chart(ChartFamily.Count, 1, [2, 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0], null);

        Assert.All(chart.Points, point => Assert.Equal(SpecialCause.CommonCause, point.Cause));
    }

    [Fact]
    public void RareFailures_AreCountedFromTheOtherEnd()
    {
        // 20 cases a month and 6 failures in 12 months: 0.5 failures a month; chance brings at most 4 (binomial, 20 cases, 0.025)
        double[] shares = [100, 95, 100, 100, 95, 95, 100, 100, 95, 100, 95, 95];
        var chart = Chart(ChartFamily.Proportion, 100, shares, [.. shares.Select(_ => 20.0)]);

        Assert.Equal((ControlChartKind.RareProportion, 100.0), (chart.Kind, chart.UpperLimit!.Value));
        Assert.Equal(80, chart.LowerLimit!.Value, 9);
    }

    [Fact]
    public void ConstantHundred_IsCalmInEveryFamily()
    {
        foreach (var family in Enum.GetValues<ChartFamily>().Except([ChartFamily.Cumulative]))
        {
            var chart = Chart(family, 100, [.. Enumerable.Repeat(100.0, 14)], [5, 9, 12, 7, 5, 9, 12, 7, 5, 9, 12, 7, 5, 9]);

            Assert.Equal((ChartState.NoVariation, Verdict.Ordinary), (chart.State, Variation.FindingOf(chart).Verdict));
        }
    }

    [Fact]
    public void Proportion_ThatPassesOne_FallsBackToSingleValues()
    {
        // one quarter closes more cases than it opened clues: no share of them
        var chart = Chart(ChartFamily.Proportion, 100, [40, 60, 50, 120, 45, 55, 50, 60], [20, 20, 20, 20, 20, 20, 20, 20]);

        Assert.Equal(ControlChartKind.Individuals, chart.Kind);
    }

    [Fact]
    public void Shift_OfSharesWithDifferentCases_IsSeenInSigma()
    {
        // eight months a little under the centre and seven a little over it, none outside
        double[] shares = [40, 41, 40, 41, 40, 41, 40, 41, 47, 48, 47, 48, 47, 48, 47];
        var chart = Chart(ChartFamily.Proportion, 100, shares, [60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60]);

        Assert.Equal(SpecialCause.ShiftHigh, chart.Points[^1].Cause);
    }

    [Fact]
    public void Points_BelowTheMinimum_AreTooShortInEveryFamily()
    {
        var settings = new SignalSettings();
        foreach (var family in Enum.GetValues<ChartFamily>().Except([ChartFamily.Cumulative]))
        {
            double[] values = [.. Enumerable.Range(0, settings.MinimumPoints - 1).Select(index => 20.0 + index)];

            Assert.Equal((ChartState.TooShort, null), (Chart(family, 100, values, [.. values.Select(_ => 50.0)]).State, Chart(family, 100, values, [.. values.Select(_ => 50.0)]).UpperLimit));
        }
    }

    [Theory]
    [InlineData(Timing.ToDate, ChartFamily.Cumulative)]
    [InlineData(Timing.Level, ChartFamily.Individuals)]
    [InlineData(Timing.Open, ChartFamily.Individuals)]
    [InlineData(Timing.Flow, ChartFamily.Proportion)]
    public void Family_OfStocksAndFiguresToDate_IsNoCountOfCases(Timing timing, ChartFamily family)
    {
        var item = DistrictInPaper.Item("X", timing: timing);

        Assert.Equal(family, ChartRule.Of(item, DistrictInPaper.CatalogueOf(item)).Family);
    }

    [Fact]
    public void FigureToDate_IsNotJudged()
    {
        var chart = Chart(ChartFamily.Cumulative, 100, [.. Enumerable.Range(1, 14).Select(month => 5.0 * month)], [.. Enumerable.Range(1, 14).Select(month => 20.0 * month)]);

        Assert.Equal((ChartState.Cumulative, null), (chart.State, chart.UpperLimit));
        Assert.Equal((Verdict.NotJudged, "Cumulative"), (Variation.FindingOf(chart).Verdict, Variation.FindingOf(chart).Reason));
    }

    private static ControlChart Chart(ChartFamily family, double scale, double[] values, double[]? sizes) => Variation.ChartOf(
        new(family, Polarity.HigherIsBetter, scale),
        [.. values.Select((value, index) => new SignalPoint(new Month(202401).AddMonths(index), value, sizes?[index]))],
        new());
}
