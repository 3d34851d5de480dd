using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>Which items are there, and what do they say about the district this month?</summary>
public sealed class ItemsReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string DistrictSql = """
        select m.item_code as ItemCode, m.numerator as Numerator, m.denominator as Denominator, m.value as Value, m.state as State,
               m.covered_months as Covered, m.window_months as WindowMonths, m.round_on as RoundOn, s.verdict as Verdict, s.reason as Reason
        from measure m
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.unit_id = @district and m.month = @month
        """;

    private const string UnitsSql = """
        select m.item_code as ItemCode, sum(case when m.state = 0 then 1 else 0 end) as Figures, count(*) as Units
        from measure m
        join unit u on u.unit_id = m.unit_id
        where m.month = @month and u.kind in (0, 1, 2) and m.state <> 1
        group by m.item_code
        """;

    public async Task<ItemsView> ReadAsync(ItemFilter filter, Month? month, CancellationToken cancellation)
    {
        var items = filter.Of(catalogue.Items);
        if (month is not { } shown)
        {
            return new([.. items.Select(item => new ItemEntry(item, ItemDefinition.UnitOf(catalogue, item), null, null, 0, 0))], catalogue.Items.Count);
        }

        await using var connection = await engine.OpenFactsAsync(cancellation);
        var figures = (await connection.QueryAsync<DistrictRow>(new CommandDefinition(
            engine.Sql(DistrictSql), new { district = Unit.DistrictId, month = shown.Value }, cancellationToken: cancellation))).ToDictionary(row => row.ItemCode);
        var units = (await connection.QueryAsync<UnitsRow>(new CommandDefinition(
            engine.Sql(UnitsSql), new { month = shown.Value }, cancellationToken: cancellation))).ToDictionary(row => row.ItemCode);
        return new([.. items.Select(item => Entry(item, shown, figures.GetValueOrDefault(item.Code), units.GetValueOrDefault(item.Code)))], catalogue.Items.Count);
    }

    private ItemEntry Entry(Item item, Month month, DistrictRow? figure, UnitsRow? units) =>
        new(item, ItemDefinition.UnitOf(catalogue, item), figure?.ToMeasure(month), figure?.ToVerdict(), units?.Figures ?? 0, units?.Units ?? 0);

    private sealed record DistrictRow(
        string ItemCode, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn, int? Verdict, string? Reason)
    {
        public Measure ToMeasure(Month month) => new(
            Unit.DistrictId, ItemCode, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null);

        public Finding? ToVerdict() => Verdict is { } verdict ? new((Verdict)verdict, null, Reason ?? "") : null;
    }

    private sealed record UnitsRow(string ItemCode, int Figures, int Units);
}

/// <summary>The items that fit a filter.</summary>
public sealed record ItemsView(IReadOnlyList<ItemEntry> Items, int All);

/// <summary>One item with the district's figure.</summary>
/// <param name="Item">The item.</param>
/// <param name="Measure">Its unit of measure.</param>
/// <param name="District">The district's measure; null before anything was computed.</param>
/// <param name="Signal">What the control chart says of the district's newest point; null when there is no point in the month.</param>
/// <param name="UnitsWithFigure">Scored units that have a figure.</param>
/// <param name="Units">Scored units to which the item applies.</param>
public sealed record ItemEntry(Item Item, UnitOfMeasure Measure, Measure? District, Finding? Signal, int UnitsWithFigure, int Units);
