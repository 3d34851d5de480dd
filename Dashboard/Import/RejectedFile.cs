using System.Data.Common;
using System.Text;
using Dapper;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Rows;
using SmartSupervision.Dashboard.Import.Storing;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Writes the rejected rows of a batch as a CSV that can be mended and sent again: the original columns, then line, column, value, reason.</summary>
public sealed class RejectedFile(Engine engine, ImportWords words)
{
    private const string HeaderSql = "select header from batch where batch_id = @batchId";

    private const string RowsSql = """
        select line_no as "Line", column_name as "Column", value as "Value", reason as "Reason", argument as "Argument", cells as "Cells"
        from rejected_row where batch_id = @batchId order by line_no, rejected_id
        """;

    private const string Between = "；";

    /// <summary>Writes the file; false when there is no such batch.</summary>
    public async Task<bool> WriteAsync(long batchId, Stream output, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        if (await BatchStore.FindAsync(connection, null, batchId, cancellation) is null)
        {
            return false;
        }

        var header = FailedCells.Parse(await connection.ExecuteScalarAsync<string?>(new CommandDefinition(HeaderSql, new { batchId }, cancellationToken: cancellation)));
        await using var writer = new StreamWriter(output, new UTF8Encoding(true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line([.. header, "line", "column", "value", "reason"]).AsMemory(), cancellation);
        await WriteRowsAsync(connection, batchId, header.Length, writer, cancellation);
        return true;
    }

    private async Task WriteRowsAsync(DbConnection connection, long batchId, int columns, StreamWriter writer, CancellationToken cancellation)
    {
        var sameLine = new List<Row>();
        var query = new CommandDefinition(RowsSql, new { batchId }, commandTimeout: 0, flags: CommandFlags.None, cancellationToken: cancellation);
        await using var reader = await connection.ExecuteReaderAsync(query);
        var parse = reader.GetRowParser<Row>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = parse(reader);
            if (sameLine.Count > 0 && sameLine[0].Line != row.Line)
            {
                await writer.WriteLineAsync(Line(sameLine, columns).AsMemory(), cancellation);
                sameLine.Clear();
            }

            sameLine.Add(row);
        }

        if (sameLine.Count > 0)
        {
            await writer.WriteLineAsync(Line(sameLine, columns).AsMemory(), cancellation);
        }
    }

    private string Line(List<Row> problems, int columns)
    {
        var cells = FailedCells.Parse(problems[0].Cells);
        return CsvText.Line(
        [
            .. Enumerable.Range(0, columns).Select(index => index < cells.Length ? cells[index] : string.Empty),
            problems[0].Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            string.Join(Between, problems.Select(problem => problem.Column)),
            string.Join(Between, problems.Select(problem => problem.Value)),
            string.Join(Between, problems.Select(problem => words.Reason(problem.Reason, problem.Argument))),
        ]);
    }

    private sealed record Row(int Line, string Column, string? Value, string Reason, string? Argument, string? Cells);
}
