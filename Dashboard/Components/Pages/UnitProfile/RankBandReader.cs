using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Index;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>Between which places does a unit lie among its peers, whatever weights and means had been chosen? Only read when a reader asks.</summary>
/// <remarks>The bands of a kind are found together and kept until the facts change.</remarks>
public sealed class RankBandReader(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, FactsVersion facts, IMemoryCache cache)
{
    private const string ScoresSql = """
        select m.unit_id as UnitId, m.item_code as ItemCode, m.score as Score
        from unit u
        join score s on s.unit_id = u.unit_id and s.month = @month and s.level = @level and s.value is not null
        join measure m on m.unit_id = u.unit_id and m.month = @month
        where u.kind = @kind and m.state <> @notApplicable
        """;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>The band of a unit; null without a composite or with too few peers.</summary>
    public async Task<RankBand?> ReadAsync(DbConnection connection, Unit unit, Month month, CancellationToken cancellation)
    {
        var key = (typeof(RankBandReader), facts.Current, month, unit.Kind);
        if (!cache.TryGetValue(key, out IReadOnlyDictionary<int, RankBand>? bands))
        {
            bands = await BandsAsync(connection, unit, month, cancellation);
            cache.Set(key, bands, KeptFor);
        }

        return bands!.GetValueOrDefault(unit.Id);
    }

    private async Task<IReadOnlyDictionary<int, RankBand>> BandsAsync(DbConnection connection, Unit unit, Month month, CancellationToken cancellation)
    {
        var parameters = new { month = month.Value, level = (int)ScoreLevel.Composite, kind = (int)unit.Kind, notApplicable = (int)MeasureState.NotApplicable };
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(engine.Sql(ScoresSql), parameters, cancellationToken: cancellation));
        var places = catalogue.Dimensions.Select((dimension, place) => (dimension.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place, StringComparer.Ordinal);
        var units = rows.GroupBy(row => row.UnitId).Select(group => new ScoredUnit(group.Key, [.. group.Select(row => Scored(row, places)).OfType<ScoredItem>()])).ToList();
        return CompositeBands.Of(units, catalogue.Dimensions.Count, settings.Scores);
    }

    private ScoredItem? Scored(Row row, Dictionary<string, int> places) =>
        catalogue.Item(row.ItemCode) is { IsScored: true } item && places.TryGetValue(item.Dimension, out var place)
            ? new(item.Code, place, item.Weight, row.Score)
            : null;

    private sealed record Row(int UnitId, string ItemCode, double? Score);
}
