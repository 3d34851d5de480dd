using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The database behind the product; one SQL text runs on every engine, and this class hides what differs.</summary>
/// <remarks>
/// What differs: connecting, type names (<c>{timestamp} {text} {id}</c>), paging (<c>{page}</c> with <c>@skip</c> and <c>@take</c>),
/// list parameters (<c>{list @ids}</c> of numbers, <c>{textlist @codes}</c> of texts, each one JSON string made by <see cref="Json{T}"/>),
/// bulk load, the columns of a table and the lock between processes.
/// </remarks>
public abstract partial class Engine
{
    /// <summary>The lock to hold while facts are written: by an import, a withdrawal, or a run that stores.</summary>
    public const string FactsLock = "facts";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ConcurrentDictionary<string, string> translated = new(StringComparer.Ordinal);

    static Engine() => ColumnTypes.Register();

    /// <summary>The name used in settings and by <c>/health</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether facts and app live in one database.</summary>
    public abstract bool IsOneDatabase { get; }

    /// <summary>Opens the database of records, measures, scores and flags.</summary>
    public abstract Task<DbConnection> OpenFactsAsync(CancellationToken cancellation);

    /// <summary>Opens the database of what people did.</summary>
    public abstract Task<DbConnection> OpenAppAsync(CancellationToken cancellation);

    /// <summary>Adds many rows inside a transaction, the fastest way the engine has; gives how many.</summary>
    /// <remarks>Whole numbers of any width, <see cref="DateOnly"/>, <see cref="DateTime"/>, text and null are taken for every column they fit.</remarks>
    public abstract Task<long> LoadAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>The columns of a table in order, with the engine's own type names; empty when there is no such table.</summary>
    public abstract Task<IReadOnlyList<TableColumn>> ColumnsAsync(DbConnection connection, DbTransaction? transaction, string table, CancellationToken cancellation);

    /// <summary>Waits until no other process (or task) on the same data holds the named lock, and holds it until disposed.</summary>
    public abstract Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellation);

    /// <summary>Adds many rows that are already in memory or are made as they are read.</summary>
    public Task<long> LoadAsync(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        LoadAsync(connection, transaction, table, columns, OneByOneAsync(rows), cancellation);

    /// <summary>Puts the engine's own words where the portable text has tokens.</summary>
    public string Sql(string text) => translated.GetOrAdd(text, static (portable, engine) =>
        Token().Replace(portable, match => engine.Word(match.Groups[1].Value, match.Groups[2].Value)), this);

    /// <summary>The one parameter of a <c>{list @ids}</c> or <c>{textlist @codes}</c>.</summary>
    public static string Json<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values, Plain);

    /// <summary>The engine's word for a token of the portable text.</summary>
    protected abstract string Word(string token, string parameter);

    /// <summary>For a token no engine knows: a mistake in the SQL text.</summary>
    protected static ArgumentException UnknownToken(string token) => new($"The SQL text has an unknown token {{{token}}}.");

    /// <summary>Takes a lock on a server by a connection of its own; the lock ends when that connection closes, also after a kill.</summary>
    protected static async Task<IAsyncDisposable> HoldAsync(DbConnection connection, string lockSql, string name, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync(new CommandDefinition(lockSql, new { name }, commandTimeout: 0, cancellationToken: cancellation));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async IAsyncEnumerable<object?[]> OneByOneAsync(IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
        {
            yield return row;
        }

        await Task.CompletedTask;
    }

    [GeneratedRegex(@"\{(\w+)(?: (@\w+))?\}")]
    private static partial Regex Token();
}

/// <summary>A column as the database has it.</summary>
public sealed record TableColumn(string Name, string Type);
