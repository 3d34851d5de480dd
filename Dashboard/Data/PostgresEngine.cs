using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace SmartSupervision.Dashboard.Data;

/// <summary>PostgreSQL, for a city or a province.</summary>
public sealed class PostgresEngine(string connectionString) : Engine
{
    private const string ColumnsSql = """
        select column_name as "Name", data_type as "Type" from information_schema.columns
        where table_schema = current_schema() and table_name = @table order by ordinal_position
        """;

    private const string LockSql = "select pg_advisory_lock(hashtext(@name))";
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> typesByTable = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "postgres";

    /// <inheritdoc/>
    public override bool IsOneDatabase => true;

    /// <inheritdoc/>
    public override Task<DbConnection> OpenFactsAsync(CancellationToken cancellation) => OpenAsync(cancellation);

    /// <inheritdoc/>
    public override Task<DbConnection> OpenAppAsync(CancellationToken cancellation) => OpenAsync(cancellation);

    /// <inheritdoc/>
    public override async Task<long> LoadAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var types = await TypesAsync(connection, transaction, table, columns, cancellation);
        await using var writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", cancellation);
        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.StartRowAsync(cancellation);
            for (var index = 0; index < types.Length; index++)
            {
                await WriteAsync(writer, row[index], types[index], cancellation);
            }

            count++;
        }

        await writer.CompleteAsync(cancellation);
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
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        return await HoldAsync(new NpgsqlConnection(settings.ToString()), LockSql, name, cancellation);
    }

    /// <inheritdoc/>
    protected override string Word(string token, string parameter) => token switch
    {
        "timestamp" => "timestamp",
        "text" => "text",
        "id" => "bigint not null primary key",
        "page" => "offset @skip rows fetch next @take rows only",
        "list" => $"(select value::bigint from json_array_elements_text({parameter}::json))",
        "textlist" => $"(select value from json_array_elements_text({parameter}::json))",
        _ => throw UnknownToken(token),
    };

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, string type, CancellationToken cancellation)
    {
        if (value is null)
        {
            return writer.WriteNullAsync(cancellation);
        }

        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            "bigint" => writer.WriteAsync(Convert.ToInt64(value, culture), NpgsqlDbType.Bigint, cancellation),
            "integer" => writer.WriteAsync(Convert.ToInt32(value, culture), NpgsqlDbType.Integer, cancellation),
            "smallint" => writer.WriteAsync(Convert.ToInt16(value, culture), NpgsqlDbType.Smallint, cancellation),
            "double precision" => writer.WriteAsync(Convert.ToDouble(value, culture), NpgsqlDbType.Double, cancellation),
            "date" => writer.WriteAsync(ColumnTypes.ToDate(value), NpgsqlDbType.Date, cancellation),
            "timestamp without time zone" => writer.WriteAsync(
                DateTime.SpecifyKind(ColumnTypes.ToMoment(value), DateTimeKind.Unspecified), NpgsqlDbType.Timestamp, cancellation),
            _ => writer.WriteAsync((string)value, NpgsqlDbType.Text, cancellation),
        };
    }

    private async Task<string[]> TypesAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        if (!typesByTable.TryGetValue(table, out var types) || !columns.All(types.ContainsKey))
        {
            var found = await ColumnsAsync(connection, transaction, table, cancellation);
            types = typesByTable[table] = found.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
        }

        return [.. columns.Select(column => types[column])];
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
