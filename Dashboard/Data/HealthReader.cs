using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data.Counts;

namespace SmartSupervision.Dashboard.Data;

/// <summary>What the storage holds.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="DataThrough">Last day with a record.</param>
/// <param name="Units">Units that get scores and are valid today.</param>
/// <param name="Items">Items of the catalogue.</param>
/// <param name="Records">Accepted rows of batches not withdrawn; one that a later file replaced counts once.</param>
/// <param name="Flags">Open flags: all that the list of flags shows, since each stands until it is reviewed.</param>
/// <param name="Batches">Batches not withdrawn.</param>
/// <param name="RejectedRows">Rejected rows of batches not withdrawn.</param>
/// <param name="Sample">Whether any of it is the made-up sample.</param>
public sealed record HealthFacts(
    string Engine, DateOnly? DataThrough, int Units, int Items, long Records, int Flags, int Batches, long RejectedRows, bool Sample);

/// <summary>How is the storage? Read by <c>/health</c> and the verb <c>status</c>.</summary>
public sealed class HealthReader(Engine engine, SupervisionCatalogue catalogue, TimeProvider clock)
{
    private const string BatchesSql = """
        select count(*) as "Batches", coalesce(sum(s.row_count), 0) as "Records", coalesce(sum(b.rejected), 0) as "Rejected", coalesce(max(b.is_sample), 0) as "Sample"
        from batch b left join batch_standing s on s.batch_id = b.batch_id
        where b.withdrawn_on is null
        """;

    private const string DataThroughSql = "select max(last_date) as last_date from batch where withdrawn_on is null and stream in {textlist @streams}";

    private const string UnitsSql = """
        select count(*) from unit
        where kind in (@department, @street, @enterprise)
          and (valid_from is null or valid_from <= @today) and (valid_to is null or valid_to >= @today)
        """;

    private const string FlagsSql = "select count(*) from flag where month <= @month";

    /// <summary>Reads the state as it is now.</summary>
    public async Task<HealthFacts> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var batches = await connection.QuerySingleAsync<BatchRow>(new CommandDefinition(BatchesSql, cancellationToken: cancellation));
        return new(
            engine.Name,
            await DataThroughAsync(engine, connection, catalogue, cancellation),
            await UnitsAsync(connection, cancellation),
            catalogue.Items.Count,
            batches.Records,
            await FlagsAsync(connection, cancellation),
            batches.Batches,
            batches.Rejected,
            batches.Sample > 0);
    }

    /// <summary>The last day with a record; reference lists do not count.</summary>
    internal static async Task<DateOnly?> DataThroughAsync(
        Engine engine, DbConnection connection, SupervisionCatalogue catalogue, CancellationToken cancellation)
    {
        var streams = Engine.Json(catalogue.Streams.Where(stream => stream.Kind != StreamKind.Reference).Select(stream => stream.Code));
        var day = await connection.ExecuteScalarAsync<object?>(new CommandDefinition(engine.Sql(DataThroughSql), new { streams }, cancellationToken: cancellation));
        return day is null or DBNull ? null : ColumnTypes.ToDate(day);
    }

    private Task<int> UnitsAsync(DbConnection connection, CancellationToken cancellation)
    {
        var parameters = new
        {
            department = (int)UnitKind.Department,
            street = (int)UnitKind.Street,
            enterprise = (int)UnitKind.Enterprise,
            today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
        };
        return connection.ExecuteScalarAsync<int>(new CommandDefinition(UnitsSql, parameters, cancellationToken: cancellation));
    }

    private static async Task<int> FlagsAsync(DbConnection connection, CancellationToken cancellation) =>
        await FigureMonths.ReadAsync(connection, cancellation) is { Last: var last }
            ? await connection.ExecuteScalarAsync<int>(new CommandDefinition(FlagsSql, new { month = last.Value }, cancellationToken: cancellation))
            : 0;

    private sealed record BatchRow(int Batches, long Records, long Rejected, int Sample);
}
