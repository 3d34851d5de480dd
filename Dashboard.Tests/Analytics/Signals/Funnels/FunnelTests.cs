using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals.Funnels;

/// <summary>The product's funnel: which units stand out, and when it must not say so.</summary>
public sealed class FunnelTests
{
    private static readonly Dictionary<string, Action> Checks = new(StringComparer.Ordinal)
    {
        ["one_unit_PR"] = () => Assert.Equal(FunnelState.TooFewUnits, Of([(1, 3, 20)]).State),
        ["all_equal_rates"] = AllEqual,
        ["zero_numerator_SHMI"] = ZeroNumerator,
        ["zero_numerator_SHMI_K6"] = ZeroNumerator,
        ["zero_denominator"] = ZeroDenominator,
        ["numerator_equals_denominator"] = AllDone,
        ["arcsine_fold_low"] = ArcSineFold,
    };

    public static TheoryData<string> Cases => EdgeCases.Of("funnel");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EdgeCase_GivesTheRequiredBehaviour(string name)
    {
        Assert.SkipWhen(name.Length == 0, "no edge cases in the reference folder");
        Assert.SkipUnless(Checks.TryGetValue(name, out var check), $"no check is written for the edge case {name}");
        check!();
    }

    [Fact]
    public void Of_OneUnitFarOut_NamesItAlone()
    {
        // thirty units of 200 cases with 19 to 21 events, one with 60
        var plot = Of([.. Enumerable.Range(1, 30).Select(key => (key, 19.0 + (key % 3), 200.0)), (31, 60, 200)]);

        Assert.Equal(FunnelState.Judged, plot.State);
        Assert.Equal(31, Assert.Single(plot.Points, point => point.Position == FunnelPosition.OutsideHigh).Key);
        Assert.All(plot.Points.Take(30), point => Assert.Equal(FunnelPosition.Inside, point.Position));
    }

    [Fact]
    public void Of_FewUnits_UsesChanceAlone()
    {
        var plot = Of([(1, 2, 100), (2, 40, 100), (3, 3, 100)]);

        Assert.Equal((FunnelState.ChanceOnly, null, true), (plot.State, plot.Dispersion, plot.UsesExactLimits));
    }

    [Fact]
    public void Of_UnitsThatDifferByNature_SaysSo()
    {
        var plot = Of([.. Enumerable.Range(1, 10).Select(key => (key, key % 2 == 0 ? 10.0 : 600.0, 1000.0))]);

        Assert.True(plot.IsTooDiverse);
    }

    [Fact]
    public void At_MoreCases_HasNarrowerLimits()
    {
        var (_, funnel) = Funnel.Of([.. Enumerable.Range(1, 12).Select(key => (key, 5.0 * key, 50.0 * key))], FunnelScale.ArcSine, new());

        var (small, large) = (funnel!.At(50), funnel.At(600));
        Assert.True(small.Lower998 < small.Lower95 && small.Upper95 < small.Upper998);
        Assert.True(large.Upper998 < small.Upper998 && large.Lower998 > small.Lower998);
    }

    private static void AllEqual()
    {
        var plot = Of([.. Enumerable.Range(1, 10).Select(key => (key, 10.0, 100.0))]);

        Assert.Equal(0, plot.Dispersion!.TauSquared);
        Assert.All(plot.Points, point => Assert.Equal(FunnelPosition.Inside, point.Position));
    }

    private static void ZeroNumerator()
    {
        var (plot, _) = Funnel.Of([.. Enumerable.Range(1, 12).Select(key => (key, key == 1 ? 0.0 : 12.0, 12.0))], FunnelScale.SquareRoot, new());

        Assert.All(plot.Points, point => Assert.True(double.IsFinite(point.Distance!.Value)));
        Assert.True(double.IsFinite(plot.Dispersion!.Phi));
    }

    private static void ZeroDenominator()
    {
        var plot = Of([(1, 0, 0), .. Enumerable.Range(2, 8).Select(key => (key, 10.0, 100.0))]);

        Assert.Equal((FunnelPosition.NoCases, null), (plot.Points[0].Position, plot.Points[0].Value));
        Assert.Equal(0.1, plot.Target!.Value, 12);
    }

    private static void AllDone()
    {
        var plot = Of([.. Enumerable.Range(1, 9).Select(key => (key, 20.0, 20.0))]);

        Assert.Equal((FunnelState.NoVariation, 1.0), (plot.State, plot.Target));
    }

    private static void ArcSineFold()
    {
        var place = FunnelScale.ArcSine.Target(0.01) - (3.090232 * FunnelScale.ArcSine.Deviation(0.05, 5));

        Assert.Equal(0, FunnelScale.ArcSine.Back(place));
    }

    private static FunnelPlot Of((int Key, double Numerator, double Denominator)[] units) => Funnel.Of(units, FunnelScale.ArcSine, new()).Plot;
}
