using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using Xunit;
using static SmartSupervision.Tests.Support.DistrictInPaper;

namespace SmartSupervision.Tests.Analytics.Measures;

/// <summary>Can a small count about people be worked out from the district's total?</summary>
public sealed class ComplementarySuppressionTests
{
    private const double SmallCell = 5;

    [Fact]
    public void Apply_OneSmallCell_TheSmallestOtherIsWithheldToo()
    {
        // 41 − 12 − 26 would be 3; without the 12 as well, 15 is 3 + 12, 4 + 11, 2 + 13 or 1 + 14.
        var cells = Guarded(Item("X", stream: PeopleStream), (3, 40), (12, 40), (26, 60), (0, 20));

        Assert.Equal(
            [MeasureState.Suppressed, MeasureState.Withheld, MeasureState.Figure, MeasureState.Figure, MeasureState.Figure], cells.Select(cell => cell.State));
        Assert.Equal((null, null, null), (cells[1].Numerator, cells[1].Denominator, cells[1].Value));
        Assert.Equal(41, cells[^1].Numerator);
    }

    [Fact]
    public void Apply_TwoSmallCellsThatLeaveRoom_NothingMoreIsWithheld()
    {
        // 2 + 3 = 5 may also be 1 + 4, 3 + 2, 4 + 1.
        var cells = Guarded(Item("X", stream: PeopleStream), (2, 40), (3, 40), (26, 60));

        Assert.DoesNotContain(cells, cell => cell.State == MeasureState.Withheld);
    }

    [Theory]
    [InlineData(1, 1)] // 2 can only be 1 + 1
    [InlineData(4, 4)] // 8 can only be 4 + 4
    public void Apply_TwoSmallCellsThatLeaveNoRoom_AThirdIsWithheld(double first, double second) =>
        Assert.Equal(MeasureState.Withheld, Guarded(Item("X", stream: PeopleStream), (first, 40), (second, 40), (26, 60))[2].State);

    [Fact]
    public void Apply_NothingElseToWithhold_TheTotalIs()
    {
        // 8 of the district is 4 + 4 and no other unit has any.
        var cells = Guarded(Item("X", stream: PeopleStream), (4, 40), (4, 40), (0, 60));

        Assert.Equal(MeasureState.Withheld, cells[^1].State);
        Assert.Equal(0, cells[2].Numerator);
    }

    [Fact]
    public void Apply_SmallComplement_IsGuardedLikeTheCount() =>
        Assert.Equal(MeasureState.Withheld, Guarded(Item("X", stream: PeopleStream), (38, 40), (12, 40), (26, 60))[1].State);

    [Fact]
    public void Run_Things_NothingIsWithheld()
    {
        var item = Item("X");
        Assert.False(MeasureRule.Of(item, CatalogueOf(item), new()).GuardsPeople);
    }

    [Fact]
    public void Apply_RandomTables_NoSmallCellCanBeRecovered()
    {
        var random = new Random(20260517);
        var item = Item("X", stream: PeopleStream);
        var withheld = 0;
        for (var table = 0; table < 4000; table++)
        {
            var pairs = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(3) == 0 ? random.Next(0, 5) : random.Next(0, 30))
                .Select(count => ((double)count, (double)(count + (random.Next(4) == 0 ? random.Next(0, 5) : random.Next(5, 40))))).ToArray();
            var cells = Guarded(item, pairs);
            withheld += cells.Count(cell => cell.State == MeasureState.Withheld);
            AssertNotRecovered(cells, pairs);
        }

        Assert.InRange(withheld, 1000, 20000);
    }

    // What a reader can do: try every value a small cell may have and see whether the rest can still add up to the total.
    private static void AssertNotRecovered(Measure[] cells, (double Numerator, double Denominator)[] pairs)
    {
        if (cells[^1].Numerator is not { } total)
        {
            return;
        }

        var hidden = Enumerable.Range(0, pairs.Length).Where(at => cells[at].Numerator is null && pairs[at].Numerator > 0).ToList();
        var rest = total - cells.SkipLast(1).Sum(cell => cell.Numerator ?? 0);
        foreach (var at in hidden.Where(at => cells[at].State == MeasureState.Suppressed))
        {
            var possible = Values(cells[at], pairs[at]).Count(value => CanBe(rest - value, [.. hidden.Where(other => other != at).Select(other => Values(cells[other], pairs[other]).ToArray())]));
            Assert.True(possible >= 2, $"a cell of {string.Join(", ", pairs)} can be worked out");
        }
    }

    private static bool CanBe(double sum, double[][] others) => others.Length == 0
        ? sum == 0
        : others[0].Any(value => value <= sum && CanBe(sum - value, others[1..]));

    private static IEnumerable<double> Values(Measure cell, (double Numerator, double Denominator) pair) =>
        cell.State == MeasureState.Withheld ? Enumerable.Range(5, 60).Select(value => (double)value)
        : pair.Numerator < SmallCell ? [1, 2, 3, 4]
        : Enumerable.Range(1, 4).Select(value => pair.Denominator - value);

    private static Measure[] Guarded(Item item, params (double Numerator, double Denominator)[] units)
    {
        var rule = MeasureRule.Of(item, CatalogueOf(item), new());
        var all = units.Append((units.Sum(unit => unit.Numerator), units.Sum(unit => unit.Denominator)));
        var parts = all.Select(unit => new PartPair(unit.Item1, unit.Item2, 1, null)).ToArray();
        var cells = parts.Select((part, index) => rule.Of(Department(10 + index), new(202605), part, 1, 1)).ToArray();
        new ComplementarySuppression(rule, SmallCell).Apply(cells, parts);
        return cells;
    }
}
