using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Data.FormulaCompilerTests;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages;

/// <summary>The small district with one quarter of cases, computed by a real run, for the readers of pages.</summary>
/// <remarks>
/// Item A-1 is the share of major cases by month. January: 财政局 1 of 2, 教育局 0 of 1, 一村 (of 东街道) 1 of 1; the district 2 of 4.
/// February: 财政局 1 of 1. March: 财政局 0 of 1.
/// </remarks>
internal static class SmallPages
{
    public const int Finance = 3, Education = 4, Street = 5, Village = 6;

    public static readonly Month January = new(202401);
    public static readonly Month February = new(202402);
    public static readonly Month March = new(202403);

    public static readonly Item MajorShare = Item("A-1", Part(filter: "kind = 'major'"), Part());

    public static Task<SmallFacts> QuarterAsync(string engine) => QuarterAsync(engine, MajorShare);

    public static async Task<SmallFacts> QuarterAsync(string engine, params Item[] items)
    {
        var facts = await SmallFacts.WithUnitsAsync(engine, items);
        await facts.ImportAsync(
            Cases,
            Case(Finance, "2024-01-05", kind: "major", amount: 120_000),
            Case(Finance, "2024-01-09", kind: "minor", amount: 5),
            Case(Education, "2024-01-10", kind: "minor"),
            Case(Village, "2024-01-20", kind: "major"),
            Case(Finance, "2024-02-01", kind: "major"),
            Case(Finance, "2024-03-01", kind: "minor"));
        await facts.Run.RunPendingAsync(null, TestContext.Current.CancellationToken);
        return facts;
    }
}
