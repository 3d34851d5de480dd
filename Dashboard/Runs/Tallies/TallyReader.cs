using Dapper;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>What do the stored counts say, for the district or for one unit with its villages?</summary>
public sealed class TallyReader(Engine engine)
{
    private const string CountsSql = """
        select t.tally_code as TallyCode, t.class_code as ClassCode, t.month as Month, sum(t.total) as Total
        from tally t
        where t.tally_code in {textlist @codes} and t.month between @first and @last
        group by t.tally_code, t.class_code, t.month
        """;

    private const string UnitCountsSql = """
        select t.tally_code as TallyCode, t.class_code as ClassCode, t.month as Month, sum(t.total) as Total
        from tally t
        join unit u on u.unit_id = t.unit_id
        where t.tally_code in {textlist @codes} and t.month between @first and @last and (u.code = @unit or u.parent_code = @unit)
        group by t.tally_code, t.class_code, t.month
        """;

    private const string KindCountsSql = """
        select u.kind as Kind, t.class_code as ClassCode, sum(t.total) as Total
        from tally t
        join unit u on u.unit_id = t.unit_id
        where t.tally_code = @code and t.month = @month
        group by u.kind, t.class_code
        """;

    /// <summary>Reads the counts of some months; <paramref name="unit"/> is a unit's code, null for the whole district.</summary>
    public async Task<TallyCounts> ReadAsync(IReadOnlyList<string> codes, string? unit, Month first, Month last, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var parameters = new { codes = Engine.Json(codes), unit, first = first.Value, last = last.Value };
        var rows = await connection.QueryAsync<CountRow>(
            new CommandDefinition(engine.Sql(unit is null ? CountsSql : UnitCountsSql), parameters, cancellationToken: cancellation));
        return new([.. rows.Select(row => new TallyCount(row.TallyCode, row.ClassCode, new(row.Month), row.Total))]);
    }

    /// <summary>Reads the counts of one month by kind of unit and class.</summary>
    public async Task<IReadOnlyDictionary<(UnitKind Kind, string ClassCode), long>> ByKindAsync(string code, Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var rows = await connection.QueryAsync<KindRow>(new CommandDefinition(KindCountsSql, new { code, month = month.Value }, cancellationToken: cancellation));
        return rows.ToDictionary(row => ((UnitKind)row.Kind, row.ClassCode), row => row.Total);
    }

    private sealed record KindRow(int Kind, string ClassCode, long Total);

    private sealed record CountRow(string TallyCode, string ClassCode, int Month, long Total);
}

/// <summary>One stored count.</summary>
/// <param name="Tally">Which count.</param>
/// <param name="ClassCode">The class counted.</param>
/// <param name="Month">The month it happened in, or at whose end it stood so.</param>
/// <param name="Total">How many.</param>
public sealed record TallyCount(string Tally, string ClassCode, Month Month, long Total);

/// <summary>Some stored counts, to be asked by class and month.</summary>
public sealed class TallyCounts(IReadOnlyList<TallyCount> counts)
{
    private readonly Dictionary<(string, string, int), long> totals =
        counts.ToDictionary(count => (count.Tally, count.ClassCode, count.Month.Value), count => count.Total);

    /// <summary>How many of a class in a month; 0 where nothing was counted.</summary>
    public long Of(string tally, string classCode, Month month) => totals.GetValueOrDefault((tally, classCode, month.Value));

    /// <summary>How many of a class from a month to a month.</summary>
    public long Of(string tally, string classCode, Month first, Month last)
    {
        var sum = 0L;
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            sum += Of(tally, classCode, month);
        }

        return sum;
    }

    /// <summary>The classes counted in a month, in the order of their codes.</summary>
    public IReadOnlyList<TallyCount> Classes(string tally, Month month) =>
        [.. counts.Where(count => count.Tally == tally && count.Month == month).OrderBy(count => count.ClassCode, StringComparer.Ordinal)];

    /// <summary>All of a count in a month.</summary>
    public long All(string tally, Month month) => counts.Where(count => count.Tally == tally && count.Month == month).Sum(count => count.Total);
}
