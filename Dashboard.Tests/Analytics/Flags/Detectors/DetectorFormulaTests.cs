using SmartSupervision.Analytics.Flags.Detectors;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Detectors;

/// <summary>Scores worked by hand from the published formulas.</summary>
public class DetectorFormulaTests
{
    [Fact]
    public void Ecod_SkewedColumn_TakesTheLongTail()
    {
        // 1 1 2 8: skewed to the right, so O = max(left, right). Shares not above: 1/2 1/2 3/4 1; not below: 1 1 1/2 1/4.
        var scores = new Ecod().Score(new([[1, 1, 2, 8]]));
        Assert.Equal([Math.Log(2), Math.Log(2), Math.Log(2), Math.Log(4)], Rounded(scores));
    }

    [Fact]
    public void Copod_SkewedColumn_AveragesTheTails()
    {
        // Long tail right: max(right, (left + right) / 2). Row 1: right 0, left ln 2, so ln 2 / 2. Row 4: right ln 4, left 0, so ln 4.
        var scores = new Copod().Score(new([[1, 1, 2, 8]]));
        Assert.Equal(Math.Log(2) / 2, scores[0], 1e-12);
        Assert.Equal(Math.Max(Math.Log(2), (Math.Log(4.0 / 3) + Math.Log(2)) / 2), scores[2], 1e-12);
        Assert.Equal(Math.Log(4), scores[3], 1e-12);
    }

    [Fact]
    public void Ecod_SymmetricColumn_AddsBothTails()
    {
        // 1 2 3 is not skewed: O = left + right. Row 1: ln 3 + 0; row 2: ln 3/2 + ln 3/2.
        var scores = new Ecod().Score(new([[1, 2, 3]]));
        Assert.Equal(Math.Log(3), scores[0], 1e-12);
        Assert.Equal(2 * Math.Log(1.5), scores[1], 1e-12);
    }

    [Fact]
    public void Hbos_NineLowOneHigh_UsesDensityPlusOneTenth()
    {
        // Values 0 (nine times) and 10: bins of width 1, densities 0.9 and 0.1.
        var scores = new Hbos().Score(new([[0, 0, 0, 0, 0, 0, 0, 0, 0, 10]]));
        Assert.Equal(-Math.Log2(1.0), scores[0], 1e-12);
        Assert.Equal(-Math.Log2(.2), scores[9], 1e-12);
    }

    [Fact]
    public void AdaptiveHbos_FewValues_UsesTheirShares()
    {
        var scores = new AdaptiveHbos().Score(new([[1, 1, 1, 2], [5, 5, 5, 5]]));
        Assert.Equal(-Math.Log(.75), scores[0], 1e-12);
        Assert.Equal(-Math.Log(.25), scores[3], 1e-12);
    }

    [Fact]
    public void KNearest_ThreePoints_AveragesDistancesToTheOthers()
    {
        // 0, 1, 5: standard deviation sqrt(14/3). Mean distances (1+5)/2, (1+4)/2, (5+4)/2 over it.
        var scores = new KNearest().Score(new([[0, 1, 5]]));
        var deviation = Math.Sqrt(14.0 / 3);
        Assert.Equal(3 / deviation, scores[0], 1e-6);
        Assert.Equal(2.5 / deviation, scores[1], 1e-6);
        Assert.Equal(4.5 / deviation, scores[2], 1e-6);
    }

    [Fact]
    public void LocalOutlierFactor_EvenGrid_IsOneInTheMiddle()
    {
        var line = Enumerable.Range(0, 200).Select(place => (double)place).ToArray();
        Assert.Equal(1, new LocalOutlierFactor().Score(new([line]))[100], 1e-3);
    }

    [Fact]
    public void RobustMahalanobis_CorrelatedColumns_PunishesTheBrokenPairing()
    {
        // y = x but for row 10, whose two values are each ordinary.
        double[] first = [.. Enumerable.Range(0, 101).Select(place => (place - 50) / 10.0)];
        double[] second = [.. first.Select((value, place) => value + ((place % 3) * .05))];
        second[10] = -first[10];
        var scores = new RobustMahalanobis().Score(new([first, second]));
        Assert.Equal(10, Array.IndexOf(scores, scores.Max()));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(256, 10.244770920)]
    public void UsualDepth_Rows_FollowsTheHarmonicFormula(int rows, double expected) =>
        Assert.Equal(expected, IsolationTree.UsualDepth(rows), 1e-6);

    private static double[] Rounded(double[] scores) => [.. scores.Select(score => Math.Log(Math.Round(Math.Exp(score), 9)))];
}
