using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Benchmarks.Panels;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>What a report can say beyond the verdict: parts by month, what is expected, and what a smaller deviation would have meant.</summary>
public class DeviationReportTests
{
    private static readonly DeviationPanel Input = PanelConversion.ForModel(PanelGenerator.Generate(108, new() { Units = 100 }));

    private static readonly DeviationReport Report = DeviationModel.Report(Input, new() { PastWindows = 2 });

    [Fact]
    public void Contributions_OfAnyUnit_AddUpOverItemsAndMonths() =>
        Assert.All(Report.Units.OrderByDescending(unit => unit.Score).Take(12), unit =>
        {
            var parts = Report.Contributions(unit.Unit);
            Assert.Equal(unit.Score, parts.Sum(part => part.Share), 1e-9);
            Assert.All(parts, part => Assert.Equal(part.Share, part.Months.Sum(), 1e-9));
            Assert.All(parts.SelectMany(part => part.Months), month => Assert.True(month >= 0));
        });

    [Fact]
    public void Contributions_OfASpike_LieInOneOfTheLastThreeMonths() =>
        Assert.All(Report.Units.SelectMany(unit => Report.Contributions(unit.Unit)).Where(part => part.Family == DeviationFamily.Spike), part =>
        {
            Assert.Single(part.Months, month => month > 0);
            Assert.Contains(part.Months.TakeLast(3), month => month > 0);
        });

    [Fact]
    public void ProbabilityNearer_NothingChanged_IsTheProbability() =>
        Assert.All(Report.Units, unit => Assert.Equal(unit.Probability, Report.ProbabilityNearer(unit.Unit, new HashSet<int>(), 1), 1e-12));

    [Fact]
    public void ProbabilityNearer_AllThatContributesAsExpected_IsOrdinary()
    {
        var flagged = Report.Units.Where(unit => unit.Finding.Verdict == Verdict.Deviates).ToList();
        Assert.NotEmpty(flagged);
        Assert.All(flagged, unit =>
        {
            var items = Report.Contributions(unit.Unit).Select(part => part.Item).ToHashSet();
            Assert.True(Report.ProbabilityNearer(unit.Unit, items, 0) > .05);
        });
    }

    [Fact]
    public void Expected_OfACalmUnit_LiesNearItsFigure()
    {
        // Scores run from 0 to 100; in a unit without deviation what is expected lies within some ten points.
        var calmest = Report.Units.MinBy(unit => unit.Score)!.Unit;
        var scores = Enumerable.Range(0, Input.Items.Count).Where(item => Input.Items[item].Kind == FigureKind.Score).ToList();
        var distances = scores.Select(item => Math.Abs(Report.Expected(calmest, item, 35) - Input.Items[item].Figures[(calmest * 36) + 35]))
            .Where(double.IsFinite).ToList();
        Assert.NotEmpty(distances);
        Assert.InRange(distances.Average(), 0, 12);
    }

    [Theory]
    [InlineData(FigureKind.Score, 73.5, 1)]
    [InlineData(FigureKind.Proportion, 7, 9)]
    [InlineData(FigureKind.Amount, 250, 40)]
    [InlineData(FigureKind.Value, -3.25, 1)]
    public void Back_OfATransformedFigure_IsTheFigure(FigureKind kind, double figure, double exposure)
    {
        var item = new PanelItem("A", kind, 0, 1, [figure], kind is FigureKind.Score or FigureKind.Value ? null : [exposure]);
        Assert.Equal(item.Shown(0), FigureTransform.Back(item, FigureTransform.Apply(item, 0), 0), 1e-9);
    }

    [Fact]
    public void Judge_FigureNotDue_IsNotMissing()
    {
        // Four items that come every third month: with their due months declared nobody left anything out; without, everybody did.
        PanelItem Quarterly(string code, int salt) => new(code, FigureKind.Score, 0, -1, [.. Enumerable.Range(0, 30 * 36).Select(cell =>
            cell % 3 == 2 ? 60 + (((cell * 7919L) + salt) % 23) : double.NaN)], null)
        {
            Due = [.. Enumerable.Range(0, 30 * 36).Select(cell => cell % 3 == 2)],
        };
        var panel = new DeviationPanel(30, 36, new int[30], [.. Enumerable.Range(1, 4).Select(item => Quarterly($"Q{item}", item * 31))]);
        var reporting = new ReportingStatistics(panel);

        Assert.All(Enumerable.Range(0, 30), unit => Assert.Equal(0, reporting.MissingTerm(unit, 0, new(36, 12, 36))));
        Assert.Equal(48, reporting.DueFigures(0));
        Assert.Equal(4, new ReportingStatistics(new(30, 36, new int[30], [.. panel.Items.Select(item => item with { Due = null })])).MissingTerm(0, 0, new(36, 12, 36)));
    }
}
