using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>For how many of the units to which an item applies was its month reported?</summary>
public sealed class CompletenessReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Months shown.</summary>
    public const int Months = 12;

    private const string CellsSql = """
        select m.item_code as "ItemCode", m.month as "Month", sum(case when m.state <> 2 then 1 else 0 end) as "Reported", count(*) as "Units"
        from measure m
        join unit u on u.unit_id = m.unit_id
        where m.month >= @first and m.month <= @last and m.state <> 1 and u.kind in (0, 1, 2)
        group by m.item_code, m.month
        """;

    public async Task<CompletenessView> ReadAsync(Month month, CancellationToken cancellation)
    {
        var months = Enumerable.Range(1 - Months, Months).Select(month.AddMonths).ToList();
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var cells = (await connection.QueryAsync<CellRow>(new CommandDefinition(
            engine.Sql(CellsSql), new { first = months[0].Value, last = month.Value }, cancellationToken: cancellation)))
            .ToDictionary(row => (row.ItemCode, row.Month));
        return new(months, [.. catalogue.Items.Select(item => new CompletenessRow(
            item, [.. months.Select(each => cells.GetValueOrDefault((item.Code, each.Value))?.ToCell())]))]);
    }

    private sealed record CellRow(string ItemCode, int Month, int Reported, int Units)
    {
        public CompletenessCell ToCell() => new(Reported, Units);
    }
}

/// <summary>Items by months.</summary>
public sealed record CompletenessView(IReadOnlyList<Month> Months, IReadOnlyList<CompletenessRow> Rows);

/// <summary>One item over the months; null where nothing was computed.</summary>
public sealed record CompletenessRow(Item Item, IReadOnlyList<CompletenessCell?> Cells);

/// <summary>Units reported, of those to which the item applies.</summary>
public sealed record CompletenessCell(int Reported, int Units)
{
    /// <summary>The share reported, 0 to 1.</summary>
    public double Share => Units == 0 ? 0 : (double)Reported / Units;
}
