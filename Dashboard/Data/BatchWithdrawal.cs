using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data.Counts;

namespace SmartSupervision.Dashboard.Data;

/// <summary>How a withdrawal ended.</summary>
public enum WithdrawalOutcome
{
    /// <summary>The batch is withdrawn.</summary>
    Done,

    /// <summary>There is no such batch.</summary>
    UnknownBatch,

    /// <summary>It had been withdrawn before.</summary>
    AlreadyWithdrawn,
}

/// <summary>Takes an imported file back: its rows go, what they had replaced lives again, the record of the batch stays.</summary>
public sealed class BatchWithdrawal(Engine engine, SupervisionCatalogue catalogue, UnitDirectory units, OperationLog log, TimeProvider clock)
{
    private const string BatchSql = """
        select stream as "Stream", file_name as "FileName", withdrawn_on as "WithdrawnOn" from batch where batch_id = @batchId
        """;

    private const string MarkSql = "update batch set withdrawn_on = @now, withdrawn_by = @actor where batch_id = @batchId";
    private const string ForgetCoverageSql = "delete from coverage where batch_id = @batchId";
    private const string ForgetFaultsSql = "delete from data_fault where batch_id = @batchId";

    /// <summary>Withdraws a batch. Figures follow with the next run.</summary>
    public async Task<WithdrawalOutcome> WithdrawAsync(long batchId, string actor, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var batch = await connection.QuerySingleOrDefaultAsync<BatchRow>(new CommandDefinition(BatchSql, new { batchId }, cancellationToken: cancellation));
        if (batch is null)
        {
            return WithdrawalOutcome.UnknownBatch;
        }

        if (batch.WithdrawnOn is not null)
        {
            return WithdrawalOutcome.AlreadyWithdrawn;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var statement in Statements(batch.Stream))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                engine.Sql(statement), new { batchId, actor, now }, transaction, commandTimeout: 0, cancellationToken: cancellation));
        }

        if (catalogue.Stream(batch.Stream) is { } stream)
        {
            await BatchStanding.CountAsync(connection, transaction, stream, cancellation);
        }

        if (batch.Stream == "unit")
        {
            await units.RebuildAsync(connection, transaction, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        await log.WriteAsync(actor, "withdraw", batch.FileName, batchId.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation);
        return WithdrawalOutcome.Done;
    }

    private IEnumerable<string> Statements(string stream)
    {
        // A stream that is declared no more has no table to clear.
        var rows = catalogue.Stream(stream) is { } declared ? RowStatements(declared.Table) : [];
        return [.. rows, ForgetCoverageSql, ForgetFaultsSql, MarkSql];
    }

    internal static IReadOnlyList<string> RowStatements(string table) =>
    [
        BatchStanding.ForgetSql(table),

        // Months whose figures change because replaced rows come back.
        $"""
        insert into batch_month (batch_id, month, row_count)
        select distinct @batchId, r.month, 0 from {table} r
        where r.superseded_by = @batchId and r.month is not null and r.month not in (select m.month from batch_month m where m.batch_id = @batchId)
        """,

        // A row that stood behind one of this batch stands behind what replaced that one in its turn, if anything did.
        $"""
        update {table} set superseded_by =
          (select max(own.superseded_by) from {table} own where own.batch_id = @batchId and own.key_hash = {table}.key_hash)
        where superseded_by = @batchId and exists
          (select own.id from {table} own where own.batch_id = @batchId and own.key_hash = {table}.key_hash and own.superseded_by is not null)
        """,

        // Of the others the latest lives again, and the earlier ones stand behind it: replaced rows, or the same row sent by several files.
        $"""
        update {table} set superseded_by =
          (select max(latest.batch_id) from {table} latest where latest.superseded_by = @batchId and latest.key_hash = {table}.key_hash)
        where superseded_by = @batchId and batch_id <
          (select max(latest.batch_id) from {table} latest where latest.superseded_by = @batchId and latest.key_hash = {table}.key_hash)
        """,

        // The months of rows that come back count for their own batch, which may have brought them as repetitions only.
        $"""
        insert into batch_month (batch_id, month, row_count)
        select r.batch_id, r.month, count(*) from {table} r
        where r.superseded_by = @batchId and r.batch_id <> @batchId and r.month is not null
          and not exists (select m.month from batch_month m where m.batch_id = r.batch_id and m.month = r.month)
        group by r.batch_id, r.month
        """,
        $"update {table} set superseded_by = null where superseded_by = @batchId",
        $"delete from {table} where batch_id = @batchId",
    ];

    private sealed record BatchRow(string Stream, string FileName, DateTime? WithdrawnOn);
}
