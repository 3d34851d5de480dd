using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Flags;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>How does the district stand this month, what changed, and how complete are the data?</summary>
public sealed class OverviewReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const int NewestFlags = 5, DriversNamed = 2;

    private const string ScoresSql = """
        select month as Month, code as Code, value as Value, coverage as Coverage, items_present as ItemsPresent, items_applicable as ItemsApplicable
        from score
        where unit_id = @district and level = @level and month <= @month
        order by month
        """;

    private const string ChangesSql = """
        select item_code as ItemCode, verdict as Verdict, reason as Reason, value as Value, centre as Centre, lower_limit as Lower, upper_limit as Upper
        from signal
        where unit_id = @district and month = @month and verdict in (2, 3, 4)
        order by item_code
        """;

    private const string UnitSignalsSql = """
        select coalesce(sum(case when s.verdict = 2 then 1 else 0 end), 0) as Deviates, coalesce(sum(case when s.verdict = 3 then 1 else 0 end), 0) as Improves
        from signal s
        join unit u on u.unit_id = s.unit_id
        where s.month = @month and u.kind in (0, 1, 2)
        """;

    private const string UnitsSql = """
        select u.code as Code, u.name as Name, s.value as Value, coalesce(s.coverage, 0) as Coverage, f.flag_code as FlagCode,
               s.peer_lower_quartile as PeerLower, s.peer_median as PeerMedian, s.peer_upper_quartile as PeerUpper
        from unit u
        left join score s on s.unit_id = u.unit_id and s.month = @month and s.level = @level and s.code = @dimension
        left join flag f on f.unit_id = u.unit_id and f.month = @month
          and exists (select 1 from flag_driver d where d.flag_code = f.flag_code and d.code in {textlist @codes})
        where u.kind = @kind and u.is_current = 1
        """;

    private const string FlagsSql = """
        select f.flag_code as FlagCode, f.month as Month, u.code as UnitCode, u.name as UnitName
        from flag f
        join unit u on u.unit_id = f.unit_id
        where f.month <= @month
        order by f.month desc, u.code
        {page}
        """;

    private const string FlagCountSql = "select count(*) from flag where month = @month";

    private const string BatchesSql = """
        select count(*) as Batches, coalesce(sum(s.row_count), 0) as Rows, coalesce(sum(b.rejected), 0) as Rejected, max(b.imported_on) as LastImport
        from batch b left join batch_standing s on s.batch_id = b.batch_id
        where b.withdrawn_on is null
        """;

    private const string StreamsSql = """
        select distinct c.stream
        from coverage c
        join batch b on b.batch_id = c.batch_id
        where c.month = @month and b.withdrawn_on is null
        """;

    /// <summary>Reads the overview of a month, comparing units of one kind in one dimension.</summary>
    public async Task<OverviewView> ReadAsync(Month month, Dimension dimension, UnitKind kind, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var scores = await RowsAsync<ScoreRow>(connection, ScoresSql, new { district = Unit.DistrictId, level = (int)ScoreLevel.Dimension, month = month.Value }, cancellation);
        var changes = await ChangesAsync(connection, month, cancellation);
        var unitSignals = (await RowsAsync<SignalCount>(connection, UnitSignalsSql, new { month = month.Value }, cancellation))[0];
        return new(
            month,
            [.. catalogue.Dimensions.Select(each => Reading(each, month, scores, changes))],
            changes,
            unitSignals,
            [.. scores.GroupBy(row => row.Month).Select(TrendOf)],
            await ComparisonAsync(connection, month, dimension, kind, cancellation),
            await FlagsAsync(connection, month, cancellation),
            (int)await connection.ExecuteScalarAsync<long>(Command(FlagCountSql, new { month = month.Value }, cancellation)),
            await ImportAsync(connection, month, cancellation),
            [.. catalogue.Modules.Select(module => Reading(module, changes))]);
    }

    private static DimensionReading Reading(Dimension dimension, Month month, IReadOnlyList<ScoreRow> scores, IReadOnlyList<ItemChange> changes)
    {
        var now = scores.FirstOrDefault(row => row.Code == dimension.Code && row.Month == month.Value);
        var before = scores.FirstOrDefault(row => row.Code == dimension.Code && row.Month == month.AddMonths(-12).Value);
        return new(
            dimension, now?.Value, now?.Coverage ?? 0, now?.ItemsPresent ?? 0, now?.ItemsApplicable ?? 0, before?.Value,
            Count(changes.Where(change => change.Item.Dimension == dimension.Code)));
    }

    private ModuleReading Reading(Module module, IReadOnlyList<ItemChange> changes) => new(
        module, catalogue.Items.Count(item => BelongsTo(item, module)), Count(changes.Where(change => BelongsTo(change.Item, module))));

    private static bool BelongsTo(Item item, Module module) => item.Module == module.Slug || item.Module == module.Zh;

    private static SignalCount Count(IEnumerable<ItemChange> changes)
    {
        var verdicts = changes.Select(change => change.Finding.Verdict).ToArray();
        return new(verdicts.Count(verdict => verdict == Verdict.Deviates), verdicts.Count(verdict => verdict == Verdict.Improves));
    }

    private TrendMonth TrendOf(IGrouping<int, ScoreRow> month) => new(
        new(month.Key), [.. catalogue.Dimensions.Select(dimension => month.FirstOrDefault(row => row.Code == dimension.Code)?.Value)]);

    private async Task<IReadOnlyList<ItemChange>> ChangesAsync(DbConnection connection, Month month, CancellationToken cancellation)
    {
        var rows = await RowsAsync<ChangeRow>(connection, ChangesSql, new { district = Unit.DistrictId, month = month.Value }, cancellation);
        return [.. rows.Select(row => (Row: row, Item: catalogue.Item(row.ItemCode))).Where(pair => pair.Item is not null).Select(pair => pair.Row.ToChange(pair.Item!))];
    }

    private async Task<UnitComparison> ComparisonAsync(DbConnection connection, Month month, Dimension dimension, UnitKind kind, CancellationToken cancellation)
    {
        var parameters = new { month = month.Value, level = (int)ScoreLevel.Dimension, dimension = dimension.Code, kind = (int)kind, codes = CodesOf(dimension) };
        var rows = await RowsAsync<UnitRow>(connection, UnitsSql, parameters, cancellation);
        var peers = rows.FirstOrDefault(row => row.PeerMedian is not null);
        return new(
            dimension, kind,
            [.. rows.OrderBy(row => row.Name, NameOrder.Pinyin).Select(row => new UnitReading(row.Code, row.Name, row.Value, row.Coverage, row.FlagCode))],
            peers?.PeerLower, peers?.PeerMedian, peers?.PeerUpper);
    }

    // A bar of one dimension is marked only by a flag that this dimension or one of its items drives.
    private string CodesOf(Dimension dimension) =>
        Engine.Json(catalogue.Items.Where(item => item.Dimension == dimension.Code).Select(item => item.Code).Append(dimension.Code));

    private async Task<IReadOnlyList<NewFlag>> FlagsAsync(DbConnection connection, Month month, CancellationToken cancellation)
    {
        var flags = await RowsAsync<FlagRow>(connection, FlagsSql, new { month = month.Value, skip = 0, take = NewestFlags }, cancellation);
        var drivers = await FlagDriverNames.ReadAsync(engine, connection, flags.Select(flag => flag.FlagCode), DriversNamed, cancellation);
        return [.. flags.Select(flag => new NewFlag(flag.FlagCode, new(flag.Month), flag.UnitCode, flag.UnitName, [.. drivers[flag.FlagCode]]))];
    }

    private async Task<ImportReading> ImportAsync(DbConnection connection, Month month, CancellationToken cancellation)
    {
        var batches = (await RowsAsync<BatchesRow>(connection, BatchesSql, new { }, cancellation))[0];
        var reported = (await RowsAsync<string>(connection, StreamsSql, new { month = month.Value }, cancellation)).ToHashSet(StringComparer.Ordinal);
        var streams = catalogue.Streams.Where(stream => stream.Kind == StreamKind.Record).ToArray();
        return new(streams.Count(stream => reported.Contains(stream.Code)), streams.Length, batches.Batches, batches.Rows, batches.Rejected, batches.LastImport);
    }

    private async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(DbConnection connection, string sql, object parameters, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<TRow>(Command(sql, parameters, cancellation))];

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record ScoreRow(int Month, string Code, double? Value, double Coverage, int ItemsPresent, int ItemsApplicable);

    private sealed record ChangeRow(string ItemCode, int Verdict, string Reason, double? Value, double? Centre, double? Lower, double? Upper)
    {
        public ItemChange ToChange(Item item) => new(item, new((Verdict)Verdict, null, Reason), Value ?? 0, Centre, Lower, Upper);
    }

    private sealed record UnitRow(
        string Code, string Name, double? Value, double Coverage, string? FlagCode, double? PeerLower, double? PeerMedian, double? PeerUpper);

    private sealed record FlagRow(string FlagCode, int Month, string UnitCode, string UnitName);

    private sealed record BatchesRow(long Batches, long Rows, long Rejected, DateTime? LastImport);
}
