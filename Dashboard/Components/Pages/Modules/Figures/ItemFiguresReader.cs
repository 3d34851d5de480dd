using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Figures;

/// <summary>What do some items say of the district in a month?</summary>
public sealed class ItemFiguresReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string FiguresSql = """
        select m.item_code as ItemCode, m.numerator as Numerator, m.denominator as Denominator, m.value as Value, m.state as State,
               m.covered_months as Covered, m.window_months as WindowMonths, m.round_on as RoundOn, s.verdict as Verdict, s.reason as Reason
        from measure m
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.month = @month and m.unit_id = @district and m.item_code in {textlist @items}
        """;

    /// <summary>Reads the figures, in the order of the codes; an item without a measure has none.</summary>
    public async Task<IReadOnlyList<ItemFigure>> ReadAsync(IReadOnlyList<string> codes, Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var parameters = new { month = month.Value, district = Unit.DistrictId, items = Engine.Json(codes) };
        var rows = (await connection.QueryAsync<FigureRow>(new CommandDefinition(engine.Sql(FiguresSql), parameters, cancellationToken: cancellation)))
            .ToDictionary(row => row.ItemCode, StringComparer.Ordinal);
        return [.. codes.Select(catalogue.Item).OfType<Item>().Select(item => rows.TryGetValue(item.Code, out var row) ? row.ToFigure(item, month) : new(item, null, null))];
    }

    private sealed record FigureRow(
        string ItemCode, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn, int? Verdict, string? Reason)
    {
        public ItemFigure ToFigure(Item item, Month month) => new(
            item,
            new(Unit.DistrictId, ItemCode, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null),
            Verdict is { } verdict ? new((Verdict)verdict, null, Reason ?? "") : null);
    }
}

/// <summary>One item's figure of the district with what the control chart says of it; null where nothing was computed.</summary>
public sealed record ItemFigure(Item Item, Measure? Measure, Finding? Signal);
