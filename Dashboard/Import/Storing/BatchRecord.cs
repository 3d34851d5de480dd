using System.Data.Common;
using Dapper;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Import.Storing;

/// <summary>A batch as it is written down: one file, imported once.</summary>
internal sealed record BatchRecord(
    long BatchId, string Stream, string FileName, string Sha256, long SizeBytes, DateTime ImportedOn, string ImportedBy, bool IsSample, string Header, string? Note);

/// <summary>A batch as it was found again.</summary>
public sealed record KnownBatch(long BatchId, string Stream, string FileName, DateTime ImportedOn, DateTime? WithdrawnOn, bool IsSample);

/// <summary>Writes a batch, its months and what it covers, and finds earlier ones.</summary>
internal static class BatchStore
{
    private const string InsertSql = """
        insert into batch (batch_id, stream, file_name, sha256, size_bytes, imported_on, imported_by, accepted, rejected, duplicate, updated, faults,
            first_month, last_month, last_date, withdrawn_on, withdrawn_by, is_sample, header, note)
        values (@BatchId, @Stream, @FileName, @Sha256, @SizeBytes, @ImportedOn, @ImportedBy, @accepted, @rejected, @duplicate, @updated, @faults,
            @firstMonth, @lastMonth, @lastDay, null, null, @isSample, @Header, @Note)
        """;

    private const string SameFileSql = """
        select batch_id as "BatchId", stream as "Stream", file_name as "FileName", imported_on as "ImportedOn", withdrawn_on as "WithdrawnOn", is_sample as "IsSample"
        from batch where stream = @stream and sha256 = @sha256 and withdrawn_on is null order by batch_id
        """;

    private const string FindSql = """
        select batch_id as "BatchId", stream as "Stream", file_name as "FileName", imported_on as "ImportedOn", withdrawn_on as "WithdrawnOn", is_sample as "IsSample"
        from batch where batch_id = @batchId
        """;

    private static readonly string[] MonthColumns = ["batch_id", "month", "row_count"];
    private static readonly string[] CoverageColumns = ["batch_id", "stream", "unit_id", "month", "row_count"];

    /// <summary>The batch that brought the same file to the same stream and still stands, or null.</summary>
    public static async Task<KnownBatch?> SameFileAsync(DbConnection connection, string stream, string sha256, CancellationToken cancellation) =>
        (await connection.QueryAsync<Row>(new CommandDefinition(SameFileSql, new { stream, sha256 }, cancellationToken: cancellation))).FirstOrDefault()?.ToBatch();

    /// <summary>A batch by its number, or null.</summary>
    public static async Task<KnownBatch?> FindAsync(DbConnection connection, DbTransaction? transaction, long batchId, CancellationToken cancellation) =>
        (await connection.QueryAsync<Row>(new CommandDefinition(FindSql, new { batchId }, transaction, cancellationToken: cancellation))).FirstOrDefault()?.ToBatch();

    /// <summary>Writes a batch with its counts.</summary>
    public static Task InsertAsync(DbConnection connection, DbTransaction transaction, BatchRecord batch, RowCounts counts, MonthTally months, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(batch);
        parameters.AddDynamicParams(new
        {
            accepted = counts.Accepted,
            rejected = counts.Rejected,
            duplicate = counts.Duplicate,
            updated = counts.Updated,
            faults = counts.Faults,
            firstMonth = months.Stored.Count == 0 ? (int?)null : months.Stored.Keys.Min(),
            lastMonth = months.Stored.Count == 0 ? (int?)null : months.Stored.Keys.Max(),
            lastDay = months.LastDay,
            isSample = (short)(batch.IsSample ? 1 : 0),
        });
        return connection.ExecuteAsync(new CommandDefinition(InsertSql, parameters, transaction, cancellationToken: cancellation));
    }

    /// <summary>Writes how many rows each month got.</summary>
    public static Task InsertMonthsAsync(
        Engine engine, DbConnection connection, DbTransaction transaction, long batchId, MonthTally months, CancellationToken cancellation) =>
        engine.LoadAsync(connection, transaction, "batch_month", MonthColumns,
            months.Stored.Select(month => new object?[] { batchId, month.Key, month.Value }), cancellation);

    /// <summary>Writes for which units and months a file speaks.</summary>
    public static Task InsertCoverageAsync(
        Engine engine, DbConnection connection, DbTransaction transaction, BatchRecord batch, IEnumerable<(int UnitId, int Month, int Rows)> coverage, CancellationToken cancellation) =>
        engine.LoadAsync(
            connection, transaction, "coverage", CoverageColumns,
            coverage.Select(row => new object?[] { batch.BatchId, batch.Stream, row.UnitId, row.Month, row.Rows }), cancellation);

    private sealed record Row(long BatchId, string Stream, string FileName, DateTime ImportedOn, DateTime? WithdrawnOn, short IsSample)
    {
        public KnownBatch ToBatch() => new(BatchId, Stream, FileName, ImportedOn, WithdrawnOn, IsSample != 0);
    }
}
