using System.Data.Common;
using Dapper;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Dashboard.Import.Rows;

namespace SmartSupervision.Dashboard.Import.Storing;

/// <summary>What becomes of a row that passed its checks, given the rows with the same key before it.</summary>
internal enum RowFate
{
    /// <summary>Nothing has its key: stored.</summary>
    New,

    /// <summary>An earlier file has its key with other content: stored in its place.</summary>
    Update,

    /// <summary>An earlier file has it with the same content: stored behind it, so that it stands when that file is withdrawn.</summary>
    Repeated,

    /// <summary>This file has it already with the same content: left out.</summary>
    Twice,

    /// <summary>This file has its key already with other content: rejected.</summary>
    Conflict,
}

/// <summary>The fate of a row, and the row that decided it.</summary>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Batch">For a repeated row: the batch whose row stands.</param>
/// <param name="Line">For a conflict: the line of the row that stands.</param>
internal readonly record struct RowJudgement(RowFate Fate, long Batch = 0, int Line = 0);

/// <summary>Recognises repeated rows within and across files by key, a chunk at a time, with the index of the table as memory.</summary>
internal sealed class KeyLedger(Engine engine, DbConnection connection, DbTransaction transaction, RecordTable table, long batchId)
{
    private readonly string anySql = $"select count(*) from (select id from {table.Name} where id >= 0 order by id {{page}}) some_row";

    private readonly string sameKeySql = $$"""
        select id as "Id", batch_id as "BatchId", line_no as "Line", unit_id as "UnitId", key_hash as "Key", row_hash as "Content"
        from {{table.Name}}
        where key_hash in {list @keys} and (superseded_by is null or batch_id = @batchId)
        """;

    private readonly string supersedeSql = $$"""
        update {{table.Name}} set superseded_by = @batchId where id in {list @ids}
        """;

    private readonly Dictionary<long, (long Content, int Line)> chunkKeys = new(RowChunk.Size);
    private readonly Dictionary<long, StandingRows> replacedRows = [];
    private KeyFilter? filter;

    /// <summary>How many rows of earlier batches this file has replaced, by batch.</summary>
    public IReadOnlyDictionary<long, StandingRows> Replaced => replacedRows;

    /// <summary>Looks whether the table is empty: then the first look at a key costs nothing.</summary>
    public async Task OpenAsync(long expectedRows, CancellationToken cancellation)
    {
        var any = new CommandDefinition(engine.Sql(anySql), new { skip = 0, take = 1 }, transaction, cancellationToken: cancellation);
        filter = await connection.ExecuteScalarAsync<long>(any) == 0 ? new KeyFilter(expectedRows) : null;
    }

    /// <summary>Judges the rows of a chunk in order, and marks the earlier rows that they replace.</summary>
    public async Task<RowJudgement[]> JudgeAsync(IReadOnlyList<ParsedRow> rows, CancellationToken cancellation)
    {
        var stored = await StoredAsync(rows, cancellation);
        var judgements = new RowJudgement[rows.Count];
        var replaced = new List<long>();
        chunkKeys.Clear();
        for (var index = 0; index < rows.Count; index++)
        {
            judgements[index] = Judge(rows[index], stored, replaced);
        }

        if (replaced.Count > 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                engine.Sql(supersedeSql), new { batchId, ids = Engine.Json(replaced) }, transaction, commandTimeout: 0, cancellationToken: cancellation));
        }

        return judgements;
    }

    private RowJudgement Judge(in ParsedRow row, Dictionary<long, Stored> stored, List<long> replaced)
    {
        ref var here = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(chunkKeys, row.Key, out var isHere);
        if (isHere)
        {
            return here.Content == row.Content ? new(RowFate.Twice) : new(RowFate.Conflict, Line: here.Line);
        }

        if (!stored.TryGetValue(row.Key, out var before))
        {
            here = (row.Content, row.Line);
            return new(RowFate.New);
        }

        if (before.BatchId == batchId)
        {
            here = (before.Content, before.Line);
            return before.Content == row.Content ? new(RowFate.Twice) : new(RowFate.Conflict, Line: before.Line);
        }

        here = (row.Content, row.Line);
        if (before.Content == row.Content)
        {
            return new(RowFate.Repeated, Batch: before.BatchId);
        }

        replaced.Add(before.Id);
        replacedRows[before.BatchId] = replacedRows.GetValueOrDefault(before.BatchId).And(before.UnitId);
        return new(RowFate.Update);
    }

    /// <summary>The standing rows with the keys of a chunk; a row of this file goes before one of an earlier file.</summary>
    private async Task<Dictionary<long, Stored>> StoredAsync(IReadOnlyList<ParsedRow> rows, CancellationToken cancellation)
    {
        var keys = new List<long>();
        foreach (var row in rows)
        {
            if (filter?.Add(row.Key) != false)
            {
                keys.Add(row.Key);
            }
        }

        var stored = new Dictionary<long, Stored>(keys.Count);
        if (keys.Count == 0)
        {
            return stored;
        }

        var query = new CommandDefinition(
            engine.Sql(sameKeySql), new { batchId, keys = Engine.Json(keys) }, transaction, commandTimeout: 0, cancellationToken: cancellation);
        foreach (var row in await connection.QueryAsync<Stored>(query))
        {
            if (row.BatchId == batchId || !stored.ContainsKey(row.Key))
            {
                stored[row.Key] = row;
            }
        }

        return stored;
    }

    private sealed record Stored(long Id, long BatchId, int Line, int UnitId, long Key, long Content);
}
