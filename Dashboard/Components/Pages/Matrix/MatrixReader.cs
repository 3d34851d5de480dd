using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Matrix;

/// <summary>How do the units of a kind stand on the items of one module or focus category?</summary>
public sealed class MatrixReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 20;

    private const string SignalsSql = """
        select s.item_code as ItemCode,
               sum(case when s.verdict = @deviates then 1 else 0 end) as Deviates,
               sum(case when s.verdict = @improves then 1 else 0 end) as Improves
        from signal s
        join unit u on u.unit_id = s.unit_id
        where s.month = @month and u.kind = @kind
        group by s.item_code
        """;

    private const string UnitsSql = "select unit_id as Id, code as Code, name as Name from unit where kind = @kind and is_current = 1";

    private const string CellsSql = """
        select m.unit_id as UnitId, m.item_code as ItemCode, m.state as State, m.score as Score, m.value as Value, s.verdict as Verdict
        from measure m
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.month = @month and m.item_code in {textlist @items} and m.unit_id in {list @units}
        """;

    /// <summary>Reads one page of units for a month.</summary>
    public async Task<MatrixView> ReadAsync(MatrixRequest request, Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var groups = await GroupsAsync(connection, request, month, cancellation);
        var group = groups.FirstOrDefault(group => group.Code == request.Group) ?? groups[0];
        var items = Items(request).Where(item => GroupOf(item, request) == group.Code).ToList();
        var units = (await connection.QueryAsync<UnitRow>(Command(UnitsSql, new { kind = (int)request.Kind }, cancellation)))
            .OrderBy(unit => unit.Name, NameOrder.Pinyin).ToList();
        var (page, pages) = Pager.Within(request.Page, units.Count, PageSize);
        var shown = units.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var parameters = new { month = month.Value, items = Engine.Json(items.Select(item => item.Code)), units = Engine.Json(shown.Select(unit => unit.Id)) };
        var cells = (await connection.QueryAsync<CellRow>(Command(CellsSql, parameters, cancellation))).ToDictionary(cell => (cell.UnitId, cell.ItemCode), cell => cell.ToCell());
        return new(
            groups,
            group,
            items,
            [.. shown.Select(unit => new MatrixRow(unit.Code, unit.Name, [.. items.Select(item => cells.GetValueOrDefault((unit.Id, item.Code)))]))],
            units.Count,
            page,
            pages);
    }

    private async Task<IReadOnlyList<MatrixGroup>> GroupsAsync(DbConnection connection, MatrixRequest request, Month month, CancellationToken cancellation)
    {
        var parameters = new { month = month.Value, kind = (int)request.Kind, deviates = (int)Verdict.Deviates, improves = (int)Verdict.Improves };
        var signals = (await connection.QueryAsync<SignalRow>(Command(SignalsSql, parameters, cancellation))).ToDictionary(row => row.ItemCode, StringComparer.Ordinal);
        var byGroup = Items(request).ToLookup(item => GroupOf(item, request));
        var declared = request.IsByModule
            ? catalogue.Modules.Select(module => (Code: module.Slug, module.Zh, module.En))
            : catalogue.FocusCategories.Select(category => (category.Code, category.Zh, category.En));
        return [.. declared.Where(group => byGroup.Contains(group.Code)).Select(group => new MatrixGroup(
            group.Code, group.Zh, group.En, byGroup[group.Code].Count(),
            byGroup[group.Code].Sum(item => (int)(signals.GetValueOrDefault(item.Code)?.Deviates ?? 0)),
            byGroup[group.Code].Sum(item => (int)(signals.GetValueOrDefault(item.Code)?.Improves ?? 0))))];
    }

    private IEnumerable<Item> Items(MatrixRequest request) => catalogue.Items.Where(item => item.AppliesTo.Contains(request.Kind));

    // Items name their module and category by code or by Chinese name.
    private string? GroupOf(Item item, MatrixRequest request) => request.IsByModule
        ? catalogue.Modules.FirstOrDefault(module => item.Module == module.Slug || item.Module == module.Zh)?.Slug
        : catalogue.FocusCategories.FirstOrDefault(category => item.FocusCategory == category.Code || item.FocusCategory == category.Zh)?.Code;

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record SignalRow(string ItemCode, long Deviates, long Improves);

    private sealed record UnitRow(int Id, string Code, string Name);

    private sealed record CellRow(int UnitId, string ItemCode, int State, double? Score, double? Value, int? Verdict)
    {
        public MatrixCell ToCell() => new((MeasureState)State, Score, Value, (Verdict?)Verdict);
    }
}
