using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>Which villages belong to a street, and how many live records does each have?</summary>
public sealed class VillageReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string VillagesSql = """
        select unit_id as Id, code as Code, name as Name
        from unit
        where parent_code = @street and kind = 3 and is_current = 1
        """;

    // The table's name comes from the checked catalogue; everything else is a parameter.
    private const string RecordsSql = """
        select unit_id as UnitId, count(*) as Records
        from {0}
        where superseded_by is null and unit_id in {{list @ids}}
        group by unit_id
        """;

    private static readonly System.Text.CompositeFormat RecordsFormat = System.Text.CompositeFormat.Parse(RecordsSql);

    /// <summary>Reads the villages of a street by name.</summary>
    public async Task<IReadOnlyList<VillageEntry>> ReadAsync(DbConnection connection, string street, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<VillageRow>(new CommandDefinition(engine.Sql(VillagesSql), new { street }, cancellationToken: cancellation))).ToArray();
        var counts = rows.ToDictionary(row => row.Id, _ => 0L);
        if (counts.Count > 0)
        {
            await CountAsync(connection, counts, cancellation);
        }

        return [.. rows.OrderBy(row => row.Name, StringComparer.CurrentCulture).Select(row => new VillageEntry(row.Code, row.Name, counts[row.Id]))];
    }

    private async Task CountAsync(DbConnection connection, Dictionary<int, long> counts, CancellationToken cancellation)
    {
        var ids = Engine.Json(counts.Keys);
        foreach (var stream in catalogue.Streams.Where(stream => stream.Kind == StreamKind.Record))
        {
            var sql = engine.Sql(string.Format(System.Globalization.CultureInfo.InvariantCulture, RecordsFormat, stream.Table));
            foreach (var row in await connection.QueryAsync<CountRow>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellation)))
            {
                counts[row.UnitId] += row.Records;
            }
        }
    }

    private sealed record VillageRow(int Id, string Code, string Name);

    private sealed record CountRow(int UnitId, long Records);
}
