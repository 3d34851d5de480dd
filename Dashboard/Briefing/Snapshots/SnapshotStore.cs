using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>A line of the list of snapshots.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Withdrawn">How many imports behind it have been withdrawn since.</param>
public sealed record SnapshotEntry(SnapshotHead Head, int Withdrawn);

/// <summary>Where are snapshots kept? They are added and read, never changed.</summary>
public sealed class SnapshotStore(Engine engine, IMemoryCache cache)
{
    private const string AddSql = """
        insert into snapshot (snapshot_id, code, name, unit_codes, first_month, last_month, data_through, run_id, code_version, format, frozen_on, frozen_by, sha256,
          measures, flags, is_sample)
        values (@id, @code, @name, @unitCodes, @first, @last, @through, @runId, @codeVersion, @format, @frozenOn, @frozenBy, @sha256, @measures, @flags, @isSample)
        """;

    private const string AddPartSql = """
        insert into snapshot_part (snapshot_id, part, line_count, sha256, content) values (@id, @part, @lines, @sha256, @content)
        """;

    private const string HeadsSql = """
        select snapshot_id as "Id", code as "Code", name as "Name", unit_codes as "UnitCodes", first_month as "First", last_month as "Last", data_through as "Through",
          run_id as "RunId", code_version as "CodeVersion", format as "Format", frozen_on as "FrozenOn", frozen_by as "FrozenBy", sha256 as "Sha256",
          measures as "Measures", flags as "Flags", is_sample as "IsSample"
        from snapshot
        order by snapshot_id desc
        """;

    private const string PartsSql = """
        select part as "Part", line_count as "Lines", sha256 as "Sha256", content as "Content" from snapshot_part where snapshot_id = @id order by part
        """;

    private const string BatchesSql = """
        select snapshot_id as "Id", batch_id as "BatchId" from snapshot_batch
        """;

    private const string WithdrawnSql = "select batch_id from batch where withdrawn_on is not null";

    /// <summary>Stores content under a name; gives its head.</summary>
    public async Task<SnapshotHead> AddAsync(SnapshotContent content, string name, string frozenBy, DateTime frozenOn, CancellationToken cancellation)
    {
        var parts = SnapshotParts.Of(content).Select(part => (Part: part, Sha256: SnapshotDigest.Of(part))).ToList();
        var sha256 = SnapshotDigest.Of(name, frozenOn, frozenBy, parts.Select(part => (part.Part.Name, part.Part.Lines.Count, part.Sha256)));
        var head = new SnapshotHead(
            SnapshotDigest.CodeOf(content.Scope, sha256), name, content.Scope, content.Run, SnapshotParts.Format, frozenOn, frozenBy, sha256,
            content.Measures.Count, content.Judgement.Flags.Count, content.Batches.Any(batch => batch.IsSample));
        var id = TimeOrderedId.Next();
        await using var connection = await engine.OpenAppAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(engine.Sql(AddSql), RowOf(id, head), transaction, cancellationToken: cancellation));
        foreach (var (part, hash) in parts)
        {
            var row = new { id, part = part.Name, lines = part.Lines.Count, sha256 = hash, content = Pack(part.Text) };
            await connection.ExecuteAsync(new CommandDefinition(engine.Sql(AddPartSql), row, transaction, commandTimeout: 0, cancellationToken: cancellation));
        }

