using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmartSupervision.Dashboard.Data;

/// <summary>One prepared insert of SQLite, filled and run row by row without the driver's parameter objects: several times faster for millions of rows.</summary>
/// <remarks>Values are stored as the driver would store them: dates and moments as text, numbers of any width as they are.</remarks>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[1024];

    public SqliteInsert(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        database = connection.Handle!;
        var places = string.Join(", ", Enumerable.Repeat("?", columns.Count));
        Check(raw.sqlite3_prepare_v2(database, $"insert into {table} ({string.Join(", ", columns)}) values ({places})", out statement));
    }

    /// <summary>Adds a row.</summary>
    public void Run(object?[] row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            Check(Bind(index + 1, row[index]));
        }

        var outcome = raw.sqlite3_step(statement);
        Check(raw.sqlite3_reset(statement));
        if (outcome != raw.SQLITE_DONE)
        {
            Check(outcome);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, place),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string words => BindText(place, words),
        DateOnly day => BindFormatted(place, day, "yyyy-MM-dd"),
        DateTime moment => BindFormatted(place, moment, "yyyy-MM-dd HH:mm:ss.FFFFFFF"),
        double number => raw.sqlite3_bind_double(statement, place, number),
        short number => raw.sqlite3_bind_int64(statement, place, number),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be stored."),
    };

    private int BindText(int place, string words)
    {
        if (text.Length < words.Length * 3)
        {
            text = new byte[words.Length * 3];
        }

        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private int BindFormatted<T>(int place, T value, string format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, length));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
        }
    }
}
