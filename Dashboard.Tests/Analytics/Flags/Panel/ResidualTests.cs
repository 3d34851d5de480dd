using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Flags.Panel.Correlation;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>The steps from figures to residuals, each alone.</summary>
public class ResidualTests
{
    private const int Units = 24;
    private const int Months = 36;

    [Theory]
    [InlineData(FigureKind.Score, 50, null, 0)]
    [InlineData(FigureKind.Proportion, 3, 10.0, -0.76214005204689661)]
    [InlineData(FigureKind.Amount, 20, 10.0, 0.69314718055994531)]
    [InlineData(FigureKind.Value, -7, null, -7)]
    public void Apply_OneFigure_FollowsTheFormula(FigureKind kind, double figure, double? exposure, double expected)
    {
        // ln(50.5 / 50.5); ln(3.5 / 7.5); ln(20 / 10).
        var item = new PanelItem("a", kind, 0, 1, [figure], exposure is { } size ? [size] : null);
        Assert.Equal(expected, FigureTransform.Apply(item)[0], 1e-12);
    }

    [Theory]
    [InlineData(FigureKind.Score, 101, null)]
    [InlineData(FigureKind.Score, double.NaN, null)]
    [InlineData(FigureKind.Proportion, 11, 10.0)]
    [InlineData(FigureKind.Rate, 1, 0.0)]
    [InlineData(FigureKind.Rate, -1, 5.0)]
    [InlineData(FigureKind.Amount, 1, -5.0)]
    [InlineData(FigureKind.Value, double.PositiveInfinity, null)]
    public void IsUsable_FigureThatCannotBe_IsFalse(FigureKind kind, double figure, double? exposure) =>
        Assert.False(new PanelItem("a", kind, 0, 1, [figure], exposure is { } size ? [size] : null).IsUsable(0));

    [Fact]
    public void Residuals_SharedSeason_IsTakenOut()
    {
        // Own level + a season that all share: nothing is left.
        var item = Item(FigureKind.Value, (unit, month) => unit + (5 * Math.Sin(month)));
        var into = new float[Units * Months];
        new MeasuredCourse(PanelOf(item), item, 10).Residuals(new(Months, 12, Months), into);
        Assert.All(into, value => Assert.Equal(0, value, 1e-4));
    }

    [Fact]
    public void Residuals_LastMonthTenUp_StandsOutInThatMonthOnly()
    {
        var item = Item(FigureKind.Value, (unit, month) => Noise(unit, month) + (unit == 4 && month == 35 ? 10 : 0));
        var into = new float[Units * Months];
        new MeasuredCourse(PanelOf(item), item, 10).Residuals(new(Months, 12, Months), into);
        Assert.InRange(into[(4 * Months) + 35], 6, 14);
        Assert.True(Math.Abs(into[(4 * Months) + 34]) < 4);
    }

    [Fact]
    public void Residuals_TurnedWindow_ComesLast()
    {
        var item = Item(FigureKind.Value, (unit, month) => Noise(unit, month) + (unit == 4 && month == 11 ? 10 : 0));
        var into = new float[Units * Months];
        new MeasuredCourse(PanelOf(item), item, 10).Residuals(new(Months, 12, 12), into);
        Assert.InRange(into[(4 * Months) + 35], 6, 14);
    }

    [Fact]
    public void Residuals_CalmCounts_HaveUnitVariance()
    {
        var counts = Item(FigureKind.Rate, (unit, month) => Math.Round(20 + (Math.Sqrt(20) * Noise(unit, month)))) with { Exposure = Filled(100) };
        var into = new float[Units * Months];
        new CountedCourse(PanelOf(counts), counts).Residuals(new(Months, 12, Months), into);
        Assert.InRange(into.Average(value => value * value), .7, 1.3);
    }

