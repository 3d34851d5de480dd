using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Dashboard.Components.Pages.Flags;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>How does one unit stand: dimensions, items, flags, beside units of the same kind?</summary>
public sealed class UnitReader(Engine engine, SupervisionCatalogue catalogue, UnitItemReader items, VillageReader villages, RankBandReader ranks)
{
    private const int NewestFlags = 6, DriversNamed = 3;

    private const string UnitSql = """
        select u.unit_id as Id, u.code as Code, u.name as Name, u.kind as Kind, u.parent_code as ParentCode, p.name as ParentName
        from unit u
        left join unit p on p.code = u.parent_code
        where u.code = @code and u.kind in (0, 1, 2, 3)
        """;

    private const string ScoresSql = """
        select code as Code, value as Value, geometric as Geometric, coverage as Coverage, items_present as ItemsPresent, items_applicable as ItemsApplicable,
               peer_lower_quartile as PeerLower, peer_median as PeerMedian, peer_upper_quartile as PeerUpper
        from score
        where unit_id = @unit and month = @month
        """;

    private const string PeersSql = """
        select count(*)
        from score s
        join unit u on u.unit_id = s.unit_id
        where s.month = @month and s.level = @level and u.kind = @kind and s.value is not null
        """;

    private const string FlagsSql = """
        select flag_code as FlagCode, month as Month
        from flag
        where unit_id = @unit and month <= @month
        order by month desc
        {page}
        """;

    /// <summary>Reads a unit, with its rank band only when asked; null when no unit has the code.</summary>
    public async Task<UnitView?> ReadAsync(string code, Month month, bool withRank, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var found = await connection.QuerySingleOrDefaultAsync<UnitRow>(Command(UnitSql, new { code }, cancellation));
        if (found is null)
        {
            return null;
        }

        var unit = found.ToUnit();
        var scores = (await RowsAsync<ScoreReading>(connection, ScoresSql, new { unit = unit.Id, month = month.Value }, cancellation)).ToDictionary(score => score.Code);
        var peers = await connection.ExecuteScalarAsync<long>(Command(
            PeersSql, new { month = month.Value, level = (int)ScoreLevel.Composite, kind = (int)unit.Kind }, cancellation));
        return new(
            unit,
            found.ParentName,
            month,
            [.. catalogue.Dimensions.Select(dimension => scores.GetValueOrDefault(dimension.Code) ?? ScoreReading.Missing(dimension.Code))],
            scores.GetValueOrDefault(UnitScore.CompositeCode) ?? ScoreReading.Missing(UnitScore.CompositeCode),
            (int)peers,
            unit.IsScored ? await items.ReadAsync(connection, unit, month, cancellation) : [],
            await FlagsAsync(connection, unit, month, cancellation),
            unit.Kind == UnitKind.Street ? await villages.ReadAsync(connection, unit.Code, cancellation) : [])
        {
            Rank = withRank && unit.IsScored ? await ranks.ReadAsync(connection, unit, month, cancellation) : null,
        };
    }

    private async Task<IReadOnlyList<UnitFlagEntry>> FlagsAsync(DbConnection connection, Unit unit, Month month, CancellationToken cancellation)
    {
        var flags = await RowsAsync<FlagRow>(connection, FlagsSql, new { unit = unit.Id, month = month.Value, skip = 0, take = NewestFlags }, cancellation);
        var drivers = await FlagDriverNames.ReadAsync(engine, connection, flags.Select(flag => flag.FlagCode), DriversNamed, cancellation);
        return [.. flags.Select(flag => new UnitFlagEntry(flag.FlagCode, new(flag.Month), [.. drivers[flag.FlagCode]]))];
    }

    private async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(DbConnection connection, string sql, object parameters, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<TRow>(Command(sql, parameters, cancellation))];

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record UnitRow(int Id, string Code, string Name, int Kind, string? ParentCode, string? ParentName)
    {
        public Unit ToUnit() => new(Id, Code, Name, (UnitKind)Kind, ParentCode, null, null);
    }

    private sealed record FlagRow(string FlagCode, int Month);
}
