using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace SmartSupervision.Dashboard.Data;

/// <summary>SQL Server, for a department. Written and its SQL parsed; it runs in tests only where a server is named.</summary>
public sealed class SqlServerEngine(string connectionString) : Engine
{
    private const string ColumnsSql = """
        select column_name as "Name", data_type as "Type" from information_schema.columns
        where table_schema = schema_name() and table_name = @table order by ordinal_position
        """;

    private const string LockSql = "exec sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1";
    private const int RowsAtOnce = 10_000;

    /// <inheritdoc/>
    public override string Name => "sqlserver";

    /// <inheritdoc/>
    public override bool IsOneDatabase => true;

    /// <inheritdoc/>
    public override Task<DbConnection> OpenFactsAsync(CancellationToken cancellation) => OpenAsync(connectionString, cancellation);

    /// <inheritdoc/>
    public override Task<DbConnection> OpenAppAsync(CancellationToken cancellation) => OpenAsync(connectionString, cancellation);

    /// <inheritdoc/>
    public override async Task<long> LoadAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var copy = new SqlBulkCopy((SqlConnection)connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = table,
            BulkCopyTimeout = 0,
        };
        using var chunk = new DataTable();
        foreach (var column in columns)
        {
            copy.ColumnMappings.Add(column, column);
            chunk.Columns.Add(column, typeof(object));
        }

        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            chunk.Rows.Add([.. row.Select(Stored)]);
            count++;
            if (chunk.Rows.Count == RowsAtOnce)
            {
                await copy.WriteToServerAsync(chunk, cancellation);
                chunk.Clear();
            }
        }

        await copy.WriteToServerAsync(chunk, cancellation);
        return count;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TableColumn>> ColumnsAsync(
        DbConnection connection, DbTransaction? transaction, string table, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<TableColumn>(new CommandDefinition(ColumnsSql, new { table }, transaction, cancellationToken: cancellation))];

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellation)
    {
        // Not a pooled connection: closing it must end the session that holds the lock.
        var settings = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        return await HoldAsync(new SqlConnection(settings.ToString()), LockSql, name, cancellation);
    }

    /// <inheritdoc/>
    protected override string Word(string token, string parameter) => token switch
    {
        "timestamp" => "datetime2",
        "text" => "nvarchar(max)",
        "id" => "bigint not null primary key",
        "page" => "offset @skip rows fetch next @take rows only",
        "list" => $"(select cast(value as bigint) from openjson({parameter}))",
        "textlist" => $"(select value from openjson({parameter}))",
        _ => throw UnknownToken(token),
    };

    // The client of this version knows DateTime only.
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    private static async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
