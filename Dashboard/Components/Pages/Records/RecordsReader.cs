using System.Data.Common;
using System.Globalization;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Records;

/// <summary>Which records stand behind a figure? The same ones the compiled formula added up, and none where people could be made out.</summary>
public sealed class RecordsReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Records on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Fewer records about people than this are not shown one by one.</summary>
    private const int SmallCell = 5;

    private const string UnitsSql = "select unit_id as UnitId, code as Code, name as Name, kind as Kind, parent_code as ParentCode from unit";

    private const string MeasureSql = """
        select numerator as Numerator, denominator as Denominator, value as Value, state as State,
               covered_months as Covered, window_months as WindowMonths, round_on as RoundOn
        from measure
        where item_code = @item and month = @month and unit_id = @unit
        """;

    /// <summary>Reads the records behind a figure; null when there is no such stream.</summary>
    public async Task<RecordsView?> ReadAsync(RecordsRequest request, CancellationToken cancellation)
    {
        if (catalogue.Stream(request.Stream) is not { } stream)
        {
            return null;
        }

        if (string.IsNullOrEmpty(request.Item))
        {
            return new(RecordsProblem.NoItem, stream, null, null, null);
        }

        if (catalogue.Item(request.Item.ToUpperInvariant()) is not { } item || Sides(item, stream) is not { Count: > 0 } sides)
        {
            return new(RecordsProblem.WrongItem, stream, null, null, null);
        }

        await using var connection = await engine.OpenFactsAsync(cancellation);
        var units = (await connection.QueryAsync<UnitRow>(Command(UnitsSql, null, cancellation))).ToList();
        var code = string.IsNullOrEmpty(request.Unit) ? Unit.DistrictCode : request.Unit;
        if (units.FirstOrDefault(row => row.Code == code) is not { } unit)
        {
            return new(RecordsProblem.UnknownUnit, stream, item, null, null);
        }

        if (unit.Kind == (int)UnitKind.Village)
        {
            return new(RecordsProblem.VillageNotShown, stream, item, unit.Name, null);
        }

        // Rows that are themselves monthly totals about people would show each month's small cells.
        if (IsAboutPeople(item) && item.Numerator.Aggregate == Aggregate.Sum)
        {
            return new(RecordsProblem.Summed, stream, item, unit.Name, null);
        }

        var page = await PageAsync(connection, request, new(stream, item, sides, Carriers(item, unit, units), unit.UnitId), cancellation);
        var name = unit.Kind == (int)UnitKind.District ? null : unit.Name;
        return new(page is null ? RecordsProblem.Withheld : null, stream, item, name, page);
    }

    private async Task<RecordsPageView?> PageAsync(DbConnection connection, RecordsRequest request, Cell cell, CancellationToken cancellation)
    {
        var side = request.Side is { } asked && cell.Sides.Contains(asked) ? asked : cell.Sides[0];
        var measure = (await connection.QueryAsync<MeasureRow>(Command(
            MeasureSql, new { item = cell.Item.Code, month = request.Month.Value, unit = cell.UnitId }, cancellation)))
            .SingleOrDefault()?.ToMeasure(cell.UnitId, cell.Item.Code, request.Month);
        var isAboutPeople = IsAboutPeople(cell.Item);
        if (measure?.State == MeasureState.Suppressed || (isAboutPeople && measure is { Numerator: null, State: not MeasureState.NotReported }))
        {
            return null;
        }

        var rows = RecordSelection.Compile(cell.Stream, cell.Item, side == FormulaSide.Numerator ? cell.Item.Numerator : cell.Item.Denominator!);
        var round = await RoundAsync(connection, cell, request.Month, cancellation);
        var count = await connection.ExecuteScalarAsync<long>(Command(
            rows.CountSql, rows.Parameters(request.Month, cell.Carriers, round, 0, 0), cancellation));
        if (isAboutPeople && count is > 0 and < SmallCell)
        {
            return null;
        }

        var (page, pages) = Pager.Within(request.Page, count, PageSize);
        var parameters = rows.Parameters(request.Month, cell.Carriers, round, (page - 1) * PageSize, PageSize);
        var columns = cell.Stream.Columns.Where(column => column.Type != ColumnType.Unit && column.Name != "month").ToList();
        var records = await RowsAsync(connection, Command(rows.PageSql, parameters, cancellation), columns, isAboutPeople, cancellation);
        return new(measure, side, cell.Sides, count, page, pages, columns, records);
    }

    // Which round the figure speaks of: the one that began last, on the side that names who was inspected, as the measures do.
    private async Task<string?> RoundAsync(DbConnection connection, Cell cell, Month month, CancellationToken cancellation)
    {
        var leading = cell.Item.Denominator?.Timing == Timing.Round ? cell.Item.Denominator : cell.Item.Numerator;
        if (leading.Timing != Timing.Round || catalogue.Stream(leading.Stream) is not { } stream)
        {
            return null;
        }

        var rows = RecordSelection.Compile(stream, cell.Item, leading);
        var begun = await connection.QueryAsync<RoundRow>(Command(rows.RoundSql!, rows.Parameters(month, cell.Carriers, null, 0, 0), cancellation));
        return begun.OrderByDescending(row => row.Began).ThenByDescending(row => row.Round, StringComparer.Ordinal).FirstOrDefault()?.Round;
    }

    private static async Task<IReadOnlyList<RecordRow>> RowsAsync(
        DbConnection connection, CommandDefinition command, List<ColumnDeclaration> columns, bool isAboutPeople, CancellationToken cancellation)
    {
        var rows = new List<RecordRow>();
        await using var reader = await connection.ExecuteReaderAsync(command);
        while (await reader.ReadAsync(cancellation))
        {
            var parent = reader.IsDBNull(2) ? "" : reader.GetString(2);
            var isVillage = Convert.ToInt32(reader.GetValue(3), CultureInfo.InvariantCulture) == (int)UnitKind.Village;
            var cells = columns.Select(column => reader.GetOrdinal(column.Name)).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at));
            rows.Add(new(
                isAboutPeople && isVillage ? parent : reader.GetString(1),
                Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture),
                [.. cells]));
        }

        return rows;
    }

    // A street's villages count with it; for the district everything counts whose kind the item applies to, and what belongs to no unit.
    private static IReadOnlyList<int> Carriers(Item item, UnitRow unit, IReadOnlyList<UnitRow> units)
    {
        if (unit.Kind != (int)UnitKind.District)
        {
            return [unit.UnitId, .. units.Where(row => row.Kind == (int)UnitKind.Village && row.ParentCode == unit.Code).Select(row => row.UnitId)];
        }

        var targets = units.Where(row => row.Kind <= (int)UnitKind.Enterprise).ToDictionary(row => row.Code, row => (UnitKind)row.Kind, StringComparer.Ordinal);
        return [.. units.Where(Counts).Select(row => row.UnitId)];

        bool Counts(UnitRow row)
        {
            var code = row.Kind == (int)UnitKind.Village ? row.ParentCode ?? "" : row.Code;
            return !targets.TryGetValue(code, out var kind) || item.AppliesTo.Contains(kind);
        }
    }

    private static IReadOnlyList<FormulaSide> Sides(Item item, StreamDeclaration stream) =>
    [
        .. item.Numerator.Stream == stream.Code ? [FormulaSide.Numerator] : Array.Empty<FormulaSide>(),
        .. item.Denominator?.Stream == stream.Code ? [FormulaSide.Denominator] : Array.Empty<FormulaSide>(),
    ];

    private bool IsAboutPeople(Item item) =>
        new[] { item.Numerator.Stream, item.Denominator?.Stream }.OfType<string>().Any(code => catalogue.Stream(code)?.About == StreamSubject.People);

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record Cell(StreamDeclaration Stream, Item Item, IReadOnlyList<FormulaSide> Sides, IReadOnlyList<int> Carriers, int UnitId);

    private sealed record UnitRow(int UnitId, string Code, string Name, int Kind, string? ParentCode);

    private sealed record RoundRow(string Round, int Began);

    private sealed record MeasureRow(double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn)
    {
        public Measure ToMeasure(int unit, string item, Month month) => new(
            unit, item, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null);
    }
}
