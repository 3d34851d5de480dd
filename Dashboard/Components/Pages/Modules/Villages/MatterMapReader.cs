using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Which village published which of the listed matters in the last three months? Only the villages of one page are read.</summary>
public sealed class MatterMapReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Villages on one page: with 26 matters still one readable table.</summary>
    public const int PageSize = 20;

    /// <summary>Months looked at: matters fall due monthly or quarterly.</summary>
    public const int Months = 3;

    private const string VillagesSql = """
        select v.unit_id as Id, v.code as Code, v.name as Name, s.code as StreetCode, s.name as Street
        from unit v
        join unit s on s.code = v.parent_code
        where v.kind = 3 and v.is_current = 1
        """;

    private const string CellsSql = """
        select r.unit_id as Village, r.matter as Matter, count(*) as Due,
               sum(case when r.published_on <= @asOf then 1 else 0 end) as Published,
               sum(case when r.published_on <= @asOf and r.publish_late = 0 then 1 else 0 end) as Kept
        from record_disclosure_record r
        where r.superseded_by is null and r.month between @first and @last and r.due_on <= @asOf and r.unit_id in {list @villages}
        group by r.unit_id, r.matter
        """;

    private const string RecordsSql = """
        select r.matter as Matter, r.due_on as Due, r.published_on as Published, r.reviewed_on as Reviewed, r.returned as Returned
        from record_disclosure_record r
        join unit u on u.unit_id = r.unit_id
        where r.superseded_by is null and r.month between @first and @last and u.code = @village and u.kind = 3
        order by r.due_on, r.matter
        """;

    /// <summary>Reads one page of villages, of one street where one is named.</summary>
    public async Task<MatterMapView> ReadAsync(string? street, Month month, DateOnly asOf, int asked, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var all = (await connection.QueryAsync<VillageRow>(new CommandDefinition(VillagesSql, cancellationToken: cancellation))).ToList();
        var streets = all.Select(row => new StreetChoice(row.StreetCode, row.Street)).Distinct().OrderBy(choice => choice.Name, NameOrder.Pinyin).ToList();
        var chosen = streets.Any(choice => choice.Code == street) ? all.Where(row => row.StreetCode == street) : all;
        var villages = chosen.OrderBy(row => row.Street, NameOrder.Pinyin).ThenBy(row => row.Name, NameOrder.Pinyin).ToList();
        var (page, pages) = Pager.Within(asked, villages.Count, PageSize);
        var shown = villages.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var parameters = new { first = month.AddMonths(1 - Months).Value, last = month.Value, asOf, villages = Engine.Json(shown.Select(row => row.Id)) };
        var cells = (await connection.QueryAsync<CellRow>(new CommandDefinition(engine.Sql(CellsSql), parameters, cancellationToken: cancellation)))
            .ToDictionary(cell => (cell.Village, cell.Matter), cell => cell.State);
        var matters = (catalogue.Stream("disclosure_record")?.Column("matter")?.Choices ?? []).Select(choice => choice.Code).ToList();
        return new(
            matters,
            [.. shown.Select(row => new VillageMatters(row.Code, row.Name, row.Street, [.. matters.Select(matter => cells.GetValueOrDefault((row.Id, matter)))]))],
            villages.Count,
            page,
            pages,
            streets);
    }

    /// <summary>Reads what one village had to publish in those months; nothing for what is no village.</summary>
    public async Task<IReadOnlyList<DisclosureEntry>> RecordsAsync(string village, Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var parameters = new { village, first = month.AddMonths(1 - Months).Value, last = month.Value };
        var rows = await connection.QueryAsync<DisclosureRow>(new CommandDefinition(RecordsSql, parameters, cancellationToken: cancellation));
        return [.. rows.Select(row => new DisclosureEntry(row.Matter, row.Due, row.Published, row.Reviewed, row.Returned == 1))];
    }

    private sealed record VillageRow(int Id, string Code, string Name, string StreetCode, string Street);

    private sealed record CellRow(int Village, string Matter, long Due, long Published, long Kept)
    {
        public MatterState State => Published < Due ? MatterState.Missing : Kept < Due ? MatterState.Late : MatterState.Kept;
    }

    private sealed record DisclosureRow(string Matter, DateOnly Due, DateOnly? Published, DateOnly? Reviewed, int? Returned);
}

/// <summary>One matter that was due in a village.</summary>
public sealed record DisclosureEntry(string Matter, DateOnly Due, DateOnly? Published, DateOnly? Reviewed, bool IsReturned);
