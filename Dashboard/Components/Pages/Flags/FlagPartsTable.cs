using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>A flag's strength as a table of items by months: the last twelve months one by one, what lies before together.</summary>
/// <param name="Months">The months with columns of their own, oldest first.</param>
/// <param name="HasEarlier">Whether there is a column for what lies before.</param>
/// <param name="Rows">One a driver, strongest first.</param>
/// <param name="Totals">The column sums: earlier, then the months.</param>
/// <param name="Strength">The sum of all parts.</param>
public sealed record FlagPartsTable(
    IReadOnlyList<Month> Months, bool HasEarlier, IReadOnlyList<FlagPartsRow> Rows, IReadOnlyList<double> Totals, double Strength)
{
    private const int SingleMonths = 12;

    /// <summary>Puts the parts of a flag into rows and columns.</summary>
    public static FlagPartsTable Of(FlagEntry flag, IReadOnlyList<FlagPart> parts)
    {
        var first = flag.Month.AddMonths(1 - SingleMonths);
        var months = parts.Select(part => new Month(part.Month)).Where(month => month >= first).Distinct().Order().ToList();
        var hasEarlier = parts.Any(part => part.Month < first.Value);
        var byCode = parts.ToLookup(part => part.Code, StringComparer.Ordinal);
        var rows = flag.Drivers.DistinctBy(driver => driver.Code)
            .Where(driver => byCode.Contains(driver.Code))
            .Select(driver => new FlagPartsRow(driver, Cells([.. byCode[driver.Code]], months, first), byCode[driver.Code].Sum(part => part.Strength)))
            .ToList();
        return new(months, hasEarlier, rows, Cells(parts, months, first), parts.Sum(part => part.Strength));
    }

    private static IReadOnlyList<double> Cells(IReadOnlyList<FlagPart> parts, List<Month> months, Month first) =>
    [
        parts.Where(part => part.Month < first.Value).Sum(part => part.Strength),
        .. months.Select(month => parts.Where(part => part.Month == month.Value).Sum(part => part.Strength)),
    ];
}

/// <summary>One driver's parts.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Cells">Earlier months together, then month by month.</param>
/// <param name="Total">Their sum.</param>
public sealed record FlagPartsRow(FlagDriver Driver, IReadOnlyList<double> Cells, double Total);
