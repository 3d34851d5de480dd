using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>What the storage holds.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="DataThrough">Last day with a record.</param>
/// <param name="Units">Units that get scores.</param>
/// <param name="Items">Items of the catalogue.</param>
/// <param name="Records">Accepted rows of batches not withdrawn.</param>
/// <param name="Flags">Open flags.</param>
/// <param name="Batches">Batches not withdrawn.</param>
/// <param name="RejectedRows">Rejected rows of batches not withdrawn.</param>
/// <param name="Sample">Whether any of it is the made-up sample.</param>
public sealed record HealthFacts(
    string Engine, DateOnly? DataThrough, int Units, int Items, long Records, int Flags, int Batches, long RejectedRows, bool Sample);

/// <summary>How is the storage? Read by <c>/health</c> and the verb <c>status</c>.</summary>
public sealed class HealthReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string BatchesSql = """
        select count(*) as "Batches", coalesce(sum(accepted), 0) as "Records", coalesce(sum(rejected), 0) as "Rejected", coalesce(max(is_sample), 0) as "Sample"
        from batch where withdrawn_on is null
        """;

    private const string DataThroughSql = "select max(last_date) as last_date from batch where withdrawn_on is null and stream in {textlist @streams}";
    private const string UnitsSql = "select count(*) from unit where kind in (@department, @street, @enterprise)";
    private const string FlagsSql = "select count(*) from flag";

    /// <summary>Reads the state as it is now.</summary>
    public async Task<HealthFacts> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var batches = await connection.QuerySingleAsync<BatchRow>(new CommandDefinition(BatchesSql, cancellationToken: cancellation));
        var kinds = new { department = (int)UnitKind.Department, street = (int)UnitKind.Street, enterprise = (int)UnitKind.Enterprise };
        return new(
            engine.Name,
            await DataThroughAsync(engine, connection, catalogue, cancellation),
            await connection.ExecuteScalarAsync<int>(new CommandDefinition(UnitsSql, kinds, cancellationToken: cancellation)),
            catalogue.Items.Count,
            batches.Records,
            await connection.ExecuteScalarAsync<int>(new CommandDefinition(FlagsSql, cancellationToken: cancellation)),
            batches.Batches,
            batches.Rejected,
            batches.Sample > 0);
    }

    /// <summary>The last day with a record; reference lists do not count.</summary>
    internal static async Task<DateOnly?> DataThroughAsync(
        Engine engine, System.Data.Common.DbConnection connection, SupervisionCatalogue catalogue, CancellationToken cancellation)
    {
        var streams = Engine.Json(catalogue.Streams.Where(stream => stream.Kind != StreamKind.Reference).Select(stream => stream.Code));
        var day = await connection.ExecuteScalarAsync<object?>(new CommandDefinition(engine.Sql(DataThroughSql), new { streams }, cancellationToken: cancellation));
        return day is null or DBNull ? null : ColumnTypes.ToDate(day);
    }

    private sealed record BatchRow(int Batches, long Records, long Rejected, int Sample);
}
