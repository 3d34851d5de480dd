using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>What ordinary causes do the stored data point to before anybody is asked about a flag?</summary>
public sealed class CircumstanceReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>A denominator below this share of its earlier median is said to have fallen.</summary>
    private const double FallenShare = 0.6;

    /// <summary>A denominator below this many times the item's minimum is said to be small.</summary>
    private const double FewTimes = 2;

    private const int EventMonths = 12;

    private const string CoverageSql = """
        select item_code as ItemCode, covered_months as Covered, window_months as WindowMonths
        from measure
        where unit_id = @unit and month = @month and item_code in {textlist @items} and window_months > 0 and covered_months < window_months
        """;

    // The month's first file came after the first file of a later month.
    private const string OutOfOrderSql = """
        select distinct b.stream as Stream, b.file_name as FileName, b.imported_on as ImportedOn
        from batch b
        join batch_month bm on bm.batch_id = b.batch_id and bm.month = @month
        where b.withdrawn_on is null and b.stream in {textlist @streams}
          and b.batch_id = (
            select min(f.batch_id) from batch f join batch_month fm on fm.batch_id = f.batch_id
            where f.stream = b.stream and f.withdrawn_on is null and fm.month = @month)
          and exists (
            select 1 from batch l join batch_month lm on lm.batch_id = l.batch_id
            where l.stream = b.stream and l.withdrawn_on is null and lm.month > @month and l.batch_id < b.batch_id)
        """;

    private const string FaultsSql = """
        select f.stream as Stream, count(*) as Faults
        from data_fault f
        join batch b on b.batch_id = f.batch_id
        join unit u on u.unit_id = f.unit_id
        where b.withdrawn_on is null and f.month >= @first and f.month <= @month and f.stream in {textlist @streams}
          and (u.code = @unitCode or u.parent_code = @unitCode)
        group by f.stream
        """;

    private const string PeersTooSql = """
        select d.code as Code, count(*) as Peers
        from flag_driver d
        join flag f on f.flag_code = d.flag_code
        join unit u on u.unit_id = f.unit_id
        where f.month = @month and u.kind = @kind and f.unit_id <> @unit and d.code in {textlist @items} and d.direction = @direction
        group by d.code
        """;

    internal async Task<IReadOnlyList<Circumstance>> ReadAsync(
        DbConnection connection, FlagEntry flag, int unit, IReadOnlyList<DriverSeries> series, CancellationToken cancellation)
    {
        var items = flag.Drivers.Select(driver => catalogue.Item(driver.Code)).OfType<Item>().Distinct().ToList();
        var streams = items.SelectMany(Streams).Distinct(StringComparer.Ordinal).ToList();
        var parameters = new
        {
            unit,
            unitCode = flag.UnitCode,
            kind = (int)flag.Kind,
            direction = (int)flag.Direction,
            month = flag.Month.Value,
            first = flag.Month.AddMonths(1 - EventMonths).Value,
            items = Engine.Json(items.Select(item => item.Code)),
            streams = Engine.Json(streams),
        };
        return
        [
            .. series.SelectMany(Denominators),
            .. (await Rows<CoverageRow>(CoverageSql)).Select(row => new Circumstance(CircumstanceKind.MonthsMissing, row.ItemCode, row.Covered, row.WindowMonths, null, "")),
            .. (await Rows<FileRow>(OutOfOrderSql)).Select(row => new Circumstance(CircumstanceKind.FileOutOfOrder, row.Stream, 0, null, Month.Of(DateOnly.FromDateTime(row.ImportedOn)), row.FileName)),
            .. (await Rows<FaultRow>(FaultsSql)).Select(row => new Circumstance(CircumstanceKind.DataFaults, row.Stream, row.Faults, null, null, "")),
            .. (await Rows<EventRow>(EventsSql())).Select(row => new Circumstance(CircumstanceKind.UnitEvent, row.Kind, 0, null, new Month(row.Month), row.Note ?? "")),
            .. (await Rows<PeersRow>(PeersTooSql)).Select(row => new Circumstance(CircumstanceKind.PeersToo, row.Code, row.Peers, null, null, "")),
        ];

        async Task<IEnumerable<T>> Rows<T>(string sql) =>
            await connection.QueryAsync<T>(new CommandDefinition(engine.Sql(sql), parameters, cancellationToken: cancellation));
    }

    private string EventsSql() => $"""
        select r.kind as Kind, r.month as Month, r.note as Note
        from {catalogue.Stream("unit_event")!.Table} r
        where r.superseded_by is null and r.unit_id = @unit and r.month >= @first and r.month <= @month
        order by r.month
        """;

    /// <summary>Whether the denominator of a driver fell against its own past, or is small.</summary>
    internal static IEnumerable<Circumstance> Denominators(DriverSeries series)
    {
        if (series.Item is not { } item || series.Points is not [.., { Denominator: { } now }] || item.Aggregation == Aggregation.RatioOfSums)
        {
            yield break;
        }

        var earlier = series.Points.SkipLast(1).Select(point => point.Denominator).OfType<double>().Order().ToList();
        var median = earlier.Count < 3 ? 0 : (earlier[(earlier.Count - 1) / 2] + earlier[earlier.Count / 2]) / 2;
        if (now < FallenShare * median)
        {
            yield return new(CircumstanceKind.DenominatorFell, item.Code, now, median, null, "");
        }

        if (item.MinimumDenominator > 1 && now < FewTimes * item.MinimumDenominator)
        {
            yield return new(CircumstanceKind.FewCases, item.Code, now, item.MinimumDenominator, null, "");
        }
    }

    private static IEnumerable<string> Streams(Item item) =>
        item.Denominator is { } denominator ? [item.Numerator.Stream, denominator.Stream] : [item.Numerator.Stream];

    private sealed record CoverageRow(string ItemCode, int Covered, int WindowMonths);

    private sealed record FileRow(string Stream, string FileName, DateTime ImportedOn);

    private sealed record FaultRow(string Stream, int Faults);

    private sealed record EventRow(string Kind, int Month, string? Note);

    private sealed record PeersRow(string Code, int Peers);
}
