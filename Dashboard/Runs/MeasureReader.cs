using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>What goes into measures, and which measures are stored?</summary>
public sealed class MeasureReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string CoverageSql = """
        select distinct c.stream as "Stream", c.unit_id as "UnitId", c.month as "Month"
        from coverage c join batch b on b.batch_id = c.batch_id
        where b.withdrawn_on is null and c.stream in {textlist @streams} and c.month <= @lastMonth
        """;

    private const string StoredSql = """
        select unit_id as "UnitId", item_code as "ItemCode", month as "Month", numerator as "Numerator", denominator as "Denominator", value as "Value",
          state as "State", covered_months as "CoveredMonths", window_months as "WindowMonths", round_on as "RoundOn"
        from measure where month <= @lastMonth
        """;

    private readonly ConcurrentDictionary<(string Item, FormulaSide Side), CompiledFormula> compiled = new();

    /// <summary>Numerators and denominators of one item, for the months asked for.</summary>
    public async Task<IReadOnlyList<PartRow>> PartsAsync(DbConnection connection, Item item, IReadOnlyList<Month> months, CancellationToken cancellation)
    {
        var parts = new List<PartRow>();
        FormulaSide[] sides = item.Denominator is null ? [FormulaSide.Numerator] : [FormulaSide.Numerator, FormulaSide.Denominator];
        foreach (var side in sides)
        {
            var formula = compiled.GetOrAdd((item.Code, side), _ => FormulaCompiler.Compile(catalogue, item, side));
            var rows = await connection.QueryAsync<ValueRow>(new CommandDefinition(
                engine.Sql(formula.Sql), formula.Parameters(months), commandTimeout: 0, cancellationToken: cancellation));
            parts.AddRange(rows.Select(row => new PartRow(item.Code, side, row.UnitId, new(row.Month), row.Round, row.Value, row.Rows)));
        }

        return parts;
    }

    /// <summary>Which units and months accepted files cover, up to a month; a reported total covers its own unit, item and month.</summary>
    public async Task<IReadOnlyList<CoverageRow>> CoverageAsync(DbConnection connection, Month last, CancellationToken cancellation)
    {
        var streams = Engine.Json(catalogue.Streams.Where(stream => stream.Kind != StreamKind.Totals).Select(stream => stream.Code));
        var rows = await connection.QueryAsync<CoverRow>(new CommandDefinition(
            engine.Sql(CoverageSql), new { streams, lastMonth = last.Value }, cancellationToken: cancellation));
        var covered = rows.Select(row => new CoverageRow(row.Stream, null, row.UnitId, new(row.Month))).ToList();
        foreach (var totals in catalogue.Streams.Where(stream => stream.Kind == StreamKind.Totals))
        {
            var reportedTotals = $"""
                select distinct item as "Item", unit_id as "UnitId", month as "Month" from {totals.Table} where superseded_by is null and month <= @lastMonth
                """;
            var reported = await connection.QueryAsync<TotalRow>(new CommandDefinition(reportedTotals, new { lastMonth = last.Value }, cancellationToken: cancellation));
            covered.AddRange(reported.Select(row => new CoverageRow(totals.Code, row.Item, row.UnitId, new(row.Month))));
        }

        return covered;
    }

    /// <summary>All stored measures up to a month.</summary>
    public static async Task<IReadOnlyList<Measure>> StoredAsync(DbConnection connection, Month last, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<MeasureRow>(new CommandDefinition(
            StoredSql, new { lastMonth = last.Value }, commandTimeout: 0, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToMeasure())];
    }

    private sealed record ValueRow(int UnitId, int Month, string? Round, double Value, long Rows);

    private sealed record CoverRow(string Stream, int UnitId, int Month);

    private sealed record TotalRow(string Item, int UnitId, int Month);

    private sealed record MeasureRow(
        int UnitId, string ItemCode, int Month, double? Numerator, double? Denominator, double? Value, int State, int CoveredMonths, int WindowMonths, int? RoundOn)
    {
        public Measure ToMeasure() => new(
            UnitId, ItemCode, new(Month), Numerator, Denominator, Value, (MeasureState)State, CoveredMonths, WindowMonths, RoundOn is { } round ? new(round) : null);
    }
}