        await engine.LoadAsync(
            connection, transaction, "snapshot_batch", ["snapshot_id", "batch_id"], content.Batches.Select(batch => new object?[] { id, batch.BatchId }), cancellation);
        await transaction.CommitAsync(cancellation);
        return head;
    }

    /// <summary>All snapshots, newest first, each with how many of its imports were withdrawn since.</summary>
    public async Task<IReadOnlyList<SnapshotEntry>> ListAsync(CancellationToken cancellation)
    {
        await using var app = await engine.OpenAppAsync(cancellation);
        var heads = await app.QueryAsync<HeadRow>(new CommandDefinition(engine.Sql(HeadsSql), cancellationToken: cancellation));
        var batches = (await app.QueryAsync<BatchRow>(new CommandDefinition(engine.Sql(BatchesSql), cancellationToken: cancellation))).ToLookup(row => row.Id, row => row.BatchId);
        var withdrawn = await WithdrawnAsync(cancellation);
        return [.. heads.Select(row => new SnapshotEntry(row.ToHead(), batches[row.Id].Count(withdrawn.Contains)))];
    }

    /// <summary>A snapshot with its content; null when there is none of that code.</summary>
    public async Task<Snapshot?> ReadAsync(string code, CancellationToken cancellation)
    {
        if (cache.TryGetValue((typeof(Snapshot), code), out Snapshot? known))
        {
            return known;
        }

        await using var app = await engine.OpenAppAsync(cancellation);
        var heads = await app.QueryAsync<HeadRow>(new CommandDefinition(engine.Sql(HeadsSql), cancellationToken: cancellation));
        if (heads.FirstOrDefault(row => row.Code == code) is not { } found)
        {
            return null;
        }

        var stored = await app.QueryAsync<PartRow>(new CommandDefinition(engine.Sql(PartsSql), new { id = found.Id }, commandTimeout: 0, cancellationToken: cancellation));
        var parts = stored.Select(row => SnapshotPart.Of(row.Part, Unpack(row.Content))).ToList();
        var head = found.ToHead();
        var sha256 = SnapshotDigest.Of(head.Name, head.FrozenOn, head.FrozenBy, parts.Select(part => (part.Name, part.Lines.Count, SnapshotDigest.Of(part))));
        var snapshot = new Snapshot(head, SnapshotParts.Read(parts), sha256 == head.Sha256);
        return cache.Set((typeof(Snapshot), code), snapshot, TimeSpan.FromMinutes(10));
    }

    /// <summary>The imports behind a snapshot that were withdrawn since.</summary>
    public async Task<IReadOnlyList<FrozenBatch>> WithdrawnOfAsync(SnapshotContent content, CancellationToken cancellation)
    {
        var withdrawn = await WithdrawnAsync(cancellation);
        return [.. content.Batches.Where(batch => withdrawn.Contains(batch.BatchId))];
    }

    private static object RowOf(long id, SnapshotHead head) => new
    {
        id,
        code = head.Code,
        name = head.Name,
        unitCodes = head.Scope.IsDistrict ? null : Engine.Json(head.Scope.UnitCodes),
        first = head.Scope.First.Value,
        last = head.Scope.Last.Value,
        through = head.Run.DataThrough,
        runId = head.Run.RunId,
        codeVersion = head.Run.CodeVersion,
        format = head.Format,
        frozenOn = head.FrozenOn,
        frozenBy = head.FrozenBy,
        sha256 = head.Sha256,
        measures = head.Measures,
        flags = head.Flags,
        isSample = head.IsSample ? 1 : 0,
    };

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static string Unpack(string packed)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private async Task<HashSet<long>> WithdrawnAsync(CancellationToken cancellation)
    {
        await using var facts = await engine.OpenFactsAsync(cancellation);
        return [.. await facts.QueryAsync<long>(new CommandDefinition(WithdrawnSql, cancellationToken: cancellation))];
    }

    private sealed record PartRow(string Part, int Lines, string Sha256, string Content);

    private sealed record BatchRow(long Id, long BatchId);

    private sealed record HeadRow(
        long Id, string Code, string Name, string? UnitCodes, int First, int Last, DateOnly? Through, long RunId, string CodeVersion, int Format, DateTime FrozenOn,
        string FrozenBy, string Sha256, int Measures, int Flags, int IsSample)
    {
        public SnapshotHead ToHead() => new(
            Code, Name, new(UnitCodes is null ? [] : System.Text.Json.JsonSerializer.Deserialize<string[]>(UnitCodes)!, new(First), new(Last)),
            new(RunId, CodeVersion, Through), Format, FrozenOn, FrozenBy, Sha256, Measures, Flags, IsSample == 1);
    }
}
