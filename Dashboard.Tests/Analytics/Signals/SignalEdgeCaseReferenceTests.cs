using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals;

/// <summary>What control charts must do in the listed edge cases, where packages give NaN, errors or false lights.</summary>
public sealed class SignalEdgeCaseReferenceTests
{
    private static readonly Dictionary<string, Action> Checks = new(StringComparer.Ordinal)
    {
        ["nhs_constant_screened"] = Constant,
        ["nhs_constant_unscreened"] = Constant,
        ["nhs_almost_constant_screened"] = AlmostConstant,
        ["nhs_almost_constant_unscreened"] = AlmostConstant,
        ["nhs_0.1_constant"] = () => Assert.Equal(ChartState.NoVariation, Chart(Enumerable.Repeat<double?>(0.1, 14)).State),
        ["nhs_NA_month"] = Gap,
        ["nhs_short5"] = Short,
        ["p_zero_denominator"] = NoCasesInOneMonth,
        ["pp_no_events"] = NoEvents,
        ["pp_single_month"] = OneMonth,
        ["t_chart_zero"] = SameDay,
        ["anhoej_all_on_centre"] = () => Assert.False(AnhoejRuns.Of([5, 5, 5], 5).IsSignal),
    };

    public static TheoryData<string> Cases => EdgeCases.Of("spc");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EdgeCase_GivesTheRequiredBehaviour(string name)
    {
        Assert.SkipWhen(name.Length == 0, "no edge cases in the reference folder");
        Assert.SkipUnless(Checks.TryGetValue(name, out var check), $"no check is written for the edge case {name}");
        check!();
    }

    private static void Constant()
    {
        var chart = Chart(Enumerable.Repeat<double?>(7, 15));

        Assert.Equal((ChartState.NoVariation, 7.0, null, null), (chart.State, chart.Centre, chart.LowerLimit, chart.UpperLimit));
        Assert.All(chart.Points, point => Assert.Equal(Verdict.Ordinary, point.Verdict));
    }

    private static void AlmostConstant()
    {
        var chart = Chart([.. Enumerable.Repeat<double?>(7, 9), 8, .. Enumerable.Repeat<double?>(7, 5)]);

        Assert.Equal((ChartState.AlmostConstant, null), (chart.State, chart.UpperLimit));
        Assert.All(chart.Points, point => Assert.Equal((SpecialCause.CommonCause, Verdict.NotJudged), (point.Cause, point.Verdict)));
    }

    private static void Gap()
    {
        // twelve values sum to 34; ten moving ranges, none across the gap, are all 1
        double?[] series = [1, 2, null, 4, 3, 2, 3, 4, 3, 2, 3, 4, 3];
        var chart = Chart(series);

        Assert.Equal(34 / 12.0, chart.Centre!.Value, 12);
        Assert.Equal((34 / 12.0) + 2.66, chart.UpperLimit!.Value, 12);
        Assert.Equal(Verdict.Ordinary, chart.Points[2].Verdict);

        // six rising points and one more after a gap are no trend of seven
        Assert.DoesNotContain(Chart([9, 1, 2, 3, 4, 5, 6, null, 7, 8, 4, 3, 5]).Points, point => point.Cause == SpecialCause.RisingTrend);
    }

    private static void Short()
    {
        Assert.Equal((ChartState.TooShort, null), (Chart([1, 2, 3, 2, 1]).State, Chart([1, 2, 3, 2, 1]).UpperLimit));
        Assert.Equal(ChartState.Provisional, Chart([1, 2, 3, 2, 1, 3, 2]).State);
        Assert.Equal(ChartState.Judged, Chart([1, 2, 3, 2, 1, 3, 2, 1, 3, 2, 1, 3]).State);
    }

    private static void NoCasesInOneMonth()
    {
        var lines = RateChart.Of([new(5, 50), new(0, 0), new(5, 50), new(5, 50)], RateKind.Proportion, widens: false);

        Assert.Equal(RateChartState.Judged, lines.State);
        Assert.Null(lines.Limits[1].Upper);
        // p = 0.1, n = 50: 0.1 + 3 √(0.09 / 50) = 0.2273
        Assert.Equal(0.1 + (3 * Math.Sqrt(0.09 / 50)), lines.Limits[2].Upper!.Value, 12);
    }

    private static void NoEvents()
    {
        var lines = RateChart.Of([new(0, 50), new(0, 100)], RateKind.Proportion, widens: true);

        Assert.Equal((RateChartState.NoEvents, 3 / 150.0, null), (lines.State, lines.RuleOfThree, lines.Limits[0].Upper));
    }

    private static void OneMonth()
    {
        var lines = RateChart.Of([new(15, 100)], RateKind.Proportion, widens: true);

        Assert.Equal(RateChartState.Provisional, lines.State);
        Assert.Equal(0.15 + (3 * Math.Sqrt(0.15 * 0.85 / 100)), lines.Limits[0].Upper!.Value, 12);
    }

    private static void SameDay()
    {
        var limits = CountCharts.TimeBetween([3, 0, 8, 5, 2]);

        Assert.True(double.IsFinite(limits!.Value.Upper!.Value) && limits.Value.Lower >= 0);
    }

    private static ControlChart Chart(IEnumerable<double?> values) => Variation.ChartOf(
        new(ChartFamily.Individuals, Polarity.HigherIsBetter, 1),
        [.. values.Select((value, index) => new SignalPoint(new Month(202401).AddMonths(index), value))],
        new());
}
