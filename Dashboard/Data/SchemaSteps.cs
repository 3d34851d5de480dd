using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data.Counts;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Brings the tables up to what the code and the declarations expect, step by step, each step whole or not at all.</summary>
public sealed partial class SchemaSteps(Engine engine)
{
    private const string CreateStepTableSql = "create table schema_step (step nchar varying(100) not null primary key, done_on {timestamp} not null)";
    private const string DoneStepsSql = "select step from schema_step";
    private const string StepDoneSql = "insert into schema_step (step, done_on) values (@step, @now)";
    private static readonly string DefaultFolder = Path.Combine(AppContext.BaseDirectory, "data", "schema");

    /// <summary>Applies what is missing; gives the step that this code does not know when the data come from a newer version.</summary>
    public async Task<string?> ApplyAsync(IReadOnlyList<StreamDeclaration> streams, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync("schema", cancellation);
        await using var facts = await engine.OpenFactsAsync(cancellation);
        await using var app = await engine.OpenAppAsync(cancellation);
        if (await NewerStepAsync(facts, "facts", cancellation) is { } newerFacts)
        {
            return newerFacts;
        }

        if (await NewerStepAsync(app, "app", cancellation) is { } newerApp)
        {
            return newerApp;
        }

        await ApplySetAsync(facts, "facts", cancellation);
        await ApplySetAsync(app, "app", cancellation);
        foreach (var stream in streams)
        {
            await ApplyTableAsync(facts, RecordTable.Of(stream), cancellation);
        }

        await MonthWindows.FillAsync(engine, facts, cancellation);
        await BatchStanding.FillAsync(facts, streams, cancellation);
        return null;
    }

    /// <summary>The statements of a schema step.</summary>
    internal static IEnumerable<string> Statements(string text) =>
        StatementEnd().Split(CommentLine().Replace(text, string.Empty)).Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    private static IEnumerable<(string Step, string Path)> Files(string set) =>
        Directory.GetFiles(DefaultFolder, set + "-*.sql")
            .Select(path => (Step: Path.GetFileNameWithoutExtension(path), path))
            .OrderBy(file => file.Step, StringComparer.Ordinal);

    private async Task<string?> NewerStepAsync(DbConnection connection, string set, CancellationToken cancellation)
    {
        var known = Files(set).Select(file => file.Step).ToHashSet(StringComparer.Ordinal);
        var done = await DoneAsync(connection, cancellation);
        return done.Where(step => step.StartsWith(set + "-", StringComparison.Ordinal) && !known.Contains(step)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private async Task<HashSet<string>> DoneAsync(DbConnection connection, CancellationToken cancellation)
    {
        var columns = await engine.ColumnsAsync(connection, null, "schema_step", cancellation);
        return columns.Count == 0
            ? []
            : [.. await connection.QueryAsync<string>(new CommandDefinition(DoneStepsSql, cancellationToken: cancellation))];
    }

    private async Task ApplySetAsync(DbConnection connection, string set, CancellationToken cancellation)
    {
        if ((await engine.ColumnsAsync(connection, null, "schema_step", cancellation)).Count == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(engine.Sql(CreateStepTableSql), cancellationToken: cancellation));
        }

        var done = await DoneAsync(connection, cancellation);
        foreach (var (step, path) in Files(set).Where(file => !done.Contains(file.Step)))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            foreach (var statement in Statements(await File.ReadAllTextAsync(path, cancellation)))
            {
                await RunAsync(connection, transaction, statement, cancellation);
            }

            await connection.ExecuteAsync(new CommandDefinition(StepDoneSql, new { step, now = DateTime.UtcNow }, transaction, cancellationToken: cancellation));
            await transaction.CommitAsync(cancellation);
        }
    }

    private async Task ApplyTableAsync(DbConnection connection, RecordTable table, CancellationToken cancellation)
    {
        var present = (await engine.ColumnsAsync(connection, null, table.Name, cancellation)).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var missing = table.Columns.Where(column => !present.Contains(column.Name)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        IEnumerable<string> statements = present.Count == 0 ? [table.CreateSql(), .. table.IndexSql().Values] : missing.Select(table.AddColumnSql);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in statements)
        {
            await RunAsync(connection, transaction, statement, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private Task<int> RunAsync(DbConnection connection, DbTransaction transaction, string statement, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(engine.Sql(statement), transaction: transaction, cancellationToken: cancellation));

    [GeneratedRegex(@";\s*(?:\n|$)")]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();
}
