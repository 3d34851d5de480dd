using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Measures;

/// <summary>One cell: division, unit of measure, minimum denominator, small cells.</summary>
public sealed class MeasureRuleTests
{
    [Theory]
    [InlineData(Aggregation.Ratio, 19, 20, 95.0)]
    [InlineData(Aggregation.RatioCapped, 24, 20, 100.0)]
    [InlineData(Aggregation.RatePer100, 6, 120, 5.0)]
    [InlineData(Aggregation.Mean, 336, 4, 84.0)]
    public void Value_IsScaledQuotient(Aggregation aggregation, double numerator, double denominator, double expected) =>
        Assert.Equal(expected, Of(Item("X", aggregation), numerator, denominator).Value);

    [Theory]
    [InlineData(9, 10, MeasureState.TooFew)]
    [InlineData(10, 10, MeasureState.Figure)]
    [InlineData(0, 10, MeasureState.NoBase)]
    [InlineData(-3, 10, MeasureState.NoBase)]
    public void Denominator_DecidesTheState(double denominator, int minimum, MeasureState expected)
    {
        var measure = Of(Item("X", minimum: minimum), 5, denominator);

        Assert.Equal(expected, measure.State);
        Assert.Equal(expected == MeasureState.Figure, measure.Value is not null);
        Assert.Equal(5, measure.Numerator);
    }

    [Theory]
    [InlineData(19, MeasureState.TooFew)]
    [InlineData(20, MeasureState.Figure)]
    [InlineData(0, MeasureState.Figure)]
    public void Minimum_OfAmounts_CountsRecords(long rows, MeasureState expected) =>
        // 3,000 fen are not 3,000 payments; a reported total (0 records known) has no number to hold against it.
        Assert.Equal(expected, Rule(Item("X", Aggregation.RatioOfSums, minimum: 20)).Of(Department(10), new(202605), new(100, 3000, rows, null), 1, 1).State);

    [Theory]
    [InlineData(0, 20, true)]
    [InlineData(1, 20, false)]
    [InlineData(4, 20, false)]
    [InlineData(5, 20, true)]
    [InlineData(15, 20, true)]
    [InlineData(16, 20, false)]
    [InlineData(19, 20, false)]
    [InlineData(20, 20, true)]
    public void People_OneToFourOrAComplementOfThem_AreWithheld(double numerator, double denominator, bool isShown)
    {
        var measure = Of(Item("X", stream: PeopleStream), numerator, denominator);

        Assert.Equal(isShown ? MeasureState.Figure : MeasureState.Suppressed, measure.State);
        Assert.Equal(isShown ? numerator : null, measure.Numerator);
        Assert.Equal(isShown, measure.Value is not null);
        Assert.Equal(20, measure.Denominator);
    }

    [Fact]
    public void People_InTheDenominatorOnly_AreWithheldToo() =>
        Assert.Equal(MeasureState.Suppressed, Of(Item("X", denominator: Part(PeopleStream)), 3, 20).State);

    [Fact]
    public void People_RateHasNoComplement() =>
        Assert.Equal(MeasureState.Figure, Of(Item("X", Aggregation.RatePer100, stream: PeopleStream), 17, 20).State);

    [Fact]
    public void People_TooFew_StillHidesTheCount()
    {
        var measure = Of(Item("X", stream: PeopleStream, minimum: 10), 3, 8);

        Assert.Equal(MeasureState.TooFew, measure.State);
        Assert.Null(measure.Numerator);
    }

    [Fact]
    public void Things_SmallNumbersAreShown() =>
        Assert.Equal(MeasureState.Figure, Of(Item("X"), 3, 20).State);

    private static Measure Of(Item item, double numerator, double denominator) =>
        Rule(item).Of(Department(10), new(202605), new(numerator, denominator, 1, null), 1, 1);

    private static MeasureRule Rule(Item item) => MeasureRule.Of(item, CatalogueOf(item), new());
}
