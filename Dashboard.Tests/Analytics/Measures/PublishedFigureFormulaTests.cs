using SmartSupervision.Analytics.Measures;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Measures;

public sealed class PublishedFigureFormulaTests
{
    [Theory]
    [InlineData("[1]/[2]", 0.25)] // 2 / 8
    [InlineData("[1]/([1]+[2])", 0.2)] // 2 / (2 + 8)
    [InlineData("[2]-[1]-1", 5)] // 8 - 2 - 1, from left to right
    [InlineData("[1]+[2]*3", 26)] // 2 + 24
    [InlineData("[2]/[1]/4", 1)] // (8 / 2) / 4
    [InlineData(" 1.5 * ( [1] ) ", 3)]
    public void Evaluate_Arithmetic_FollowsPrecedence(string formula, double expected) =>
        Assert.Equal(expected, PublishedFigureFormula.Evaluate(formula, Figure)!.Value, 12);

    [Theory]
    [InlineData("[3]")] // no such figure
    [InlineData("[1]/0")]
    [InlineData("[1]/([1]-2)")]
    [InlineData("([1]")]
    [InlineData("[1")]
    [InlineData("[1] [2]")]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("[1]+[2] <> 10")] // the stated difference does not hold: 2 + 8 = 10
    [InlineData("[1] <> [2] <> 3")]
    public void Evaluate_CannotBeComputed_IsNull(string formula) =>
        Assert.Null(PublishedFigureFormula.Evaluate(formula, Figure));

    [Fact]
    public void Evaluate_StatedDifferenceHolds_GivesTheLeftSide() =>
        Assert.Equal(10, PublishedFigureFormula.Evaluate("[1]+[2] <> 11", Figure)!.Value);

    [Fact]
    public void WholeNumbers_TotalBehindARoundedShare_AreAllThatFit()
    {
        // 82.3 % stands for 82.25 to 82.35: 1242 / 0.8235 = 1508.2 and 1242 / 0.8225 = 1510.03, so 1509 and 1510 fit.
        var total = PublishedFigureFormula.Evaluate(
            "[1]/[2]",
            number => number == 1 ? PublishedFigureValue.Exact(1242) : PublishedFigureValue.Percent(82.3, 1));
        Assert.Equal((1509L, 1510L), total!.WholeNumbers());
    }

    [Fact]
    public void WholeNumbers_NoneFits_IsNull() =>
        Assert.Null(new PublishedFigureValue(2.2, 2.3, 2.4).WholeNumbers());

    [Fact]
    public void References_FormulaWithRepeats_ListsEachOnce() =>
        Assert.Equal([27, 28], PublishedFigureFormula.References("[27]/([27]+[28]) + []"));

    private static PublishedFigureValue? Figure(int number) => number switch
    {
        1 => PublishedFigureValue.Exact(2),
        2 => PublishedFigureValue.Exact(8),
        _ => null,
    };
}
