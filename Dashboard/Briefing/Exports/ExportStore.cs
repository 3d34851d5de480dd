using Dapper;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>How far an export is.</summary>
public enum ExportState
{
    /// <summary>Waiting its turn.</summary>
    Waiting = 0,

    /// <summary>Being written.</summary>
    Running = 1,

    /// <summary>The file is there.</summary>
    Done = 2,

    /// <summary>It did not work; the problem says why.</summary>
    Failed = 3,

    /// <summary>A person stopped it.</summary>
    Cancelled = 4,
}

/// <summary>One file made, or to be made, of a briefing.</summary>
public sealed record BriefingExport(
    long Id, long BriefingId, BriefingFormat Format, ExportState State, int Percent, string FileName, long? Size, string? Problem, DateTime RequestedOn, string RequestedBy)
{
    /// <summary>Whether it still goes on.</summary>
    public bool IsUnderWay => State is ExportState.Waiting or ExportState.Running;
}

/// <summary>Which files were asked for? They are found again after the page was closed and the program was started anew.</summary>
public sealed class ExportStore(Engine engine, TimeProvider clock)
{
    private const string AddSql = """
        insert into briefing_export (export_id, briefing_id, format, state, progress, file_name, requested_on, requested_by)
        values (@id, @briefing, @format, 0, 0, @fileName, @now, @actor)
        """;

    private const string ListSql = """
        select export_id as "Id", briefing_id as "BriefingId", format as "Format", state as "State", progress as "Percent", file_name as "FileName", size_bytes as "Size",
          problem as "Problem", requested_on as "RequestedOn", requested_by as "RequestedBy"
        from briefing_export order by export_id desc
        """;

    private const string WaitingSql = "select count(*) from briefing_export where state in (0, 1)";
    private const string MoveSql = "update briefing_export set state = 1, progress = @percent where export_id = @id and state in (0, 1)";
    private const string EndSql = "update briefing_export set state = @state, progress = 100, size_bytes = @size, problem = @problem, finished_on = @now where export_id = @id and state in (0, 1)";

    /// <summary>Asks for a file; gives the export's number.</summary>
    public async Task<long> AddAsync(long briefing, BriefingFormat format, string fileName, string actor, CancellationToken cancellation)
    {
        var id = TimeOrderedId.Next();
        await using var connection = await engine.OpenAppAsync(cancellation);
        var row = new { id, briefing, format = format.ToString(), fileName, now = clock.GetUtcNow().UtcDateTime, actor };
        await connection.ExecuteAsync(new CommandDefinition(engine.Sql(AddSql), row, cancellationToken: cancellation));
        return id;
    }

    /// <summary>All exports, newest first; of a format this program does not know none.</summary>
    public async Task<IReadOnlyList<BriefingExport>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(engine.Sql(ListSql), cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToExport()).OfType<BriefingExport>()];
    }

    /// <summary>Whether any waits or was left lying.</summary>
    public async Task<bool> AnyWaitsAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(WaitingSql, cancellationToken: cancellation)) > 0;
    }

    /// <summary>Notes how far an export is; false when a person has stopped it.</summary>
    public async Task<bool> MoveAsync(long id, int percent, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(MoveSql, new { id, percent }, cancellationToken: cancellation)) == 1;
    }

    /// <summary>Notes how an export ended, unless it has ended before.</summary>
    public async Task EndAsync(long id, ExportState state, long? size, string? problem, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var row = new { id, state = (int)state, size, problem, now = clock.GetUtcNow().UtcDateTime };
        await connection.ExecuteAsync(new CommandDefinition(engine.Sql(EndSql), row, cancellationToken: cancellation));
    }

    private sealed record Row(
        long Id, long BriefingId, string Format, int State, int Percent, string FileName, long? Size, string? Problem, DateTime RequestedOn, string RequestedBy)
    {
        public BriefingExport? ToExport() => Enum.TryParse<BriefingFormat>(Format, out var format)
            ? new(Id, BriefingId, format, (ExportState)State, Percent, FileName, Size, Problem, RequestedOn, RequestedBy)
            : null;
    }
}
