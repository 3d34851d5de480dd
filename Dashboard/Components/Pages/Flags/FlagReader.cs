using System.Data.Common;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>What deviates in one flag, against whom, since when, and what else could explain it?</summary>
public sealed class FlagReader(Engine engine, SupervisionCatalogue catalogue, FlagsReader flags, CircumstanceReader circumstances)
{
    /// <summary>Months the drivers are drawn over.</summary>
    public const int SeriesMonths = 24;

    private const int DrawnDrivers = 3;

    private const string FlagSql = """
        select f.month as Month, f.direction as Direction, f.explanation as Explanation,
               u.unit_id as UnitId, u.code as UnitCode, u.name as UnitName, u.kind as Kind
        from flag f
        join unit u on u.unit_id = f.unit_id
        where f.flag_code = @code
        """;

    private const string ItemSeriesSql = """
        select m.month as Month, m.value as Value, m.state as State, m.numerator as Numerator, m.denominator as Denominator,
               p.lower_quartile as PeerLower, p.median as PeerMedian, p.upper_quartile as PeerUpper, m.round_on as RoundOn
        from measure m
        left join peer_middle p on p.item_code = m.item_code and p.month = m.month and p.kind = @kind
        where m.item_code = @code and m.unit_id = @unit and m.month >= @first and m.month <= @last
        order by m.month
        """;

    private const string DimensionSeriesSql = """
        select month as Month, value as Value, case when value is null then 2 else 0 end as State,
               cast(null as float) as Numerator, cast(null as float) as Denominator,
               peer_lower_quartile as PeerLower, peer_median as PeerMedian, peer_upper_quartile as PeerUpper, cast(null as integer) as RoundOn
        from score
        where code = @code and level = @level and unit_id = @unit and month >= @first and month <= @last
        order by month
        """;

    /// <summary>Reads a flag; null when there is none of that code.</summary>
    public async Task<FlagView?> ReadAsync(string code, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<FlagRow>(Command(FlagSql, new { code }, cancellation));
        if (row is null)
        {
            return null;
        }

        var drivers = (await flags.DriversAsync(connection, [code], cancellation))[code].ToList();
        var series = new List<DriverSeries>();
        foreach (var driver in drivers.DistinctBy(driver => driver.Code).Take(DrawnDrivers))
        {
            series.Add(await SeriesAsync(connection, row, driver, cancellation));
        }

        var entry = new FlagEntry(code, new(row.Month), row.UnitCode, row.UnitName, (UnitKind)row.Kind, (FlagDirection)row.Direction, drivers);
        return new(entry, Explain(row.Explanation), series, await circumstances.ReadAsync(connection, entry, row.UnitId, series, cancellation));
    }

    private async Task<DriverSeries> SeriesAsync(DbConnection connection, FlagRow flag, FlagDriver driver, CancellationToken cancellation)
    {
        var last = new Month(flag.Month);
        var item = driver.Level == ScoreLevel.Item ? catalogue.Item(driver.Code) : null;
        var parameters = new
        {
            code = driver.Code,
            level = (int)driver.Level,
            kind = flag.Kind,
            unit = flag.UnitId,
            first = last.AddMonths(1 - SeriesMonths).Value,
            last = last.Value,
        };
        var rows = await connection.QueryAsync<PointRow>(Command(item is null ? DimensionSeriesSql : ItemSeriesSql, parameters, cancellation));
        var points = rows.Select(row => row.ToPoint()).ToList();
        return new(driver, item, item is null ? points : TrendPoints.EndingWith(item, last, points, point => point.Month, point => point.RoundOn));
    }

    // An explanation of an older version may lack what this one expects; the flag is shown without it.
    private static FlagExplanation? Explain(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FlagExplanation>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record FlagRow(int Month, int Direction, string Explanation, int UnitId, string UnitCode, string UnitName, int Kind);

    private sealed record PointRow(
        int Month, double? Value, int State, double? Numerator, double? Denominator, double? PeerLower, double? PeerMedian, double? PeerUpper, int? RoundOn)
    {
        public DriverPoint ToPoint() => new(
            new(Month), Value, (MeasureState)State, Numerator, Denominator, PeerLower, PeerMedian, PeerUpper, RoundOn is { } round ? new Month(round) : null);
    }
}
