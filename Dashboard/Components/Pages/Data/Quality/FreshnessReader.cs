using System.Globalization;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>How fresh is every stream, who has gone silent, and what could not be given to a unit?</summary>
public sealed class FreshnessReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>A unit that reported in this many months before and not in the last one has gone silent.</summary>
    public const int SilentAfterMonths = 12;

    private const string BatchesSql = """
        select stream as "Stream", max(last_month) as "LastMonth", max(imported_on) as "ImportedOn", count(*) as "Batches", sum(accepted) as "Accepted"
        from batch
        where withdrawn_on is null
        group by stream
        """;

    private const string SilentSql = """
        select c.stream as "Stream", count(distinct c.unit_id) as "Units"
        from coverage c
        join batch b on b.batch_id = c.batch_id and b.withdrawn_on is null
        where c.unit_id <> @district and c.month >= @first and c.month < @month
          and not exists (
            select 1 from coverage n join batch k on k.batch_id = n.batch_id
            where k.withdrawn_on is null and n.stream = c.stream and n.unit_id = c.unit_id and n.month = @month)
        group by c.stream
        """;

    public async Task<IReadOnlyList<FreshnessRow>> ReadAsync(Month? month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var batches = (await connection.QueryAsync<BatchRow>(Command(BatchesSql, new { }, cancellation))).ToDictionary(row => row.Stream);
        var joint = (await connection.QueryAsync<JointRow>(Command(JointSql(), new { joint = Unit.JointId }, cancellation))).ToDictionary(row => row.Stream, row => row.Rows);
        var silent = month is { } shown
            ? (await connection.QueryAsync<SilentRow>(Command(
                SilentSql, new { district = Unit.DistrictId, month = shown.Value, first = shown.AddMonths(-SilentAfterMonths).Value }, cancellation))).ToDictionary(row => row.Stream, row => row.Units)
            : [];
        return [.. catalogue.Streams.Select(stream => Row(stream, month, batches.GetValueOrDefault(stream.Code), silent.GetValueOrDefault(stream.Code), joint.GetValueOrDefault(stream.Code)))];
    }

    private static FreshnessRow Row(StreamDeclaration stream, Month? month, BatchRow? batch, int silent, long joint)
    {
        var last = batch?.LastMonth is { } value ? new Month(value) : (Month?)null;
        var behind = stream.Kind != StreamKind.Reference && last is { } there && month is { } shown ? Math.Max(0, shown.Ordinal - there.Ordinal) : 0;
        return new(stream, last, batch?.ImportedOn, batch?.Batches ?? 0, batch?.Accepted ?? 0, behind, silent, joint);
    }

    private string JointSql() => string.Join("\nunion all\n", catalogue.Streams
        .Where(stream => stream.Kind == StreamKind.Record)
        .Select(stream => string.Create(CultureInfo.InvariantCulture,
            $"""select '{stream.Code}' as "Stream", count(*) as "Rows" from {stream.Table} r where r.unit_id = @joint and r.superseded_by is null""")));

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record BatchRow(string Stream, int? LastMonth, DateTime? ImportedOn, int Batches, long Accepted);

    private sealed record SilentRow(string Stream, int Units);

    private sealed record JointRow(string Stream, long Rows);
}

/// <summary>How fresh one stream is.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="LastMonth">The last month with rows.</param>
/// <param name="ImportedOn">When its newest file came in, UTC.</param>
/// <param name="Batches">Files that count.</param>
/// <param name="Rows">Rows accepted.</param>
/// <param name="MonthsBehind">Months between its last month and the month shown; 0 for reference lists.</param>
/// <param name="SilentUnits">Units that reported in the year before and not for the month shown.</param>
/// <param name="Joint">Rows that belong to several units or to none that is known; they count for the district only.</param>
public sealed record FreshnessRow(
    StreamDeclaration Stream, Month? LastMonth, DateTime? ImportedOn, int Batches, long Rows, int MonthsBehind, int SilentUnits, long Joint);
