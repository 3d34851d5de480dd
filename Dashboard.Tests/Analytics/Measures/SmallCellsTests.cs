using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Tests.Analytics.Measures;

public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("10,20,0", "10,20,0|30")]
    [InlineData("3,20,40", "*,20,*|63")]
    [InlineData("1,1,40", "*,*,*|42")]
    [InlineData("4,4,40,9", "*,*,40,*|57")]
    [InlineData("2,3,40", "*,*,40|45")]
    [InlineData("3", "*|*")]
    [InlineData("1,0", "*,0|*")]
    public void Withhold_Counts_HidesSmallOnesAndWhatGivesThemAway(string counts, string expected)
    {
        var shown = SmallCells.Withhold([.. counts.Split(',').Select(long.Parse)]);
        Assert.Equal(expected, string.Join(',', shown.Counts.Select(count => count?.ToString() ?? "*")) + "|" + (shown.Total?.ToString() ?? "*"));
    }

    // Every set of values that fits what is shown is tried: no withheld count may have one value only.
    [Fact]
    public void Withhold_RandomTables_LeavesEveryHiddenCountWithTwoValuesAtLeast()
    {
        var dice = new Random(20261031);
        for (var round = 0; round < 3_000; round++)
        {
            long[] counts = [.. Enumerable.Range(0, dice.Next(1, 5)).Select(_ => (long)dice.Next(0, dice.Next(2) == 0 ? 7 : 14))];
            var shown = SmallCells.Withhold(counts);
            if (shown.Total is not { } total)
            {
                continue;
            }

            var hidden = Enumerable.Range(0, counts.Length).Where(at => shown.Counts[at] is null).ToList();
            var rest = total - shown.Counts.Sum(count => count ?? 0);
            var fitting = Values(hidden.Count, rest).Where(values => SmallCells.Withhold(Filled(counts, hidden, values)).Counts.Select(count => count is null).SequenceEqual(shown.Counts.Select(count => count is null))).ToList();
            Assert.All(Enumerable.Range(0, hidden.Count), at => Assert.True(fitting.Select(values => values[at]).Distinct().Count() > 1, string.Join(',', counts)));
        }
    }

    private static long[] Filled(long[] counts, List<int> hidden, long[] values)
    {
        var filled = counts.ToArray();
        for (var at = 0; at < hidden.Count; at++)
        {
            filled[hidden[at]] = values[at];
        }

        return filled;
    }

    private static IEnumerable<long[]> Values(int places, long sum) => places == 0
        ? sum == 0 ? [[]] : []
        : Enumerable.Range(0, (int)sum + 1).SelectMany(first => Values(places - 1, sum - first).Select(rest => (long[])[first, .. rest]));
}
