using System.Globalization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>One unit's turn in an inspection round.</summary>
/// <param name="Name">The round: year and number.</param>
/// <param name="FeedbackOn">The day the findings were fed back.</param>
internal sealed record InspectionTurn(string Name, DateOnly FeedbackOn);

/// <summary>When is each unit inspected? Every unit in the first twelve months, and about yearly after that.</summary>
internal static class InspectionCycle
{
    /// <summary>Party organisations inspected in a unit each time.</summary>
    public const int Bodies = 2;

    private static readonly int[] EarlyGroup = [202402, 202503, 202604];
    private static readonly int[] LateGroup = [202408, 202509, 202607];

    /// <summary>The round whose findings a unit gets in a month, or null.</summary>
    public static InspectionTurn? Round(SampleUnit unit, Month month)
    {
        var group = unit.Index % 2 == 0 ? EarlyGroup : LateGroup;
        if (!group.Contains(month.Value))
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{(month.Number <= 6 ? 1 : 2)}");
        return new(name, month.FirstDay.AddDays(9 + (unit.Index % 15)));
    }
}
