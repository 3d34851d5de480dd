using System.Data.Common;
using System.Globalization;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>What do the items of one module say, by unit and month?</summary>
public sealed class ModuleReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 50;

    private const string CellsSql = """
        select u.code as UnitCode, u.name as UnitName, u.unit_id as UnitId, m.item_code as ItemCode,
               m.numerator as Numerator, m.denominator as Denominator, m.value as Value, m.state as State,
               m.covered_months as Covered, m.window_months as WindowMonths, m.round_on as RoundOn, s.verdict as Verdict, s.reason as Reason
        from measure m
        join unit u on u.unit_id = m.unit_id
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.month = @month and u.kind = @kind and m.item_code in {textlist @items}
        """;

    private const string TrendSql = """
        select m.item_code as ItemCode, m.month as Month, m.numerator as Numerator, m.denominator as Denominator, m.value as Value, m.state as State,
               m.covered_months as Covered, m.window_months as WindowMonths, m.round_on as RoundOn,
               s.centre as Centre, s.lower_limit as LowerLimit, s.upper_limit as UpperLimit, s.verdict as Verdict, s.reason as Reason
        from measure m
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.unit_id = @district and m.item_code in {textlist @items} and m.month >= @first and m.month <= @last
        order by m.item_code, m.month
        """;

    private static readonly StringComparer byName = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);

    /// <summary>The kinds of unit to which some item of the module applies.</summary>
    public IReadOnlyList<UnitKind> Kinds(Module module) =>
        [.. Items(module).SelectMany(item => item.AppliesTo).Distinct().Where(kind => kind <= UnitKind.Enterprise).Order()];

    public IReadOnlyList<Item> Items(Module module) => [.. catalogue.Items.Where(item => item.Module == module.Slug || item.Module == module.Zh)];

    /// <summary>Reads the module for a month and a kind of unit.</summary>
    public async Task<ModuleView> ReadAsync(Module module, Month month, UnitKind kind, int asked, CancellationToken cancellation)
    {
        var items = Items(module);
        var codes = Engine.Json(items.Select(item => item.Code));
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var cells = await connection.QueryAsync<CellRow>(Command(CellsSql, new { month = month.Value, kind = (int)kind, items = codes }, cancellation));
        var trend = await TrendAsync(connection, items, codes, month, cancellation);
        var units = cells.GroupBy(cell => (cell.UnitCode, cell.UnitName)).OrderBy(unit => unit.Key.UnitName, byName).ToList();
        var (page, pages) = Pager.Within(asked, units.Count, PageSize);
        var shown = units.Skip((page - 1) * PageSize).Take(PageSize);
        return new(
            module,
            month,
            kind,
            items,
            [.. shown.Select(unit => Unit(unit.Key.UnitCode, unit.Key.UnitName, unit, items, month))],
            page,
            pages,
            trend);
    }

    private async Task<IReadOnlyList<ModuleTrend>> TrendAsync(
        DbConnection connection, IReadOnlyList<Item> items, string codes, Month month, CancellationToken cancellation)
    {
        var parameters = new { district = Analytics.Model.Unit.DistrictId, items = codes, first = month.AddMonths(1 - ItemReader.TrendMonths).Value, last = month.Value };
        var rows = (await connection.QueryAsync<TrendRow>(Command(TrendSql, parameters, cancellation))).ToLookup(row => row.ItemCode);
        return [.. items.Select(item => new ModuleTrend(item, TrendPoints.WithoutOverlap(item, [.. rows[item.Code].Select(row => row.ToPoint())])))];
    }

    private static ModuleUnit Unit(string code, string name, IEnumerable<CellRow> cells, IReadOnlyList<Item> items, Month month)
    {
        var byItem = cells.ToDictionary(cell => cell.ItemCode);
        return new(code, name, [.. items.Select(item => byItem.GetValueOrDefault(item.Code)?.ToCell(month))]);
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record CellRow(
        string UnitCode, string UnitName, int UnitId, string ItemCode, double? Numerator, double? Denominator, double? Value, int State,
        int Covered, int WindowMonths, int? RoundOn, int? Verdict, string? Reason)
    {
        public ModuleCell ToCell(Month month) => new(
            new(UnitId, ItemCode, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null),
            Verdict is { } verdict ? new((Verdict)verdict, null, Reason ?? "") : null);
    }

    private sealed record TrendRow(
        string ItemCode, int Month, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn,
        double? Centre, double? LowerLimit, double? UpperLimit, int? Verdict, string? Reason)
    {
        public TrendPoint ToPoint() => new(
            new(Analytics.Model.Unit.DistrictId, ItemCode, new(Month), Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null),
            Centre,
            LowerLimit,
            UpperLimit,
            Verdict is { } verdict ? new((Verdict)verdict, null, Reason ?? "") : null);
    }
}

/// <summary>The figures of a module's items for the units of one kind in one month.</summary>
public sealed record ModuleView(
    Module Module,
    Month Month,
    UnitKind Kind,
    IReadOnlyList<Item> Items,
    IReadOnlyList<ModuleUnit> Units,
    int Page,
    int Pages,
    IReadOnlyList<ModuleTrend> Trends);

/// <summary>One unit's cells, in the order of the items; null where nothing was computed.</summary>
public sealed record ModuleUnit(string Code, string Name, IReadOnlyList<ModuleCell?> Cells);

/// <summary>One figure with what the control chart says of it.</summary>
public sealed record ModuleCell(Measure Measure, Finding? Signal);

/// <summary>The district's trend of one item.</summary>
public sealed record ModuleTrend(Item Item, IReadOnlyList<TrendPoint> Points);
