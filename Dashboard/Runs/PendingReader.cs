using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>What is new since the last run, and which months have records and measures?</summary>
public sealed class PendingReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string PendingSql = """
        select b.batch_id as "BatchId", b.stream as "Stream", case when b.withdrawn_on is null then 0 else 1 end as "IsWithdrawal",
          (select min(m.month) from batch_month m where m.batch_id = b.batch_id) as "FirstMonth",
          (select max(m.month) from batch_month m where m.batch_id = b.batch_id) as "LastMonth"
        from batch b
        where not exists (select r.run_id from run_batch r
          where r.batch_id = b.batch_id and r.is_withdrawal = case when b.withdrawn_on is null then 0 else 1 end)
        order by b.batch_id
        """;

    private const string GridSql = """
        select min(m.month) as "FirstMonth", max(m.month) as "LastMonth"
        from batch_month m join batch b on b.batch_id = m.batch_id
        where b.withdrawn_on is null and m.row_count > 0 and b.stream in {textlist @streams}
        """;

    private const string StoredSql = """
        select min(month) as "FirstMonth", max(month) as "LastMonth" from measure
        """;

    private const string LastSettingsSql = "select settings from run where run_id = (select max(latest.run_id) from run latest)";
    private const int LongestGrid = 120;

    /// <summary>The imports and withdrawals that no run has taken into account.</summary>
    public async Task<IReadOnlyList<PendingBatch>> BatchesAsync(DbConnection connection, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<PendingRow>(new CommandDefinition(PendingSql, cancellationToken: cancellation));
        var batches = new List<PendingBatch>();
        foreach (var row in rows)
        {
            var replaced = row.IsWithdrawal == 0 ? await ReplacedAsync(connection, row, cancellation) : null;
            var own = SpanOf(row.FirstMonth, row.LastMonth);
            batches.Add(new(row.BatchId, row.Stream, row.IsWithdrawal == 1, own is { } months && replaced is { } more ? months.Join(more) : own ?? replaced));
        }

        return batches;
    }

    /// <summary>From the first to the last month with records; at most ten years.</summary>
    public async Task<MonthSpan?> GridAsync(DbConnection connection, CancellationToken cancellation)
    {
        var streams = Engine.Json(catalogue.Streams.Where(stream => stream.Kind != StreamKind.Reference).Select(stream => stream.Code));
        var row = await connection.QuerySingleAsync<SpanRow>(new CommandDefinition(engine.Sql(GridSql), new { streams }, cancellationToken: cancellation));
        return SpanOf(row.FirstMonth, row.LastMonth) is { } span
            ? span with { From = new[] { span.From, span.To.AddMonths(1 - LongestGrid) }.Max() }
            : null;
    }

    /// <summary>The months that have measures.</summary>
    public static async Task<MonthSpan?> StoredAsync(DbConnection connection, CancellationToken cancellation)
    {
        var row = await connection.QuerySingleAsync<SpanRow>(new CommandDefinition(StoredSql, cancellationToken: cancellation));
        return SpanOf(row.FirstMonth, row.LastMonth);
    }

    /// <summary>The settings of the last run, or null before the first.</summary>
    public static Task<string?> LastSettingsAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<string?>(new CommandDefinition(LastSettingsSql, cancellationToken: cancellation));

    private static MonthSpan? SpanOf(int? first, int? last) => first is { } from && last is { } to ? new(new(from), new(to)) : null;

    private async Task<MonthSpan?> ReplacedAsync(DbConnection connection, PendingRow batch, CancellationToken cancellation)
    {
        if (catalogue.Stream(batch.Stream) is not { } stream)
        {
            return null;
        }

        var replacedMonths = $"""select min(month) as "FirstMonth", max(month) as "LastMonth" from {stream.Table} where superseded_by = @batchId""";
        var row = await connection.QuerySingleAsync<SpanRow>(new CommandDefinition(replacedMonths, new { batchId = batch.BatchId }, cancellationToken: cancellation));
        return SpanOf(row.FirstMonth, row.LastMonth);
    }

    private sealed record PendingRow(long BatchId, string Stream, int IsWithdrawal, int? FirstMonth, int? LastMonth);

    private sealed record SpanRow(int? FirstMonth, int? LastMonth);
}
