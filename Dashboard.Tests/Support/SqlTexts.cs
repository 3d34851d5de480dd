using System.Reflection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Tests.Support;

/// <summary>All SQL the product holds: the constants of its classes and the statements of its schema.</summary>
public static class SqlTexts
{
    // A text with {0} is for the record table of any stream.
    private const string AnyRecordTable = "record_petition";

    private static readonly Engine SqlServer = new SqlServerEngine(string.Empty);

    /// <summary>Every text field whose name ends in Sql, but those of the engines, which speak their own dialect.</summary>
    public static IEnumerable<(string Name, string Text)> Constants() =>
        from type in typeof(Engine).Assembly.GetTypes()
        where !typeof(Engine).IsAssignableFrom(type) && !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(string) && field.Name.EndsWith("Sql", StringComparison.Ordinal)
        select ($"{type.Name}.{field.Name}", Filled((string)field.GetValue(null)!));

    /// <summary>A lint that knows the tables of the schema and of these streams.</summary>
    public static TSqlLint Lint(IEnumerable<StreamDeclaration> streams) => new(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "schema"), "*.sql").Order(StringComparer.Ordinal).SelectMany(path => SchemaSteps.Statements(File.ReadAllText(path)))
            .Append("create table schema_step (step nchar varying(100) not null primary key, done_on {timestamp} not null)")
            .Concat(streams.Select(stream => RecordTable.Of(stream).CreateSql()))
            .Select(SqlServer.Sql));

    private static string Filled(string text) => text.Contains("{0}", StringComparison.Ordinal) ? string.Format(text, AnyRecordTable) : text;

    /// <summary>The text as SQL Server would get it.</summary>
    public static string ForSqlServer(string text) => SqlServer.Sql(text);
}
