using Dapper;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>Where does the rectification ledger stand at the end of a month? Counts are stored ones; only the list reads records.</summary>
public sealed class LedgerReader(Engine engine, TallyReader tallies, LedgerListReader list)
{
    /// <summary>Months of the trend.</summary>
    public const int TrendMonths = 24;

    private const int YearMonths = 12;

    private const string DuePrefix = "due:";

    private const string UnitsSql = "select code as Code, name as Name from unit where kind in (0, 1, 2) order by code";

    /// <summary>Reads the counts and one page of the list.</summary>
    public async Task<LedgerView> ReadAsync(LedgerFilter filter, Month month, DateOnly asOf, int asked, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var units = (await connection.QueryAsync<LedgerUnit>(new CommandDefinition(UnitsSql, cancellationToken: cancellation)))
            .OrderBy(unit => unit.Name, NameOrder.Pinyin).ToList();
        return new(await CountsAsync(filter.Unit, month, cancellation), await list.ReadAsync(filter, month, asOf, asked, cancellation), units);
    }

    /// <summary>Reads the counts alone; null is the whole district.</summary>
    public async Task<LedgerCounts> CountsAsync(string? unit, Month month, CancellationToken cancellation)
    {
        string[] codes = [LedgerTallies.Flow, LedgerTallies.Open, LedgerTallies.Stalled, LedgerTallies.Source];
        var counts = await tallies.ReadAsync(codes, unit, month.AddMonths(1 - TrendMonths), month, cancellation);
        return new(
            month,
            [.. LedgerFilter.Stages.Select(stage => new CodeCount(stage, counts.Of(LedgerTallies.Open, stage, month)))],
            [.. counts.Classes(LedgerTallies.Stalled, month).Select(reason => new CodeCount(reason.ClassCode, reason.Total))],
            Sources(counts, month),
            [.. Enumerable.Range(1 - TrendMonths, TrendMonths).Select(step => OfMonth(counts, month.AddMonths(step)))],
            Year(counts, month));
    }

    private static IReadOnlyList<SourceCount> Sources(TallyCounts counts, Month month) =>
    [
        .. counts.Classes(LedgerTallies.Source, month)
            .Where(source => !source.ClassCode.StartsWith(DuePrefix, StringComparison.Ordinal))
            .Select(source => new SourceCount(source.ClassCode, source.Total, counts.Of(LedgerTallies.Source, DuePrefix + source.ClassCode, month))),
    ];

    private static LedgerMonth OfMonth(TallyCounts counts, Month month) =>
        new(month, counts.Of(LedgerTallies.Flow, "found", month), counts.Of(LedgerTallies.Flow, "closed", month));

    private static LedgerYear Year(TallyCounts counts, Month month)
    {
        var first = month.AddMonths(1 - YearMonths);
        return new(Of("found"), Of("closed"), Of("accepted"), Of("rechecked"), Of("recurred"));

        long Of(string step) => counts.Of(LedgerTallies.Flow, step, first, month);
    }
}
