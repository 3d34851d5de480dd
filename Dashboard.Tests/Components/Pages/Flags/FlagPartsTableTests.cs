using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Flags;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.Flags;

/// <summary>The table of a flag's parts: what lies more than a year back stands together, and every sum is the sum of its cells.</summary>
public sealed class FlagPartsTableTests
{
    [Fact]
    public void Of_PartsOfTwoYears_PutsWhatIsEarlierTogether()
    {
        // 0.5 + 0.25 long ago, 1 in the flagged month; A-2: 2 in the month before. 0.75 + 2 + 1 = 3.75.
        FlagPart[] parts = [new("A-1", 202401, 0.5), new("A-1", 202402, 0.25), new("A-1", 202603, 1), new("A-2", 202602, 2)];

        var table = FlagPartsTable.Of(Entry("A-1", "A-2"), parts);

        Assert.True(table.HasEarlier);
        Assert.Equal([new Month(202602), new Month(202603)], table.Months);
        Assert.Equal([0.75, 0, 1], table.Rows[0].Cells);
        Assert.Equal([0, 2, 0], table.Rows[1].Cells);
        Assert.Equal([1.75, 2], table.Rows.Select(row => row.Total));
        Assert.Equal([0.75, 2, 1], table.Totals);
        Assert.Equal(3.75, table.Strength);
    }

    [Fact]
    public void Of_NoParts_HasNoRows() => Assert.Empty(FlagPartsTable.Of(Entry("A-1"), []).Rows);

    private static FlagEntry Entry(params string[] codes) => new(
        "D01-202603", new(202603), "D01", "one", UnitKind.Department, FlagDirection.Lower,
        [.. codes.Select((code, place) => new FlagDriver(place + 1, ScoreLevel.Item, code, "Level", FlagDirection.Lower, 3, .5, 1, 2, 1, 1, null))]);
}
