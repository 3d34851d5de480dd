using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>What do the items of one unit say, beside their peers and their own past?</summary>
public sealed class UnitItemReader(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, FunnelPlaces funnels)
{
    private const int MonthsBack = 36;

    private const string MeasuresSql = """
        select item_code as ItemCode, month as Month, numerator as Numerator, denominator as Denominator, value as Value, state as State,
               covered_months as Covered, window_months as WindowMonths, round_on as RoundOn, score as Score
        from measure
        where unit_id = @unit and month <= @month
        """;

    private const string PeersSql = """
        select item_code as ItemCode, units as Units, lower_quartile as Lower, median as Median, upper_quartile as Upper, score_median as ScoreMedian
        from peer_middle
        where month = @month and kind = @kind
        """;

    private const string SignalsSql = """
        select item_code as ItemCode, month as Month, verdict as Verdict, reason as Reason
        from signal
        where unit_id = @unit and month >= @first and month <= @month
        order by month
        """;

    /// <summary>Reads all items of the catalogue for a unit and month; one that was never computed counts as not reported.</summary>
    public async Task<IReadOnlyList<UnitItem>> ReadAsync(DbConnection connection, Unit unit, Month month, CancellationToken cancellation)
    {
        var parameters = new { unit = unit.Id, month = month.Value, first = month.AddMonths(1 - MonthsBack).Value, kind = (int)unit.Kind };
        var measures = (await connection.QueryAsync<MeasureRow>(Command(MeasuresSql, parameters, cancellation))).ToLookup(row => row.ItemCode);
        var peers = (await connection.QueryAsync<PeerRow>(Command(PeersSql, parameters, cancellation))).ToDictionary(row => row.ItemCode);
        var signals = (await connection.QueryAsync<SignalRow>(Command(SignalsSql, parameters, cancellation))).ToLookup(row => row.ItemCode);
        var places = await funnels.OfAsync(connection, unit, month, cancellation);
        return
        [
            .. catalogue.Items.Select(item => ItemOf(
                unit, item, month, [.. measures[item.Code]], peers.GetValueOrDefault(item.Code)?.ToReading(), signals[item.Code].LastOrDefault()?.ToReading())
                with { Funnel = places.TryGetValue(item.Code, out var place) ? place : null }),
        ];
    }

    private UnitItem ItemOf(Unit unit, Item item, Month month, IReadOnlyList<MeasureRow> rows, PeerReading? peers, SignalReading? signal)
    {
        var now = rows.FirstOrDefault(row => row.Month == month.Value);
        var absent = item.AppliesTo.Contains(unit.Kind) ? MeasureState.NotReported : MeasureState.NotApplicable;
        var measure = now?.ToMeasure(unit.Id) ?? new Measure(unit.Id, item.Code, month, null, null, null, absent, 0, item.WindowMonths, null);
        var points = SignalPoints.Of(item, rows.Select(row => row.ToMeasure(unit.Id)), month);
        var first = month.AddMonths(1 - MonthsBack);
        var history = points.Where(point => item.WindowMonths == 0 || point.Month >= first).Select(point => point.Value);
        return new(item, measure, now?.Score, peers, [.. history], signal?.Month == month ? signal : null)
        {
            Reading = measure.State == MeasureState.NotApplicable
                ? null
                : SeriesReading.Of(ChartRule.Of(item, catalogue), points, catalogue.Goalposts.GetValueOrDefault(item.Code)?.Target, settings.Signals),
        };
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record MeasureRow(
        string ItemCode, int Month, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn, double? Score)
    {
        public Measure ToMeasure(int unit) => new(
            unit, ItemCode, new(Month), Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null);
    }

    private sealed record PeerRow(string ItemCode, int Units, double? Lower, double? Median, double? Upper, double? ScoreMedian)
    {
        public PeerReading ToReading() => new(Units, Lower, Median, Upper, ScoreMedian);
    }

    private sealed record SignalRow(string ItemCode, int Month, int Verdict, string Reason)
    {
        public SignalReading ToReading() => new(new(Month), new((Verdict)Verdict, null, Reason));
    }
}
