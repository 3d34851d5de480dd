using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Figures;

/// <summary>How did one item of one unit, or of the district, go up to a month?</summary>
public sealed class ItemSeriesReader(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings)
{
    private const string EventStream = "unit_event";

    private const string SeriesSql = """
        select month as Month, numerator as Numerator, denominator as Denominator, value as Value, state as State,
               covered_months as Covered, window_months as WindowMonths, round_on as RoundOn
        from measure
        where item_code = @item and unit_id = @unit and month <= @last
        order by month
        """;

    /// <summary>Reads the series and what was noted beside it.</summary>
    internal async Task<ItemSeries> ReadAsync(DbConnection connection, Item item, Unit unit, Month last, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<MeasureRow>(new CommandDefinition(
            engine.Sql(SeriesSql), new { item = item.Code, unit = unit.Id, last = last.Value }, cancellationToken: cancellation));
        var measures = rows.Select(row => row.ToMeasure(item, unit.Id)).ToList();
        var target = catalogue.Goalposts.GetValueOrDefault(item.Code)?.Target;
        var points = SignalPoints.Of(item, measures, last);
        var reading = SeriesReading.Of(ChartRule.Of(item, catalogue), points, target, settings.Signals);
        var first = last.AddMonths(1 - ItemReader.TrendMonths);
        return new(
            item,
            unit,
            reading,
            [.. WithMeasures(item, reading.Chart.Points, measures).Where(point => item.WindowMonths == 0 || point.Point.Month >= first)],
            [.. measures.Where(measure => measure.Month >= first)],
            item.Cadence == Cadence.Month ? SeasonOf(points) : null,
            await EventsAsync(connection, unit.Id, first, last, cancellation),
            target);
    }

    private static SeasonalReading SeasonOf(IReadOnlyList<SignalPoint> points) =>
        SeasonalReading.Of([.. points.Select(point => point.Value)], points.Count == 0 ? 1 : points[0].Month.Number);

    private static IEnumerable<ItemPoint> WithMeasures(Item item, IReadOnlyList<ControlPoint> points, IReadOnlyList<Measure> measures)
    {
        var byMonth = new Dictionary<int, Measure>();
        foreach (var measure in measures)
        {
            if ((item.WindowMonths == 0 ? measure.RoundOn : measure.Month) is { } on)
            {
                byMonth[on.Value] = measure;
            }
        }

        return points.Select(point => new ItemPoint(point, byMonth.GetValueOrDefault(point.Month.Value)));
    }

    private async Task<IReadOnlyList<NotedEvent>> EventsAsync(DbConnection connection, int unit, Month first, Month last, CancellationToken cancellation)
    {
        if (catalogue.Stream(EventStream) is not { } stream)
        {
            return [];
        }

        var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(
            engine.Sql(EventsSql(stream)), new { unit, first = first.Value, last = last.Value }, cancellationToken: cancellation));
        return [.. rows.Select(row => new NotedEvent(new(row.Month), row.Kind, row.Note ?? ""))];
    }

    // The table's name comes from the checked catalogue; everything else is a parameter.
    private static string EventsSql(StreamDeclaration stream) => $"""
        select r.kind as Kind, r.month as Month, r.note as Note
        from {stream.Table} r
        where r.superseded_by is null and r.unit_id = @unit and r.month >= @first and r.month <= @last
        order by r.month
        """;

    private sealed record MeasureRow(
        int Month, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn)
    {
        public Measure ToMeasure(Item item, int unit) => new(
            unit, item.Code, new(Month), Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null);
    }

    private sealed record EventRow(string Kind, int Month, string? Note);
}
