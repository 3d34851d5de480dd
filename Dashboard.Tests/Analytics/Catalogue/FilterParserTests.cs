using SmartSupervision.Analytics.Catalogue;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Catalogue;

/// <summary>What the filters of formulas.csv mean, and what is refused.</summary>
public sealed class FilterParserTests
{
    [Fact]
    public void ParseCondition_AndBindsCloserThanOr_TreeShowsIt()
    {
        var expected = new Disjunction(
            new Comparison(new ColumnOperand("a"), ComparisonSign.Equal, new NumberOperand(1)),
            new Conjunction(
                new Comparison(new ColumnOperand("b"), ComparisonSign.NotEqual, new CodeOperand("late")),
                new NullTest(new ColumnOperand("c"), IsMissing: false)));

        Assert.Equal(expected, FilterParser.ParseCondition("a = 1 or b <> 'late' and c is not null").Value);
    }

    [Fact]
    public void ParseCondition_BracketsAndNot_ChangeTheOrder()
    {
        var either = new Disjunction(
            new NullTest(new ColumnOperand("a"), IsMissing: true),
            new Comparison(new MonthOperand("a"), ComparisonSign.Greater, new WindowOperand(WindowEdge.End)));

        Assert.Equal(new Negation(either), FilterParser.ParseCondition("not (a is null or a.month > end)").Value);
    }

    [Fact]
    public void ParseCondition_Membership_KeepsValuesInOrder()
    {
        var membership = Assert.IsType<Membership>(FilterParser.ParseCondition("class in ('party', 'village')").Value);

        Assert.Equal(new ColumnOperand("class"), membership.Operand);
        Assert.Equal([new CodeOperand("party"), new CodeOperand("village")], membership.Values);
    }

    [Theory]
    [InlineData("<", ComparisonSign.Less)]
    [InlineData("<=", ComparisonSign.LessOrEqual)]
    [InlineData(">", ComparisonSign.Greater)]
    [InlineData(">=", ComparisonSign.GreaterOrEqual)]
    public void ParseCondition_EachSign_IsRead(string sign, ComparisonSign expected)
    {
        var comparison = Assert.IsType<Comparison>(FilterParser.ParseCondition($"due.month {sign} start").Value);

        Assert.Equal(new(new MonthOperand("due"), expected, new WindowOperand(WindowEdge.Start)), comparison);
    }

    [Fact]
    public void ParseExpression_AbsoluteDifference_IsRead()
    {
        var difference = new ArithmeticOperand(new ColumnOperand("payable"), ArithmeticSign.Minus, new ColumnOperand("paid"));

        Assert.Equal(new AbsoluteOperand(difference), FilterParser.ParseExpression("abs(payable - paid)").Value);
    }

    [Fact]
    public void ParseExpression_Indicators_AreAdded()
    {
        static IndicatorOperand OnTime(string clock) =>
            new(new Comparison(new ColumnOperand(clock), ComparisonSign.Equal, new NumberOperand(0)));

        Assert.Equal(
            new ArithmeticOperand(OnTime("plan_late"), ArithmeticSign.Plus, OnTime("report_late")),
            FilterParser.ParseExpression("when(plan_late = 0) + when(report_late = 0)").Value);
    }

    [Theory]
    [InlineData("", "ColumnExpected", 1)]
    [InlineData("a", "ComparisonExpected", 2)]
    [InlineData("a =", "ColumnExpected", 4)]
    [InlineData("a = 1 b", "UnexpectedWord", 7)]
    [InlineData("a is 1", "WordExpected", 6)]
    [InlineData("a in ()", "ValueExpected", 7)]
    [InlineData("a in ('x'", "WordExpected", 10)]
    [InlineData("(a = 1", "WordExpected", 7)]
    [InlineData("a.year = 1", "WordExpected", 3)]
    [InlineData("a = 'x; drop table unit'", "ColumnExpected", 5)]
    [InlineData("a = 1; drop table unit", "UnexpectedWord", 6)]
    [InlineData("a = '待核'", "ColumnExpected", 5)]
    [InlineData("A = 1", "ColumnExpected", 1)]
    [InlineData("a = 99999999999999999999", "ColumnExpected", 5)]
    public void ParseCondition_Broken_NamesReasonAndPlace(string text, string key, int position)
    {
        var reading = FilterParser.ParseCondition(text);

        Assert.Null(reading.Value);
        Assert.Equal((key, position), (reading.Problem!.Key, reading.Problem.Position));
    }

    [Fact]
    public void ParseCondition_NestedBeyondSense_IsRefusedNotCrashed()
    {
        var reading = FilterParser.ParseCondition(new string('(', 100_000) + "a = 1");

        Assert.Equal("TooDeep", reading.Problem!.Key);
    }
}
