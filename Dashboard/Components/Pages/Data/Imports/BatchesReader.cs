using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>Which files were imported, what became of their rows, and which were taken back?</summary>
public sealed class BatchesReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    private const string CountSql = "select count(*) from batch where @stream = '' or stream = @stream";

    private const string Columns = """
        select batch_id as "BatchId", stream as "Stream", file_name as "FileName", imported_on as "ImportedOn", imported_by as "ImportedBy",
               accepted as "Accepted", rejected as "Rejected", duplicate as "Duplicate", updated as "Updated", faults as "Faults",
               first_month as "FirstMonth", last_month as "LastMonth", withdrawn_on as "WithdrawnOn", withdrawn_by as "WithdrawnBy", is_sample as "IsSample"
        from batch
        """;

    private const string PageSql = Columns + """

        where @stream = '' or stream = @stream
        order by batch_id desc
        {page}
        """;

    private const string BatchSql = Columns + """

        where batch_id = @batch
        """;

    private const string RejectedSql = """
        select line_no as "Line", column_name as "ColumnName", value as "Value", reason as "Reason", argument as "Argument"
        from rejected_row
        where batch_id = @batch
        order by line_no, rejected_id
        {page}
        """;

    private const string RejectedCountSql = "select count(*) from rejected_row where batch_id = @batch";

    /// <summary>One page of batches, newest first, of one stream or of all.</summary>
    public async Task<BatchesView> ReadAsync(string? stream, int asked, CancellationToken cancellation)
    {
        var wanted = stream is not null && catalogue.Stream(stream) is not null ? stream : "";
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var count = await connection.ExecuteScalarAsync<long>(Command(CountSql, new { stream = wanted }, cancellation));
        var (page, pages) = Pager.Within(asked, count, PageSize);
        var rows = await connection.QueryAsync<BatchRow>(Command(
            PageSql, new { stream = wanted, skip = (page - 1) * PageSize, take = PageSize }, cancellation));
        return new([.. rows.Select(Entry)], count, page, pages);
    }

    /// <summary>One batch with a page of its rejected cells; null when there is none of that number.</summary>
    public async Task<BatchView?> ReadBatchAsync(long batch, int asked, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<BatchRow>(Command(BatchSql, new { batch }, cancellation));
        if (row is null)
        {
            return null;
        }

        var count = await connection.ExecuteScalarAsync<long>(Command(RejectedCountSql, new { batch }, cancellation));
        var (page, pages) = Pager.Within(asked, count, PageSize);
        var rejected = await connection.QueryAsync<RejectedRow>(Command(
            RejectedSql, new { batch, skip = (page - 1) * PageSize, take = PageSize }, cancellation));
        return new(Entry(row), [.. rejected.Select(cell => cell.ToCell())], page, pages);
    }

    private BatchEntry Entry(BatchRow row) => new(
        row.BatchId, row.Stream, catalogue.Stream(row.Stream), row.FileName, row.ImportedOn, row.ImportedBy,
        new(row.Accepted, row.Rejected, row.Duplicate, row.Updated, row.Faults),
        row.FirstMonth is { } first ? new Month(first) : null,
        row.LastMonth is { } last ? new Month(last) : null,
        row.WithdrawnOn, row.WithdrawnBy, row.IsSample != 0);

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record BatchRow(
        long BatchId, string Stream, string FileName, DateTime ImportedOn, string ImportedBy, int Accepted, int Rejected, int Duplicate, int Updated, int Faults,
        int? FirstMonth, int? LastMonth, DateTime? WithdrawnOn, string? WithdrawnBy, int IsSample);

    private sealed record RejectedRow(int Line, string ColumnName, string? Value, string Reason, string? Argument)
    {
        public RejectedCell ToCell() => new(Line, ColumnName, Value, Reason, Argument);
    }
}
