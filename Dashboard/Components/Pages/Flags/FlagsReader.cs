using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>Which deviations were noted, newest first?</summary>
public sealed class FlagsReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Flags on one page.</summary>
    public const int PageSize = 50;

    private const string CountSql = """
        select count(*)
        from flag f
        join unit u on u.unit_id = f.unit_id
        where f.month >= @first and f.month <= @last and (@kind = -1 or u.kind = @kind)
          and (@allCodes = 1 or exists (select 1 from flag_driver x where x.flag_code = f.flag_code and x.code in {textlist @codes}))
        """;

    private const string PageSql = """
        select f.flag_code as FlagCode, f.month as Month, f.direction as Direction, u.code as UnitCode, u.name as UnitName, u.kind as Kind
        from flag f
        join unit u on u.unit_id = f.unit_id
        where f.month >= @first and f.month <= @last and (@kind = -1 or u.kind = @kind)
          and (@allCodes = 1 or exists (select 1 from flag_driver x where x.flag_code = f.flag_code and x.code in {textlist @codes}))
        order by f.month desc, u.kind, u.code
        {page}
        """;

    private const string DriversSql = """
        select flag_code as FlagCode, position as Position, level as Level, code as Code, rule_code as "Rule", direction as Direction,
               distance as Distance, share as Share, value as Value, reference as Reference,
               numerator as Numerator, denominator as Denominator, since_month as SinceMonth
        from flag_driver
        where flag_code in {textlist @flags}
        order by flag_code, position
        """;

    public async Task<FlagsView> ReadAsync(FlagFilter filter, Month? month, CancellationToken cancellation)
    {
        if (month is not { } last)
        {
            return new([], 0, 1, 1);
        }

        var codes = filter.Codes(catalogue);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var first = filter.OnlyMonth ? last.Value : 0;
        var kind = (int?)filter.Kind ?? -1;
        var allCodes = codes is null ? 1 : 0;
        var list = Engine.Json(codes ?? []);
        var count = await connection.ExecuteScalarAsync<long>(Command(CountSql, new { first, last = last.Value, kind, allCodes, codes = list }, cancellation));
        var (page, pages) = Pager.Within(filter.Page, count, PageSize);
        var parameters = new { first, last = last.Value, kind, allCodes, codes = list, skip = (page - 1) * PageSize, take = PageSize };
        var rows = (await connection.QueryAsync<FlagRow>(Command(PageSql, parameters, cancellation))).ToList();
        var drivers = await DriversAsync(connection, [.. rows.Select(row => row.FlagCode)], cancellation);
        return new([.. rows.Select(row => row.ToEntry(drivers[row.FlagCode]))], count, page, pages);
    }

    /// <summary>The drivers of some flags, by flag code, strongest first.</summary>
    internal async Task<ILookup<string, FlagDriver>> DriversAsync(DbConnection connection, IReadOnlyList<string> flags, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<DriverRow>(Command(DriversSql, new { flags = Engine.Json(flags) }, cancellation));
        return rows.ToLookup(row => row.FlagCode, row => row.ToDriver());
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record FlagRow(string FlagCode, int Month, int Direction, string UnitCode, string UnitName, int Kind)
    {
        public FlagEntry ToEntry(IEnumerable<FlagDriver> drivers) =>
            new(FlagCode, new(Month), UnitCode, UnitName, (UnitKind)Kind, (FlagDirection)Direction, [.. drivers]);
    }

    private sealed record DriverRow(
        string FlagCode, int Position, int Level, string Code, string Rule, int Direction, double Distance, double Share,
        double? Value, double? Reference, double? Numerator, double? Denominator, int? SinceMonth)
    {
        public FlagDriver ToDriver() => new(
            Position, (ScoreLevel)Level, Code, Rule, (FlagDirection)Direction, Distance, Share,
            Value, Reference, Numerator, Denominator, SinceMonth is { } since ? new Month(since) : null);
    }
}

/// <summary>Which flags does the reader want to see?</summary>
/// <param name="Kind">Only units of this kind.</param>
/// <param name="Dimension">Only flags that an item of this dimension, or its score, drives.</param>
/// <param name="Item">Only flags that this item drives.</param>
/// <param name="OnlyMonth">Only the month shown, not the earlier ones.</param>
/// <param name="Page">The page, from 1; anything else is brought into range.</param>
public sealed record FlagFilter(UnitKind? Kind, string? Dimension, string? Item, bool OnlyMonth, int Page)
{
    /// <summary>The driver codes that fit; null when every one does.</summary>
    public IReadOnlyList<string>? Codes(SupervisionCatalogue catalogue)
    {
        if (!string.IsNullOrEmpty(Item))
        {
            return [Item];
        }

        return string.IsNullOrEmpty(Dimension)
            ? null
            : [Dimension, .. catalogue.Items.Where(item => item.Dimension == Dimension).Select(item => item.Code)];
    }
}

/// <summary>One page of flags.</summary>
public sealed record FlagsView(IReadOnlyList<FlagEntry> Flags, long Count, int Page, int Pages);

/// <summary>One flag in a list.</summary>
public sealed record FlagEntry(
    string Code, Month Month, string UnitCode, string UnitName, UnitKind Kind, FlagDirection Direction, IReadOnlyList<FlagDriver> Drivers);