    [Fact]
    public void Of_UnitWithTripleRate_LiesFarFromPeers()
    {
        var counts = Item(FigureKind.Rate, (unit, month) => unit == 7 ? 60 : 20 + (month % 3)) with { Exposure = Filled(100) };
        var panel = PanelOf(counts);
        var distances = PeerLevel.Of(panel, new CountedCourse(panel, counts).Level());
        Assert.True(distances[7] > 4);
        Assert.All(distances.Where((_, unit) => unit != 7), distance => Assert.InRange(distance, -2, 2));
    }

    [Fact]
    public void Of_ThreePeers_IsMissingRatherThanOrdinary()
    {
        var item = Item(FigureKind.Value, (unit, month) => unit + Noise(unit, month));
        var panel = new DeviationPanel(Units, Months, [.. Enumerable.Range(0, Units).Select(unit => unit < 3 ? 1 : 0)], [item]);
        var distances = PeerLevel.Of(panel, new MeasuredCourse(panel, item, 10).Level());
        Assert.All(distances[..3], distance => Assert.True(double.IsNaN(distance)));
        Assert.All(distances[3..], distance => Assert.True(double.IsFinite(distance)));
    }

    [Fact]
    public void Compute_TwoItemsCorrelatedOneHalf_PredictsHalf()
    {
        // yhat_1 = 0.5 e_2; c_1 = (e_1 - yhat_1) / sqrt(1 - 0.25).
        var item = Item(FigureKind.Value, (_, _) => 0);
        var block = new ItemBlock(PanelOf(item, item), [1, .5, .5, 1], [0, 1]);
        var (predicted, conditional) = (new float[2], new float[2]);
        ConditionalResidual.Compute(block, [2, 1], predicted, conditional, 1);
        Assert.Equal(.5, predicted[0], 1e-6);
        Assert.Equal(1.5 / Math.Sqrt(.75), conditional[0], 1e-6);
        ConditionalResidual.Compute(block, [float.NaN, 1], predicted, conditional, 1);
        Assert.True(float.IsNaN(conditional[0]));
    }

    [Fact]
    public void Plan_ThreeYears_KeepsPastWindowsApartFromTheJudgedOne()
    {
        var plan = TurnedMonths.Plan(36, 12, 3);
        Assert.Equal([36, 12, 18, 24], plan.Select(turned => turned.End));
        Assert.Equal([24, 25, 35, 0, 23], new[] { 0, 1, 11, 12, 35 }.Select(place => plan[3][place]));
        Assert.Equal([20], TurnedMonths.Plan(20, 12, 3).Select(turned => turned.End));
    }

    [Fact]
    public void CourseStatistics_ShortCourses_FollowTheirFormulas()
    {
        float[] course = [0, 0, 0, 1, float.NaN, -3];
        Assert.Equal(-2 / Math.Sqrt(2), CourseStatistics.Shift(course, 3), 1e-6);
        Assert.Equal(-3, CourseStatistics.Spike(course));
        Assert.True(float.IsNaN(CourseStatistics.LogVariance(course.AsSpan()[^3..])));

        // 0 0 0 1 -3: squares 10, mean -0.4, 10 - 0.8 = 9.2; (9.2 + 0.25) / 4.
        Assert.Equal(Math.Log(9.45 / 4), CourseStatistics.LogVariance(course), 1e-5);

        // e = yhat = (1, 2): 5 - 5 = 0; e = -yhat: -10 / sqrt(5.5).
        Assert.Equal(0, CourseStatistics.CoMovement([1, 2], [1, 2]), 1e-6);
        Assert.Equal(-10 / Math.Sqrt(5.5), CourseStatistics.CoMovement([-1, -2], [1, 2]), 1e-5);
    }

    private static double Noise(int unit, int month) => CounterRandom.Normal(4, 1, unit, month);

    private static double[] Filled(double value) => [.. Enumerable.Repeat(value, Units * Months)];

    private static PanelItem Item(FigureKind kind, Func<int, int, double> figure) =>
        new("a", kind, 0, 1, [.. Enumerable.Range(0, Units * Months).Select(cell => figure(cell / Months, cell % Months))], null);

    private static DeviationPanel PanelOf(params PanelItem[] items) => new(Units, Months, new int[Units], items);
}
