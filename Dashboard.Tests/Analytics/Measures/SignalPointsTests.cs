using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Measures;

/// <summary>Every record counts in one point only.</summary>
public sealed class SignalPointsTests
{
    [Theory]
    [InlineData(Cadence.Month, 18)]
    [InlineData(Cadence.Quarter, 6)]
    [InlineData(Cadence.HalfYear, 3)]
    [InlineData(Cadence.Year, 1)]
    public void Of_EighteenMonthsToJune_HasOnePointAWindow(Cadence cadence, int expected)
    {
        var points = SignalPoints.Of(DistrictInPaper.Item("X", cadence: cadence), Monthly(202501, 18), new(202606));

        Assert.Equal(expected, points.Count);
        Assert.Equal(cadence == Cadence.Year ? 202512 : 202606, points[^1].Month.Value);
    }

    [Fact]
    public void Of_MonthWithoutFigure_IsAGapBetweenPoints()
    {
        var measures = Monthly(202601, 4).Where(measure => measure.Month.Value != 202602)
            .Select(measure => measure.Month.Value == 202601 ? measure with { Value = null } : measure);

        var points = SignalPoints.Of(DistrictInPaper.Item("X"), measures, new(202604));

        Assert.Equal([202603, 202604], points.Select(point => point.Month.Value));
    }

    [Fact]
    public void Of_LaterMonths_AreNotSeen() =>
        Assert.Equal(202603, SignalPoints.Of(DistrictInPaper.Item("X"), Monthly(202601, 6), new(202603))[^1].Month.Value);

    [Fact]
    public void Of_Rounds_HasOnePointARoundWithItsLastFigure()
    {
        var measures = Monthly(202601, 6).Select(measure => measure with { RoundOn = new(measure.Month.Value < 202604 ? 202601 : 202604) });

        var points = SignalPoints.Of(DistrictInPaper.Item("X", cadence: Cadence.Round), measures, new(202606));

        Assert.Equal([(202601, 3.0), (202604, 6.0)], points.Select(point => (point.Month.Value, point.Value!.Value)));
    }

    private static IEnumerable<Measure> Monthly(int first, int count) => DistrictInPaper.Months(first, count).Select((month, index) =>
        new Measure(10, "X", month, 1, 1, index + 1, MeasureState.Figure, 1, 1, null));
}
