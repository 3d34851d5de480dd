using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data.Counts;

/// <summary>How many rows of each batch count now: kept beside the batch, so that nobody goes through millions of rows to show one figure.</summary>
/// <remarks>An import adds its own rows and takes away those it replaces; a withdrawal counts the batches again whose rows come back.</remarks>
internal static class BatchStanding
{
    private const string AddSql = "insert into batch_standing (batch_id, row_count, joint_count) values (@batchId, @rows, @joint)";
    private const string TakeSql = "update batch_standing set row_count = row_count - @rows, joint_count = joint_count - @joint where batch_id = @batchId";

    private const string UncountedSql = """
        select distinct b.stream from batch b
        where b.withdrawn_on is null and not exists (select s.batch_id from batch_standing s where s.batch_id = b.batch_id)
        """;

    /// <summary>Forgets a batch that is to be withdrawn, and those whose rows come back; run before anything else of the withdrawal.</summary>
    internal static string ForgetSql(string table) => $"""
        delete from batch_standing
        where batch_id = @batchId or batch_id in (select r.batch_id from {table} r where r.superseded_by = @batchId)
        """;

    /// <summary>Counts the batches of a stream that were not counted or were forgotten.</summary>
    internal static string CountSql(string table) => $"""
        insert into batch_standing (batch_id, row_count, joint_count)
        select b.batch_id,
          (select count(*) from {table} r where r.batch_id = b.batch_id and r.superseded_by is null),
          (select count(*) from {table} j where j.batch_id = b.batch_id and j.superseded_by is null and j.unit_id = @joint)
        from batch b
        where b.stream = @stream and b.withdrawn_on is null and not exists (select s.batch_id from batch_standing s where s.batch_id = b.batch_id)
        """;

    /// <summary>Notes the rows of a new batch.</summary>
    public static Task AddAsync(DbConnection connection, DbTransaction transaction, long batchId, StandingRows rows, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(AddSql, new { batchId, rows = rows.Rows, joint = rows.Joint }, transaction, cancellationToken: cancellation));

    /// <summary>Takes away rows of an earlier batch that a new one has replaced.</summary>
    public static Task TakeAsync(DbConnection connection, DbTransaction transaction, long batchId, StandingRows rows, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(TakeSql, new { batchId, rows = rows.Rows, joint = rows.Joint }, transaction, cancellationToken: cancellation));

    /// <summary>Counts what is not counted yet: batches of a store that an earlier version made.</summary>
    public static async Task FillAsync(DbConnection connection, IReadOnlyList<StreamDeclaration> streams, CancellationToken cancellation)
    {
        // Asked first: writing would have to wait for an import of another process.
        var uncounted = await connection.QueryAsync<string>(new CommandDefinition(UncountedSql, cancellationToken: cancellation));
        foreach (var stream in streams.Where(stream => uncounted.Contains(stream.Code)))
        {
            await CountAsync(connection, null, stream, cancellation);
        }
    }

    /// <summary>Counts the batches of a stream that have no count.</summary>
    public static Task CountAsync(DbConnection connection, DbTransaction? transaction, StreamDeclaration stream, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(
            CountSql(stream.Table), new { stream = stream.Code, joint = Unit.JointId }, transaction, commandTimeout: 0, cancellationToken: cancellation));
}

/// <summary>Rows that count.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Joint">Those that belong to several units or to none.</param>
internal readonly record struct StandingRows(int Rows, int Joint)
{
    /// <summary>With one more row of a unit.</summary>
    public StandingRows And(int unitId) => new(Rows + 1, Joint + (unitId == Unit.JointId ? 1 : 0));
}
