using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>A briefing as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">The title as it read when it was last saved.</param>
/// <param name="Draft">What a person decided.</param>
/// <param name="SnapshotCode">The snapshot behind it; null before it is frozen.</param>
/// <param name="Version">Grows with every save.</param>
/// <param name="ChangedOn">When it was last saved, in UTC.</param>
/// <param name="ChangedBy">Who saved it.</param>
public sealed record KeptBriefing(long Id, string Title, BriefingDraft Draft, string? SnapshotCode, int Version, DateTime ChangedOn, string ChangedBy);

/// <summary>Where are briefings kept? Two people may write one: whoever saves second is told.</summary>
public sealed class BriefingStore(Engine engine, TimeProvider clock)
{
    private const string AddSql = """
        insert into briefing (briefing_id, title, template, first_month, last_month, snapshot_code, content, version, created_on, created_by, changed_on, changed_by)
        values (@id, @title, @template, @first, @last, @snapshot, @content, 1, @now, @actor, @now, @actor)
        """;

    private const string SaveSql = """
        update briefing set title = @title, content = @content, version = version + 1, changed_on = @now, changed_by = @actor
        where briefing_id = @id and version = @version
        """;

    private const string FreezeSql = """
        update briefing set snapshot_code = @snapshot, version = version + 1, changed_on = @now, changed_by = @actor where briefing_id = @id and version = @version
        """;

    private const string ReadSql = """
        select briefing_id as "Id", title as "Title", content as "Content", snapshot_code as "SnapshotCode", version as "Version", changed_on as "ChangedOn", changed_by as "ChangedBy"
        from briefing where briefing_id = @id
        """;

    private const string ListSql = """
        select briefing_id as "Id", title as "Title", content as "Content", snapshot_code as "SnapshotCode", version as "Version", changed_on as "ChangedOn", changed_by as "ChangedBy"
        from briefing order by changed_on desc
        """;

    private const int TitleLength = 300;

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds a briefing; gives its number.</summary>
    public async Task<long> AddAsync(BriefingDraft draft, string title, string? snapshot, string actor, CancellationToken cancellation)
    {
        var id = TimeOrderedId.Next();
        await using var connection = await engine.OpenAppAsync(cancellation);
        var row = new
        {
            id, title = Cut(title), template = draft.Template, first = draft.Scope.First.Value, last = draft.Scope.Last.Value, snapshot,
            content = JsonSerializer.Serialize(draft, Format), now = clock.GetUtcNow().UtcDateTime, actor,
        };
        await connection.ExecuteAsync(new CommandDefinition(engine.Sql(AddSql), row, cancellationToken: cancellation));
        return id;
    }

    /// <summary>Saves over a version; false when somebody has saved another since.</summary>
    public async Task<bool> SaveAsync(long id, int version, BriefingDraft draft, string title, string actor, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var row = new { id, version, title = Cut(title), content = JsonSerializer.Serialize(draft, Format), now = clock.GetUtcNow().UtcDateTime, actor };
        return await connection.ExecuteAsync(new CommandDefinition(engine.Sql(SaveSql), row, cancellationToken: cancellation)) == 1;
    }

    /// <summary>Binds a briefing to a snapshot; false when somebody has saved another version since.</summary>
    public async Task<bool> FreezeAsync(long id, int version, string snapshot, string actor, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var row = new { id, version, snapshot, now = clock.GetUtcNow().UtcDateTime, actor };
        return await connection.ExecuteAsync(new CommandDefinition(engine.Sql(FreezeSql), row, cancellationToken: cancellation)) == 1;
    }

    /// <summary>A briefing, or null.</summary>
    public async Task<KeptBriefing?> ReadAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(engine.Sql(ReadSql), new { id }, cancellationToken: cancellation)))?.ToBriefing();
    }

    /// <summary>All briefings, the last changed first.</summary>
    public async Task<IReadOnlyList<KeptBriefing>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(engine.Sql(ListSql), cancellationToken: cancellation))).Select(row => row.ToBriefing())];
    }

    /// <summary>The same briefing for a later period: what was edited stays, its figures roll on.</summary>
    public static BriefingDraft Next(BriefingDraft draft, Month last)
    {
        var span = draft.Scope.Last.Ordinal - draft.Scope.First.Ordinal;
        return draft with { Scope = draft.Scope with { First = last.AddMonths(-span), Last = last } };
    }

    private static string Cut(string title) => title.Length > TitleLength ? title[..TitleLength] : title;

    private sealed record Row(long Id, string Title, string Content, string? SnapshotCode, int Version, DateTime ChangedOn, string ChangedBy)
    {
        public KeptBriefing ToBriefing() => new(Id, Title, JsonSerializer.Deserialize<BriefingDraft>(Content, Format)!, SnapshotCode, Version, ChangedOn, ChangedBy);
    }
}
