using SmartSupervision.Analytics.Flags.Panel.Tails;
using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>Tail map, Pareto tail, truncated product and Gumbel law against numbers worked by hand.</summary>
public class TailTests
{
    [Fact]
    public void Apply_NormalSample_IsCloseToIdentity()
    {
        var map = TailMap.Fit(Sample(20000, CounterRandom.Normal), .02, .003);
        Assert.Equal(0, map.Apply(0), .03);
        Assert.Equal(1, map.Apply(1), .05);
        Assert.Equal(-2, map.Apply(-2), .1);
        Assert.Equal(3, map.Apply(3), .3);
    }

    [Fact]
    public void Apply_FewGrossDeviations_DoNotSetTheirOwnTail()
    {
        var values = Sample(20000, CounterRandom.Normal);
        for (var place = 0; place < 40; place++)
        {
            values[place] = 30;
        }

        // 0.2 % of the cells lie at 30: their size is not believed, so 30 stays far beyond 4 standard deviations.
        Assert.True(TailMap.Fit(values, .02, .003).Apply(30) > 4);
    }

    [Fact]
    public void Apply_HeavyTail_IsPulledIn() =>
        Assert.True(TailMap.Fit(Sample(20000, CounterRandom.StudentFour), .02, .003).Apply(6) < 4.5);

    [Fact]
    public void Apply_MissingOrNothingKnown_IsMissingOrOrdinary()
    {
        var map = TailMap.Fit([], .02, .003);
        Assert.True(double.IsNaN(map.Apply(double.NaN)));
        Assert.Equal(0, map.Apply(7), 1e-9);
    }

    [Fact]
    public void Fit_ExponentialQuantiles_FindsShapeZeroAndScaleOne()
    {
        double[] exceedances = [.. Enumerable.Range(0, 500).Select(place => -Math.Log(1 - ((place + .5) / 500)))];
        var tail = ParetoTail.Fit(exceedances, 5);
        Assert.InRange(tail.Shape, 0, .05);
        Assert.Equal(1, tail.Scale, .06);
        Assert.Equal(-2, new ParetoTail(0, 1).LogSurvival(2), 1e-12);
        Assert.Equal(-2 * Math.Log(2), new ParetoTail(.5, 1).LogSurvival(2), 1e-12);
    }

    [Fact]
    public void Surprise_OneComparison_IsItsOwnProbability() =>

        // p = 0.001 of one comparison: w = ln 10, P = tau e^-w = 0.001.
        Assert.Equal(-Math.Log(.001), TruncatedProduct.Surprise(Math.Log(10), 1, .01), 1e-12);

    [Fact]
    public void Surprise_TwoComparisons_FollowsTheSum()
    {
        // w = 3, tau = 0.01: 2 (0.01)(0.99) e^-3 + 0.0001 e^-3 (1 + 3).
        var probability = ((2 * .01 * .99) + (.0001 * 4)) * Math.Exp(-3);
        Assert.Equal(-Math.Log(probability), TruncatedProduct.Surprise(3, 2, .01), 1e-12);
        Assert.Equal(0, TruncatedProduct.Surprise(0, 2, .01));
        Assert.Equal(0, TruncatedProduct.Surprise(5, 0, .01));
    }

    [Fact]
    public void Through_GumbelQuantiles_FindsLocationAndScale()
    {
        double[] scores = [.. Enumerable.Range(0, 2000).Select(place => 3 - (1.5 * Math.Log(-Math.Log((place + .5) / 2000))))];
        var law = GumbelNull.Through(scores);
        Assert.Equal(3, law.Location, .02);
        Assert.Equal(1.5, law.Scale, .02);
        Assert.Equal(-10, law.LogTail(3 + (1.5 * 10)), .1);
    }

    [Fact]
    public void MapTails_TwoClasses_AreEachMappedOnTheirOwn()
    {
        // The second column spreads ten times as wide; each class becomes a standard normal one.
        var table = new StatisticTable(4000, 2);
        for (var cell = 0; cell < 8000; cell++)
        {
            table.Values[cell] = (float)(CounterRandom.Normal(2, 2, cell) * (cell % 2 == 0 ? 1 : 10));
        }

        table.MapTails([0, 1], .02, .003);
        Assert.InRange(table.Values.Where((_, cell) => cell % 2 == 1).Average(value => value * value), .9, 1.1);
        Assert.InRange(table.Values.Where((_, cell) => cell % 2 == 0).Average(value => value * value), .9, 1.1);
    }

    [Fact]
    public void Standardise_ConstantColumn_BecomesZero()
    {
        var table = new StatisticTable(3, 2);
        float[] values = [5, 1, 5, 2, 5, 3];
        values.CopyTo(table.Values, 0);
        table.Standardise();
        Assert.Equal([0, 0, 0], [table.Values[0], table.Values[2], table.Values[4]]);
        Assert.Equal(1 / 1.4826, table.Values[5], 1e-5);
    }

    private delegate double Draw(long seed, long stream, params ReadOnlySpan<long> indices);

    private static double[] Sample(int count, Draw draw) => [.. Enumerable.Range(0, count).Select(place => draw(3, 9, place))];
}
