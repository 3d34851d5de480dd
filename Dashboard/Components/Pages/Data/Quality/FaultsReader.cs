using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>Which accepted rows have data that cannot be right, and where do they stand in their files?</summary>
public sealed class FaultsReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Faults on one page.</summary>
    public const int PageSize = 50;

    private const string GroupsSql = """
        select f.stream as "Stream", f.reason as "Reason", count(*) as "Faults"
        from data_fault f
        join batch b on b.batch_id = f.batch_id and b.withdrawn_on is null
        group by f.stream, f.reason
        order by f.stream, f.reason
        """;

    private const string CountSql = """
        select count(*)
        from data_fault f
        join batch b on b.batch_id = f.batch_id and b.withdrawn_on is null
        where @stream = '' or f.stream = @stream
        """;

    private const string PageSql = """
        select f.stream as "Stream", f.batch_id as "BatchId", b.file_name as "FileName", f.line_no as "Line", u.name as "UnitName", u.kind as "UnitKind", p.name as "ParentName",
               f.month as "Month", f.column_name as "ColumnName", f.value as "Value", f.reason as "Reason"
        from data_fault f
        join batch b on b.batch_id = f.batch_id and b.withdrawn_on is null
        left join unit u on u.unit_id = f.unit_id
        left join unit p on p.code = u.parent_code
        where @stream = '' or f.stream = @stream
        order by f.fault_id desc
        {page}
        """;

    public async Task<FaultsView> ReadAsync(string? stream, int asked, CancellationToken cancellation)
    {
        var wanted = stream is not null && catalogue.Stream(stream) is not null ? stream : "";
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var groups = await connection.QueryAsync<GroupRow>(Command(GroupsSql, new { }, cancellation));
        var count = await connection.ExecuteScalarAsync<long>(Command(CountSql, new { stream = wanted }, cancellation));
        var (page, pages) = Pager.Within(asked, count, PageSize);
        var rows = await connection.QueryAsync<FaultRow>(Command(
            PageSql, new { stream = wanted, skip = (page - 1) * PageSize, take = PageSize }, cancellation));
        return new(
            [.. groups.Select(row => new FaultGroup(row.Stream, catalogue.Stream(row.Stream), row.Reason, row.Faults))],
            [.. rows.Select(Fault)],
            count, page, pages);
    }

    // Of a record about people a village would say too much: its street is named instead.
    private Fault Fault(FaultRow row)
    {
        var stream = catalogue.Stream(row.Stream);
        var isHidden = stream?.About == StreamSubject.People && row.UnitKind == (int)UnitKind.Village;
        return new(
            row.Stream, stream, row.BatchId, row.FileName, row.Line, isHidden ? row.ParentName : row.UnitName,
            row.Month is { } month ? new Month(month) : null, row.ColumnName, row.Value, row.Reason);
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record GroupRow(string Stream, string Reason, int Faults);

    private sealed record FaultRow(
        string Stream, long BatchId, string FileName, int Line, string? UnitName, int? UnitKind, string? ParentName, int? Month, string ColumnName, string? Value, string Reason);
}

/// <summary>Data faults, counted and one page of them.</summary>
public sealed record FaultsView(IReadOnlyList<FaultGroup> Groups, IReadOnlyList<Fault> Faults, long Count, int Page, int Pages);

/// <summary>How often a stream has one kind of fault.</summary>
public sealed record FaultGroup(string StreamCode, StreamDeclaration? Stream, string Reason, int Faults);

/// <summary>One fault, by file and line.</summary>
public sealed record Fault(
    string StreamCode, StreamDeclaration? Stream, long BatchId, string FileName, int Line, string? UnitName, Month? Month, string Column, string? Value, string Reason);
