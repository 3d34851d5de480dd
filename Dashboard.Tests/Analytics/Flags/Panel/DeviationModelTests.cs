using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Benchmarks.Panels;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>What the panel model promises: determinism, order, units of measure, explanations, and a reason where it cannot judge.</summary>
public class DeviationModelTests
{
    private static readonly DeviationSettings Settings = new() { PastWindows = 4 };

    private static readonly GeneratedPanel Generated = PanelGenerator.Generate(108, new() { Units = 100 });

    private static readonly DeviationPanel Input = PanelConversion.ForModel(Generated);

    private static readonly IReadOnlyList<UnitDeviation> Report = DeviationModel.Judge(Input, Settings);

    [Fact]
    public void Judge_PlantedPanel_FlagsMostlyPlantedUnits()
    {
        var flagged = Flagged(Report);
        Assert.NotEmpty(flagged);
        Assert.True(flagged.Count(unit => Generated.Planted[unit] is null) <= 1);
        Assert.All(Report, unit => Assert.True(double.IsFinite(unit.Score) && unit.Probability is >= 0 and <= 1));
    }

    [Fact]
    public void Judge_FlaggedUnit_PartsAddUpToScore() =>
        Assert.All(Flagged(Report), unit =>
        {
            Assert.Equal(Report[unit].Score, Report[unit].Contributions.Sum(part => part.Share), 1e-9);
            Assert.All(Report[unit].Contributions, part => Assert.True(part.Share > 0));
        });

    [Fact]
    public void Judge_Again_IsTheSameToTheLastDigit() =>
        Assert.Equal(Report.Select(unit => unit.Score), DeviationModel.Judge(Input, Settings).Select(unit => unit.Score));

    [Fact]
    public void Judge_RowsInAnotherOrder_GivesTheSameScores()
    {
        int[] order = [.. Enumerable.Range(0, 100).Select(place => (place * 37) % 100)];
        var report = DeviationModel.Judge(Reordered(Input, order), Settings);
        for (var place = 0; place < 100; place++)
        {
            Assert.Equal(Report[order[place]].Score, report[place].Score, 1e-3);
            Assert.Equal(Report[order[place]].Finding.Verdict, report[place].Finding.Verdict);
        }
    }

    [Fact]
    public void Judge_AnotherUnitOfMeasure_ChangesNothing()
    {
        var scaled = new DeviationPanel(100, 36, Input.Groups, [.. Input.Items.Select(item =>
            item.Kind == FigureKind.Amount ? item with { Figures = [.. item.Figures.Select(figure => figure * 10000)] } : item)]);
        var report = DeviationModel.Judge(scaled, Settings);
        Assert.Equal(Flagged(Report), Flagged(report));
        Assert.All(report, unit => Assert.Equal(Report[unit.Unit].Score, unit.Score, 1e-2));
    }

    [Fact]
    public void Judge_CalmUnitAdded_RaisesNoFlagOnAnother()
    {
        // The added unit repeats the figures of the calmest one.
        var calmest = Report.MinBy(unit => unit.Score)!.Unit;
        var report = DeviationModel.Judge(Reordered(Input, [.. Enumerable.Range(0, 100), calmest]), Settings);
        Assert.Subset(Flagged(Report).ToHashSet(), Flagged(report).ToHashSet());
    }

    [Fact]
    public void Judge_StrictMode_FlagsNoMore() =>
        Assert.Subset(Flagged(Report).ToHashSet(), Flagged(DeviationModel.Judge(Input, Settings with { Strict = true })).ToHashSet());

    [Fact]
    public void Judge_UnitAloneOrSilent_IsNotJudgedWithItsReason()
    {
        int[] groups = [.. Input.Groups];
        groups[5] = 8;
        var items = Input.Items.Select(item => item with { Figures = [.. item.Figures.Select((figure, cell) => cell / 36 == 6 ? double.NaN : figure)] });
        var report = DeviationModel.Judge(new(100, 36, groups, [.. items]), Settings);
        Assert.Equal(new(Verdict.NotJudged, null, "NoPeers"), report[5].Finding);
        Assert.Equal(new(Verdict.NotJudged, null, "NothingReported"), report[6].Finding);
        Assert.Equal(98, report.Count(unit => unit.Finding.Verdict != Verdict.NotJudged));
    }

    [Theory]
    [InlineData("TooFewMonths", 30, 1, 1)]
    [InlineData("TooFewMonths", 30, 17, 1)]
    [InlineData("TooFewUnits", 3, 36, 1)]
    [InlineData("AllEqual", 30, 36, 1)]
    [InlineData("AllEqual", 30, 36, double.NaN)]
    [InlineData("AllEqual", 30, 36, double.PositiveInfinity)]
    public void Judge_HopelessPanel_SaysWhy(string reason, int units, int months, double value)
    {
        PanelItem[] items = [.. Enum.GetValues<FigureKind>().Select(kind => Filled(kind, units * months, value, 10))];
        var report = DeviationModel.Judge(new(units, months, new int[units], items), Settings);
        Assert.Equal(units, report.Count);
        Assert.All(report, unit => Assert.Equal(new(Verdict.NotJudged, null, reason), unit.Finding));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(double.NaN)]
    public void Judge_DenominatorsThatCannotBe_NeverGiveANumber(double exposure)
    {
        var items = Enum.GetValues<FigureKind>().Where(kind => kind is FigureKind.Rate or FigureKind.Proportion or FigureKind.Amount)
            .Select(kind => Filled(kind, 30 * 36, 1, exposure)).ToArray();
        Assert.All(DeviationModel.Judge(new(30, 36, new int[30], items), Settings), unit => Assert.Equal(Verdict.NotJudged, unit.Finding.Verdict));
    }

    [Fact]
    public void Judge_HugeFigure_StaysANumber()
    {
        var items = Input.Items.Select(item => item.Kind is FigureKind.Amount or FigureKind.Rate
            ? item with { Figures = [.. item.Figures.Select((figure, cell) => cell == (9 * 36) + 35 ? 1e15 : figure)] }
            : item);
        var report = DeviationModel.Judge(new(100, 36, Input.Groups, [.. items]), Settings);
        Assert.Equal(Verdict.Deviates, report[9].Finding.Verdict);
        Assert.All(report, unit => Assert.True(double.IsFinite(unit.Score)));
    }

    private static int[] Flagged(IReadOnlyList<UnitDeviation> report) =>
        [.. report.Where(unit => unit.Finding.Verdict == Verdict.Deviates).Select(unit => unit.Unit)];

    private static PanelItem Filled(FigureKind kind, int cells, double value, double exposure) =>
        new(kind.ToString(), kind, 0, 1, [.. Enumerable.Repeat(value, cells)], [.. Enumerable.Repeat(exposure, cells)]);

    private static DeviationPanel Reordered(DeviationPanel panel, int[] order) =>
        new(order.Length, panel.Months, [.. order.Select(unit => panel.Groups[unit])], [.. panel.Items.Select(item => item with
        {
            Figures = Reordered(item.Figures, panel.Months, order),
            Exposure = item.Exposure is null ? null : Reordered(item.Exposure, panel.Months, order),
        })]);

    private static double[] Reordered(double[] cells, int months, int[] order) =>
        [.. order.SelectMany(unit => cells[(unit * months)..((unit + 1) * months)])];
}
