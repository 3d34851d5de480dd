using System.Globalization;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>What a column of a record table is filled with.</summary>
public enum RecordColumnRole
{
    /// <summary>Kept by the importer itself: id, batch, line, unit, month, hashes.</summary>
    Kept,

    /// <summary>A declared column.</summary>
    Declared,

    /// <summary>The month of a declared date.</summary>
    MonthOf,

    /// <summary>Elapsed days of a clock.</summary>
    ClockDays,

    /// <summary>The due date of a clock.</summary>
    ClockDue,

    /// <summary>The month of the due date.</summary>
    ClockDueMonth,

    /// <summary>1 late, 0 on time, null not judged.</summary>
    ClockLate,
}

/// <summary>A column of a record table.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Type">The portable type, with tokens.</param>
/// <param name="IsRequired">Whether it is never null.</param>
/// <param name="Role">What fills it.</param>
/// <param name="Source">The declared column or clock it comes from; empty for kept ones.</param>
public sealed record RecordColumn(string Name, string Type, bool IsRequired, RecordColumnRole Role, string Source);

/// <summary>The table of a stream, made from its declaration: the one place that says which columns it has, and in which order.</summary>
public sealed class RecordTable
{
    private const int PseudonymLength = 64;

    private static readonly RecordColumn[] Kept =
    [
        new("id", "{id}", true, RecordColumnRole.Kept, string.Empty),
        new("batch_id", "bigint", true, RecordColumnRole.Kept, string.Empty),
        new("line_no", "integer", true, RecordColumnRole.Kept, string.Empty),
        new("unit_id", "integer", true, RecordColumnRole.Kept, string.Empty),
        new("month", "integer", false, RecordColumnRole.Kept, string.Empty),
        new("key_hash", "bigint", true, RecordColumnRole.Kept, string.Empty),
        new("row_hash", "bigint", true, RecordColumnRole.Kept, string.Empty),
        new("superseded_by", "bigint", false, RecordColumnRole.Kept, string.Empty),
    ];

    private RecordTable(StreamDeclaration stream)
    {
        Stream = stream;
        Columns = [.. Kept, .. stream.Columns.SelectMany(DeclaredColumns), .. stream.Clocks.SelectMany(ClockColumns)];
        ColumnNames = [.. Columns.Select(column => column.Name)];
    }

    /// <summary>The declaration.</summary>
    public StreamDeclaration Stream { get; }

    /// <summary>The name of the table.</summary>
    public string Name => Stream.Table;

    /// <summary>The columns, in the order of the table.</summary>
    public IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>The names of the columns, in the order of the table.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The table of a stream.</summary>
    public static RecordTable Of(StreamDeclaration stream) => new(stream);

    /// <summary>The column that holds the month of a date or month column; a column called <c>month</c> is its own.</summary>
    public static string MonthColumn(string column) => column == "month" ? column : column + "_month";

    /// <summary>The column of the table that holds a column a formula names; the unit is kept as its number.</summary>
    public static string ColumnOf(StreamDeclaration stream, string name) => stream.Column(name)?.Type == ColumnType.Unit ? "unit_id" : name;

    /// <summary>The statement that makes the table, portable text.</summary>
    public string CreateSql() => $"create table {Name} ({string.Join(", ", Columns.Select(Definition))})";

    /// <summary>The statement that adds a column declared later; older rows have it empty.</summary>
    public string AddColumnSql(RecordColumn column) => $"alter table {Name} add {column.Name} {column.Type} null";

    /// <summary>The statements that make the indexes, by the name of each.</summary>
    public IReadOnlyDictionary<string, string> IndexSql() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{Name}_by_key"] = $"create index {Name}_by_key on {Name} (key_hash)",
        [$"{Name}_by_batch"] = $"create index {Name}_by_batch on {Name} (batch_id)",
        [$"{Name}_by_month"] = $"create index {Name}_by_month on {Name} (month, unit_id)",
    };

    private static string Definition(RecordColumn column) =>
        column.Type == "{id}" ? $"{column.Name} {column.Type}" : $"{column.Name} {column.Type} {(column.IsRequired ? "not null" : "null")}";

    private static IEnumerable<RecordColumn> DeclaredColumns(ColumnDeclaration column)
    {
        // The unit is kept as unit_id; a column called month is the kept one.
        if (column.Type == ColumnType.Unit || column.Name == "month")
        {
            yield break;
        }

        yield return new(column.Name, SqlType(column), false, RecordColumnRole.Declared, column.Name);
        if (column.Type is ColumnType.Date or ColumnType.DateTime or ColumnType.Month)
        {
            yield return new(MonthColumn(column.Name), "integer", false, RecordColumnRole.MonthOf, column.Name);
        }
    }

    private static IEnumerable<RecordColumn> ClockColumns(ClockDeclaration clock) =>
    [
        new($"{clock.Name}_days", "integer", false, RecordColumnRole.ClockDays, clock.Name),
        new($"{clock.Name}_due", "date", false, RecordColumnRole.ClockDue, clock.Name),
        new($"{clock.Name}_due_month", "integer", false, RecordColumnRole.ClockDueMonth, clock.Name),
        new($"{clock.Name}_late", "smallint", false, RecordColumnRole.ClockLate, clock.Name),
    ];

    private static string SqlType(ColumnDeclaration column) => column.Type switch
    {
        ColumnType.Date => "date",
        ColumnType.DateTime => "{timestamp}",
        ColumnType.Month or ColumnType.Integer or ColumnType.Money => "bigint",
        ColumnType.Number => "float",
        ColumnType.Flag => "smallint",
        ColumnType.Payee => Text(Math.Max(column.Length, PseudonymLength)),
        _ => Text(column.Length),
    };

    private static string Text(int length) => $"nchar varying({length.ToString(CultureInfo.InvariantCulture)})";
}
