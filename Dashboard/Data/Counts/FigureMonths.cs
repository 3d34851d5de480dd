using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data.Counts;

/// <summary>Which months have figures? The last one is what the pages show unless asked for another, and its flags are the open ones.</summary>
internal static class FigureMonths
{
    private const string MonthsSql = """
        select min(month) as "FirstMonth", max(month) as "LastMonth"
        from score
        where unit_id = @district and items_present > 0
        """;

    /// <summary>The first and the last month with figures of the district; null while there are none.</summary>
    public static async Task<(Month First, Month Last)?> ReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        var row = await connection.QuerySingleAsync<MonthsRow>(new CommandDefinition(MonthsSql, new { district = Unit.DistrictId }, cancellationToken: cancellation));
        return row is { FirstMonth: { } first, LastMonth: { } last } ? (new(first), new(last)) : null;
    }

    private sealed record MonthsRow(int? FirstMonth, int? LastMonth);
}
