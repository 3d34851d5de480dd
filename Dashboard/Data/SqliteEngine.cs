using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The embedded default: two files in one folder, so that an audit write never waits for an import.</summary>
public sealed class SqliteEngine(string folder) : Engine
{
    private const string ColumnsSql = "select name as \"Name\", type as \"Type\" from pragma_table_info(@table) order by cid";
    private const string FactsPragmas = "pragma journal_mode=wal; pragma synchronous=normal; pragma temp_store=file; pragma cache_size=-65536";
    private const string AppPragmas = "pragma journal_mode=wal; pragma synchronous=full";
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override bool IsOneDatabase => false;

    /// <inheritdoc/>
    public override Task<DbConnection> OpenFactsAsync(CancellationToken cancellation) => OpenAsync("facts.db", FactsPragmas, cancellation);

    /// <inheritdoc/>
    public override Task<DbConnection> OpenAppAsync(CancellationToken cancellation) => OpenAsync("app.db", AppPragmas, cancellation);

    /// <inheritdoc/>
    public override async Task<long> LoadAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var insert = new SqliteInsert((SqliteConnection)connection, table, columns);
        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            insert.Run(row);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TableColumn>> ColumnsAsync(
        DbConnection connection, DbTransaction? transaction, string table, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<TableColumn>(new CommandDefinition(ColumnsSql, new { table }, transaction, cancellationToken: cancellation))];

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".lock");
        while (true)
        {
            if (TryLock(path) is { } held)
            {
                return held;
            }

            await Task.Delay(Wait, cancellation);
        }
    }

    /// <inheritdoc/>
    protected override string Word(string token, string parameter) => token switch
    {
        "timestamp" or "text" => "text",
        "id" => "integer primary key",
        "page" => "limit @take offset @skip",
        "list" or "textlist" => $"(select value from json_each({parameter}))",
        _ => throw UnknownToken(token),
    };

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null; // somebody else holds it
        }
    }

    private async Task<DbConnection> OpenAsync(string file, string pragmas, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var settings = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, file), ForeignKeys = true, DefaultTimeout = 30 };
        var connection = new InterruptibleConnection(settings.ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync(new CommandDefinition(pragmas, cancellationToken: cancellation));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
