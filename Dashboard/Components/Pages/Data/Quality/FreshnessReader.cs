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
        select b.stream as "Stream", max(b.last_month) as "LastMonth", max(b.imported_on) as "ImportedOn", count(*) as "Batches",
               coalesce(sum(s.row_count), 0) as "Rows", coalesce(sum(s.joint_count), 0) as "Joint"
        from batch b left join batch_standing s on s.batch_id = b.batch_id
        where b.withdrawn_on is null
        group by b.stream
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
        var silent = month is { } shown
            ? (await connection.QueryAsync<SilentRow>(Command(
                SilentSql, new { district = Unit.DistrictId, month = shown.Value, first = shown.AddMonths(-SilentAfterMonths).Value }, cancellation))).ToDictionary(row => row.Stream, row => row.Units)
            : [];
        return [.. catalogue.Streams.Select(stream => Row(stream, month, batches.GetValueOrDefault(stream.Code), silent.GetValueOrDefault(stream.Code)))];
    }

    private FreshnessRow Row(StreamDeclaration stream, Month? month, BatchRow? batch, int silent)
    {
        if (batch is null)
        {
            return new(stream, null, null, 0, 0, 0, StreamPace.Nothing, silent, 0);
        }

        var last = batch.LastMonth is { } value ? new Month(value) : (Month?)null;
        var behind = last is { } there && month is { } shown ? Math.Max(0, shown.Ordinal - there.Ordinal) : 0;
        return new(stream, last, batch.ImportedOn, batch.Batches, batch.Rows, behind, PaceOf(stream, behind), silent, batch.Joint);
    }

    // A stream read once a quarter or a year is late only when a whole period passed without it; one that comes with a round has no month to be late for.
    private StreamPace PaceOf(StreamDeclaration stream, int behind)
    {
        var items = catalogue.Items.Where(item => item.Stream == stream.Code).ToList();
        var period = items.Select(item => item.WindowMonths).DefaultIfEmpty(1).Min();
        return (stream.Kind, behind, period) switch
        {
            (StreamKind.Reference, _, _) or (_, 0, _) => StreamPace.Current,
            (_, _, 0) => StreamPace.ByRound,
            _ => behind < period ? StreamPace.WithinPeriod : StreamPace.Late,
        };
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record BatchRow(string Stream, int? LastMonth, DateTime? ImportedOn, int Batches, long Rows, long Joint);

    private sealed record SilentRow(string Stream, int Units);
}

/// <summary>How fresh one stream is.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="LastMonth">The last month with rows.</param>
/// <param name="ImportedOn">When its newest file came in, UTC.</param>
/// <param name="Batches">Files that count.</param>
/// <param name="Rows">Rows that count: one that a later file replaced counts once.</param>
/// <param name="MonthsBehind">Months between its last month and the month shown.</param>
/// <param name="Pace">Whether that is late for a stream of its cadence.</param>
/// <param name="SilentUnits">Units that reported in the year before and not for the month shown.</param>
/// <param name="Joint">Rows that belong to several units or to none that is known; they count for the district only.</param>
public sealed record FreshnessRow(
    StreamDeclaration Stream, Month? LastMonth, DateTime? ImportedOn, int Batches, long Rows, int MonthsBehind, StreamPace Pace, int SilentUnits, long Joint);

/// <summary>Does a stream keep the pace of the items that read it?</summary>
public enum StreamPace
{
    /// <summary>Nothing of it was imported.</summary>
    Nothing,

    /// <summary>It has rows up to the month shown.</summary>
    Current,

    /// <summary>It comes once a quarter, half-year or year, and the running period is not over.</summary>
    WithinPeriod,

    /// <summary>It comes with an inspection round or an election.</summary>
    ByRound,

    /// <summary>A whole period is missing.</summary>
    Late,
}
