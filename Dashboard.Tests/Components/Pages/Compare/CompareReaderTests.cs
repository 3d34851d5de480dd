using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Compare;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.Compare;

public sealed class CompareReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_TwoUnitsOfAKind_KeepsTheOrderOfTheAddress(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var catalogue = facts.Catalogue with { Dimensions = [new("d", "维度", "Dimension")] };
        var comparison = await new CompareReader(facts.Engine, catalogue).ReadAsync(["D02", "D01"], January, Token);
        var view = comparison.View!;
        Assert.Equal(["教育局", "财政局"], view.Units.Select(unit => unit.Name));
        Assert.Equal([0d, 50d], Assert.Single(view.Items).Measures.Select(measure => measure!.Value!.Value));
        Assert.Equal(2, Assert.Single(view.Dimensions).Scores.Count);
    }

    [Theory]
    [InlineData("D01", ComparisonProblem.WrongNumber)]
    [InlineData("D01,D01", ComparisonProblem.WrongNumber)]
    [InlineData("", ComparisonProblem.WrongNumber)]
    [InlineData("D01,D02,S01,X1,X2", ComparisonProblem.WrongNumber)]
    [InlineData("D01,<script>", ComparisonProblem.UnknownUnit)]
    [InlineData("S01,V001", ComparisonProblem.UnknownUnit)] // a village is never compared
    [InlineData("D01,DISTRICT", ComparisonProblem.UnknownUnit)]
    [InlineData("D01,S01", ComparisonProblem.DifferentKinds)]
    public async Task ReadAsync_CannotBeCompared_SaysWhy(string units, ComparisonProblem expected)
    {
        await using var facts = await QuarterAsync("sqlite");
        var comparison = await new CompareReader(facts.Engine, facts.Catalogue).ReadAsync(units.Split(','), January, Token);
        Assert.Equal((expected, null), (comparison.Problem!.Value, comparison.View));
    }
}
