using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Signals;

/// <summary>A signal is the last point of the chart a page draws, and later months never change it.</summary>
public sealed class SignalStepTests
{
    private static readonly double[] Calm = [50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51, 50, 52, 49, 51, 50, 53, 48, 70];

    [Theory]
    [InlineData(Polarity.HigherIsBetter, Verdict.Improves)]
    [InlineData(Polarity.HigherIsWorse, Verdict.Deviates)]
    [InlineData(Polarity.Neutral, Verdict.Changes)]
    public void Signal_OfAPeak_DependsOnTheDirection(Polarity polarity, Verdict expected)
    {
        var signals = Run(Item("X", polarity: polarity), Calm);

        Assert.Equal((expected, nameof(SpecialCause.AboveLimit)), (signals[^1].Finding.Verdict, signals[^1].Finding.Reason));
        Assert.True(signals[^1].Finding.Strength > 3);
        Assert.Equal((Verdict.Ordinary, "CommonCause"), (signals[^2].Finding.Verdict, signals[^2].Finding.Reason));
    }

    [Fact]
    public void Signal_BeforeTheMinimumLength_IsNotJudged()
    {
        var signals = Run(Item("X"), Calm);

        Assert.All(signals.Take(6), signal => Assert.Equal((Verdict.NotJudged, "TooShort", null), (signal.Finding.Verdict, signal.Finding.Reason, signal.UpperLimit)));
        Assert.NotNull(signals[6].UpperLimit);
        Assert.Equal(7, signals[6].Points);
    }

    [Fact]
    public void Signal_OfAMonth_IsTheSameWhenLaterMonthsAreKnown()
    {
        var item = Item("X");

        Assert.Equal(Run(item, Calm)[..15], Run(item, Calm[..15]));
    }

    [Fact]
    public void Signal_IsTheLastPointOfTheChart()
    {
        var item = Item("X");
        var measures = MeasuresOf(item, Calm);
        var chart = Variation.ChartOf(ChartRule.Of(item, CatalogueOf(item)), SignalPoints.Of(item, measures, measures[^1].Month), new());
        var signal = Run(item, Calm)[^1];

        Assert.Equal(Variation.FindingOf(chart), signal.Finding);
        Assert.Equal((chart.Centre, chart.LowerLimit, chart.UpperLimit, chart.PointCount), (signal.Centre, signal.LowerLimit, signal.UpperLimit, signal.Points));
    }

    [Fact]
    public void Signal_OfAQuarterlyItem_StandsInQuarterEndsOnly() =>
        Assert.Equal([202403, 202406, 202409, 202412, 202503, 202506], Run(Item("X", cadence: Cadence.Quarter), Calm).Select(signal => signal.Month.Value));

    [Fact]
    public void Signal_OfAConstantHundred_IsCalm()
    {
        var last = Run(Item("X"), [.. Enumerable.Repeat(100.0, 14)])[^1];

        Assert.Equal((Verdict.Ordinary, "NoVariation"), (last.Finding.Verdict, last.Finding.Reason));
    }

    [Fact]
    public void Signal_OfRounds_StandsWhereARoundBegins()
    {
        var item = Item("X", Aggregation.MeanPerTarget, cadence: Cadence.Round, timing: Timing.Round);
        var measures = MeasuresOf(item, [1, 1, 1, 2, 2, 3]).Select(measure => measure with { RoundOn = new(202400 + (int)measure.Value!) }).ToArray();

        var signals = Judged(item, measures);

        Assert.Equal([(202401, 1.0), (202404, 2.0), (202406, 3.0)], signals.Select(signal => (signal.Month.Value, signal.Value!.Value)));
    }

    private static Measure[] MeasuresOf(Item item, double[] values) => [.. values.Select((value, index) => new Measure(
        10, item.Code, new Month(202401).AddMonths(index), value, 100, value, MeasureState.Figure, 1, 1, null))];

    private static Signal[] Run(Item item, double[] values) => Judged(item, MeasuresOf(item, values));

    private static Signal[] Judged(Item item, Measure[] measures) =>
        [.. SupervisionRun.Judge(Judge(CatalogueOf(item), [District(), Department(10)], measures, [.. measures.Select(measure => measure.Month)])).Signals];
}
