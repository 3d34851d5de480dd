using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SmartSupervision.Tests.Support;

/// <summary>Parses a statement as T-SQL and checks its functions, tables and columns against the tables the product makes.</summary>
public sealed class TSqlLint : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Functions = new(
        "count sum min max avg abs coalesce nullif concat row_number rank".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, HashSet<string>> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> problems = [];
    private readonly List<ColumnReferenceExpression> columns = [];

    public TSqlLint(IEnumerable<string> createStatements)
    {
        foreach (var statement in createStatements)
        {
            foreach (var table in Parse(statement).OfType<CreateTableStatement>())
            {
                tables[table.SchemaObjectName.BaseIdentifier.Value] =
                    table.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            }
        }

        Assert.Empty(problems);
    }

    /// <summary>The problems of one text, which may hold several statements.</summary>
    public IReadOnlyList<string> Check(string sql)
    {
        problems.Clear();
        named.Clear();
        made.Clear();
        sources.Clear();
        columns.Clear();
        foreach (var statement in Parse(sql))
        {
            statement.Accept(this);
        }

        foreach (var column in columns.Where(column => column.MultiPartIdentifier is not null))
        {
            CheckColumn([.. column.MultiPartIdentifier.Identifiers.Select(identifier => identifier.Value)]);
        }

        return [.. problems];
    }

    public override void Visit(CommonTableExpression node) => named.Add(node.ExpressionName.Value);

    public override void Visit(QueryDerivedTable node)
    {
        if (node.QueryExpression is QuerySpecification { OrderByClause: not null, OffsetClause: null })
        {
            problems.Add("order by inside a derived table");
        }
    }

    public override void Visit(NamedTableReference node)
    {
        var table = node.SchemaObject.BaseIdentifier.Value;
        if (!tables.ContainsKey(table) && !named.Contains(table) && !node.SchemaObject.Identifiers.Any(part => part.Value == "information_schema"))
        {
            problems.Add("no table " + table);
        }

        sources[node.Alias?.Value ?? table] = table;
    }

    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName is { } name)
        {
            made.Add(name.Value);
        }
    }

    public override void Visit(FunctionCall node)
    {
        if (!Functions.Contains(node.FunctionName.Value))
        {
            problems.Add("function not portable: " + node.FunctionName.Value);
        }
    }

    public override void Visit(TopRowFilter node) => problems.Add("top is not portable");

    public override void Visit(ColumnReferenceExpression node) => columns.Add(node);

    public override void Visit(ExpressionGroupingSpecification node)
    {
        if (node.Expression is Literal)
        {
            problems.Add("group by a position");
        }
    }

    public override void Visit(StringLiteral node)
    {
        if (node.Value.Any(character => character > 127))
        {
            problems.Add("literal that is not ASCII");
        }
    }

    public override void Visit(BinaryExpression node)
    {
        if (node.BinaryExpressionType == BinaryExpressionType.Divide && node.FirstExpression is not (BinaryExpression or CastCall or NumericLiteral))
        {
            problems.Add("a division starts with 1.0 *");
        }
    }

    private void CheckColumn(IReadOnlyList<string> parts)
    {
        var name = parts[^1];
        if (made.Contains(name))
        {
            return;
        }

        if (parts.Count > 1)
        {
            if (sources.TryGetValue(parts[^2], out var table) && tables.TryGetValue(table, out var present) && !present.Contains(name))
            {
                problems.Add($"no column {parts[^2]}.{name}");
            }
        }
        else if (!tables.Values.Any(present => present.Contains(name)))
        {
            problems.Add("no column " + name);
        }
    }

    private IEnumerable<TSqlStatement> Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        problems.AddRange(errors.Select(error => error.Message));
        return script is null ? [] : script.Batches.SelectMany(batch => batch.Statements);
    }
}
