using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>Which villages belong to a street, and how many live records does each have?</summary>
/// <remarks>Counting reads every record table once, so it is done for all villages together and kept until the facts change.</remarks>
public sealed class VillageReader(Engine engine, SupervisionCatalogue catalogue, FactsVersion facts, IMemoryCache cache)
{
    private const string VillagesSql = """
        select unit_id as Id, code as Code, name as Name
        from unit
        where parent_code = @street and kind = 3 and is_current = 1
        """;

    // The table's name comes from the checked catalogue; everything else is a parameter.
    private const string RecordsOfOneStream = """
        select r.unit_id as UnitId, count(*) as Records
        from {0} r
        join unit u on u.unit_id = r.unit_id
        where r.superseded_by is null and u.kind = 3
        group by r.unit_id
        """;

    private static readonly CompositeFormat RecordsFormat = CompositeFormat.Parse(RecordsOfOneStream);

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>Reads the villages of a street by name.</summary>
    public async Task<IReadOnlyList<VillageEntry>> ReadAsync(DbConnection connection, string street, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<VillageRow>(new CommandDefinition(engine.Sql(VillagesSql), new { street }, cancellationToken: cancellation))).ToArray();
        var counts = rows.Length == 0 ? [] : await CountsAsync(connection, cancellation);
        return [.. rows.OrderBy(row => row.Name, NameOrder.Pinyin).Select(row => new VillageEntry(row.Code, row.Name, counts.GetValueOrDefault(row.Id)))];
    }

    private async Task<Dictionary<int, long>> CountsAsync(DbConnection connection, CancellationToken cancellation)
    {
        var key = (typeof(VillageReader), facts.Current);
        if (cache.TryGetValue(key, out Dictionary<int, long>? kept))
        {
            return kept!;
        }

        var counts = new Dictionary<int, long>();
        foreach (var stream in catalogue.Streams.Where(stream => stream.Kind == StreamKind.Record))
        {
            var sql = engine.Sql(string.Format(CultureInfo.InvariantCulture, RecordsFormat, stream.Table));
            foreach (var row in await connection.QueryAsync<CountRow>(new CommandDefinition(sql, cancellationToken: cancellation)))
            {
                counts[row.UnitId] = counts.GetValueOrDefault(row.UnitId) + row.Records;
            }
        }

        cache.Set(key, counts, KeptFor);
        return counts;
    }

    private sealed record VillageRow(int Id, string Code, string Name);

    private sealed record CountRow(int UnitId, long Records);
}
