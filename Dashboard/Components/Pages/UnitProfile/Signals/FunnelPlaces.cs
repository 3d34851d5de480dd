using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;

/// <summary>Where does every unit of a kind lie in the funnel of every item in a month?</summary>
/// <remarks>All funnels of a kind are drawn together and kept until the facts change: each unit's page asks for the same ones.</remarks>
public sealed class FunnelPlaces(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, FactsVersion facts, IMemoryCache cache)
{
    private const string MeasuresSql = """
        select m.unit_id as UnitId, m.item_code as ItemCode, m.numerator as Numerator, m.denominator as Denominator, m.value as Value
        from unit u
        join measure m on m.unit_id = u.unit_id and m.month = @month
        where u.kind = @kind and m.state = 0 and m.denominator > 0
        """;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>The place of a unit by item; items without a funnel that has limits are left out.</summary>
    public async Task<IReadOnlyDictionary<string, FunnelPosition>> OfAsync(DbConnection connection, Unit unit, Month month, CancellationToken cancellation)
    {
        var key = (typeof(FunnelPlaces), facts.Current, month, unit.Kind);
        if (!cache.TryGetValue(key, out ILookup<int, Place>? places))
        {
            places = (await ReadAsync(connection, unit.Kind, month, cancellation)).ToLookup(place => place.UnitId);
            cache.Set(key, places, KeptFor);
        }

        return places![unit.Id].ToDictionary(place => place.ItemCode, place => place.Position, StringComparer.Ordinal);
    }

    private async Task<List<Place>> ReadAsync(DbConnection connection, UnitKind kind, Month month, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            engine.Sql(MeasuresSql), new { month = month.Value, kind = (int)kind }, cancellationToken: cancellation));
        return
        [
            .. from measures in rows.Select(row => row.ToMeasure(month)).GroupBy(measure => measure.ItemCode)
               let item = catalogue.Item(measures.Key)
               where item is not null
               let funnel = ItemFunnel.Of(item, catalogue, [.. measures], settings.Funnels)
               where funnel?.Lines is not null
               from point in funnel.Plot.Points
               select new Place(point.Key, item.Code, point.Position),
        ];
    }

    private sealed record Place(int UnitId, string ItemCode, FunnelPosition Position);

    private sealed record Row(int UnitId, string ItemCode, double? Numerator, double? Denominator, double? Value)
    {
        public Measure ToMeasure(Month month) => new(UnitId, ItemCode, month, Numerator, Denominator, Value, MeasureState.Figure, 0, 0, null);
    }
}
