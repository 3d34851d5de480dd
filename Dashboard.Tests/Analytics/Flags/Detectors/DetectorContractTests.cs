using SmartSupervision.Analytics.Flags.Detectors;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Detectors;

/// <summary>What every detector promises, whatever its method.</summary>
public class DetectorContractTests
{
    private static readonly IDetector[] All =
    [
        new DetectorEnsemble(), new IsolationForest(), new Ecod(), new Copod(), new Hbos(), new AdaptiveHbos(),
        new KNearest(), new LocalOutlierFactor(), new RobustMahalanobis(),
    ];

    public static TheoryData<string> Names => [.. All.Select(detector => detector.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_OneRowFarOut_IsTheHighest(string name)
    {
        var scores = Named(name).Score(new(Cloud(rows: 200, columns: 4, farRow: 17)));
        Assert.Equal(17, Array.IndexOf(scores, scores.Max()));
        Assert.All(scores, score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_SameTableTwice_IsTheSame(string name)
    {
        var table = new FeatureTable(Cloud(rows: 300, columns: 5, farRow: 3));
        Assert.Equal(Named(name).Score(table), Named(name).Score(table));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_RowWithMissingValue_IsNotJudgedAndNeverOrdinary(string name)
    {
        var columns = Cloud(rows: 60, columns: 3, farRow: 5);
        columns[1][8] = double.NaN;
        columns[2][9] = double.PositiveInfinity;
        var findings = TabularScreening.Judge(columns, Named(name), new());
        Assert.Equal(new(Verdict.NotJudged, null, "MissingValue"), findings[8]);
        Assert.Equal(new(Verdict.NotJudged, null, "MissingValue"), findings[9]);
        Assert.Equal(58, findings.Count(finding => finding.Strength is { } strength && double.IsFinite(strength)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_AllEqual_IsNotJudged(string name)
    {
        var findings = TabularScreening.Judge([.. Enumerable.Range(0, 3).Select(_ => Enumerable.Repeat(7.0, 30).ToArray())], Named(name), new());
        Assert.All(findings, finding => Assert.Equal(new(Verdict.NotJudged, null, "AllEqual"), finding));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_TooFewRows_IsNotJudged(string name) =>
        Assert.All(
            TabularScreening.Judge(Cloud(rows: 9, columns: 2, farRow: 1), Named(name), new()),
            finding => Assert.Equal("TooFewRows", finding.Reason));

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_DuplicatedAndConstantColumns_StaysFinite(string name)
    {
        var columns = Cloud(rows: 80, columns: 2, farRow: 0);
        var scores = Named(name).Score(new([columns[0], columns[0], new double[80], columns[1]]));
        Assert.All(scores, score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [InlineData("ecod")]
    [InlineData("copod")]
    [InlineData("hbos")]
    [InlineData("hbosauto")]
    public void Terms_AdditiveDetector_SumToScore(string name)
    {
        var table = new FeatureTable(Cloud(rows: 100, columns: 4, farRow: 50));
        var detector = (IAdditiveDetector)Named(name);
        var terms = detector.Terms(table);
        var scores = detector.Score(table);
        for (var row = 0; row < table.Rows; row++)
        {
            Assert.Equal(scores[row], terms.Sum(column => column[row]), 1e-12);
        }
    }

    [Fact]
    public void Judge_NoRows_GivesNoFindings() => Assert.Empty(TabularScreening.Judge([], new Ecod(), new()));

    [Fact]
    public void Judge_OneRowFarOut_IsLabelledAlone()
    {
        var findings = TabularScreening.Judge(Cloud(rows: 200, columns: 4, farRow: 17), new KNearest(), new(Deviations: 8));
        Assert.Equal([17], Enumerable.Range(0, 200).Where(row => findings[row].Verdict == Verdict.Deviates));
    }

    [Fact]
    public void Score_MoreRowsThanSearchedExactly_StillFindsTheFarRow()
    {
        var scores = new KNearest().Score(new(Cloud(rows: KNearest.LargestExact + 1, columns: 2, farRow: 9000)));
        Assert.Equal(9000, Array.IndexOf(scores, scores.Max()));
    }

    private static IDetector Named(string name) => All.Single(detector => detector.Name == name);

    /// <summary>Independent normal columns; one row lies 9 standard deviations out in each.</summary>
    private static double[][] Cloud(int rows, int columns, int farRow) =>
        [.. Enumerable.Range(0, columns).Select(column =>
            Enumerable.Range(0, rows).Select(row => row == farRow ? 9 : CounterRandom.Normal(5, 1, column, row)).ToArray())];
}
