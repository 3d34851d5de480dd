using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Inspection;

/// <summary>What did inspections of the last two years find, and how far has the rectification burned down?</summary>
public sealed class InspectionReader(TallyReader tallies, SupervisionCatalogue catalogue)
{
    /// <summary>Months of the burn-down.</summary>
    public const int Months = 24;

    /// <summary>Rounds drawn: the latest that are still burning down.</summary>
    public const int Rounds = 5;

    private static readonly string[] classes = ["three_focus", "six_disciplines", "ideology"];

    /// <summary>Reads the two years up to a month.</summary>
    public async Task<InspectionView> ReadAsync(Month month, CancellationToken cancellation)
    {
        var first = month.AddMonths(1 - Months);
        var counts = await tallies.ReadAsync([InspectionTallies.Open, InspectionTallies.Found, InspectionTallies.Bodies], null, first, month, cancellation);
        var months = Enumerable.Range(0, Months).Select(first.AddMonths).ToList();
        var categories = Choices("inspection_problem", "category", "category:");
        return new(
            month,
            months,
            Burning(counts, months),
            categories,
            Choices("inspection_problem", "category", "recurred:"),
            [.. classes.Select(code => new InspectionClass(code, code, code, Found(code)))],
            Choices("inspection_target", "level", "level:", InspectionTallies.Bodies),
            counts.Of(InspectionTallies.Bodies, "rules", first, month),
            counts.All(InspectionTallies.Open, month));

        long Found(string code) => counts.Of(InspectionTallies.Found, code, first, month);

        IReadOnlyList<InspectionClass> Choices(string stream, string column, string prefix, string tally = InspectionTallies.Found) =>
        [
            .. (catalogue.Stream(stream)?.Column(column)?.Choices ?? [])
                .Select(choice => new InspectionClass(choice.Code, choice.Zh, choice.En, counts.Of(tally, prefix + choice.Code, first, month))),
        ];
    }

    // A round enters with its first feedback; before that there is nothing to draw.
    private static IReadOnlyList<RoundBurn> Burning(TallyCounts counts, IReadOnlyList<Month> months)
    {
        var begun = months.SelectMany(month => counts.Classes(InspectionTallies.Open, month))
            .GroupBy(count => count.ClassCode).Select(round => (Code: round.Key, Began: round.Min(count => count.Month.Value)))
            .OrderByDescending(round => round.Began).ThenByDescending(round => round.Code, StringComparer.Ordinal).Take(Rounds).Reverse();
        return [.. begun.Select(round => new RoundBurn(
            round.Code, [.. months.Select(month => month.Value < round.Began ? (long?)null : counts.Of(InspectionTallies.Open, round.Code, month))]))];
    }
}

/// <summary>Two years of inspections.</summary>
/// <param name="Month">The last month.</param>
/// <param name="Months">The months.</param>
/// <param name="Rounds">Problems not yet accepted, by round.</param>
/// <param name="Categories">Problems fed back by category: each has one.</param>
/// <param name="Recurring">Problems found again when looked back at, by category.</param>
/// <param name="Classes">Problems in three overlapping classes: not parts of one whole.</param>
/// <param name="Levels">Bodies inspected by level.</param>
/// <param name="Rules">Rules built.</param>
/// <param name="Open">Problems not accepted at the end.</param>
public sealed record InspectionView(
    Month Month, IReadOnlyList<Month> Months, IReadOnlyList<RoundBurn> Rounds, IReadOnlyList<InspectionClass> Categories, IReadOnlyList<InspectionClass> Recurring,
    IReadOnlyList<InspectionClass> Classes, IReadOnlyList<InspectionClass> Levels, long Rules, long Open)
{
    /// <summary>All problems fed back.</summary>
    public long Found => Categories.Sum(category => category.Count);
}

/// <summary>One round: problems not yet accepted at the end of each month; null before it began.</summary>
public sealed record RoundBurn(string Code, IReadOnlyList<long?> Open);

/// <summary>A class with its count.</summary>
public sealed record InspectionClass(string Code, string Zh, string En, long Count);
