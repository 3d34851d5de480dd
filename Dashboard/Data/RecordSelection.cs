using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The records behind one side of one figure: the rows the compiled formula adds up, for one month and some units.</summary>
/// <param name="CountSql">Counts them.</param>
/// <param name="PageSql">Reads one page of their columns, oldest first.</param>
/// <param name="RoundSql">For rounds: every round that had begun and its first month; null otherwise.</param>
/// <param name="Values">The parameters that do not depend on what is asked.</param>
public sealed record RecordSelection(string CountSql, string PageSql, string? RoundSql, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>Compiles one part of an item; the page reads the declared columns after <c>LineNo</c> and <c>UnitName</c>.</summary>
    public static RecordSelection Compile(StreamDeclaration stream, Item item, FormulaPart part)
    {
        var table = RecordTable.Of(stream);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        var month = RecordTable.MonthColumn(part.MonthColumn);
        var rows = $$"""
            from {{table.Name}} r
            join month_window w on w.span = {{FormulaCompiler.SpanOf(item, part)}} and w.month = @month
            join unit u on u.unit_id = r.unit_id
            left join unit p on p.code = u.parent_code
            where r.superseded_by is null and r.unit_id in {list @units} and {{Within(stream, part, month, values)}}{{Conditions(stream, part, "r", values)}}
            """;
        var columns = string.Concat(table.Columns.Where(column => column.Role == RecordColumnRole.Declared).Select(column => $", r.{column.Name}"));
        return new(
            $"select count(*) {rows}",
            $"select r.line_no, u.name as unit_name, p.name as parent_name, u.kind as unit_kind{columns} {rows} order by r.{month}, r.id {{page}}",
            part.Timing == Timing.Round ? Rounds(stream, part, table.Name, month, values) : null,
            values);
    }

    /// <summary>The parameters for a month and the units whose records count.</summary>
    public DynamicParameters Parameters(Month month, IEnumerable<int> units, string? round, int skip, int take)
    {
        var parameters = new DynamicParameters(Values);
        parameters.Add("month", month.Value);
        parameters.Add("units", Engine.Json(units));
        parameters.Add("round", round ?? string.Empty);
        parameters.Add("skip", skip);
        parameters.Add("take", take);
        return parameters;
    }

    /// <summary>The column that names a round; null when every month is a round of its own.</summary>
    public static string? RoundColumn(StreamDeclaration stream, FormulaPart part) =>
        part.EndColumn is { } named ? RecordTable.ColumnOf(stream, named) : stream.Column("round") is not null ? "round" : null;

    private static string Within(StreamDeclaration stream, FormulaPart part, string month, Dictionary<string, object> values) => part.Timing switch
    {
        Timing.Open => $"r.{month} <= w.month and ({Ended(part)} is null or {Ended(part)} > w.month)",
        Timing.Level => $"""
            r.{month} = (
              select max(x.{month}) from {stream.Table} x
              where x.superseded_by is null and x.unit_id = r.unit_id and x.{month} <= w.month{Conditions(stream, part, "x", values)})
            """,
        Timing.Round when RoundColumn(stream, part) is { } round => $"r.{month} <= w.month and r.{round} = @round",
        Timing.Round => $"r.{month} <= w.month and cast(r.{month} as nchar varying(12)) = @round",
        _ => $"r.{month} between w.first_month and w.month",
    };

    private static string Ended(FormulaPart part) => "r." + RecordTable.MonthColumn(part.EndColumn!);

    private static string Rounds(StreamDeclaration stream, FormulaPart part, string table, string month, Dictionary<string, object> values)
    {
        var round = RoundColumn(stream, part) is { } column ? $"r.{column}" : $"cast(r.{month} as nchar varying(12))";
        return $$"""
            select {{round}} as "Round", min(r.{{month}}) as "Began"
            from {{table}} r
            join month_window w on w.span = 0 and w.month = @month
            where r.superseded_by is null and r.unit_id in {list @units} and r.{{month}} <= w.month and {{round}} is not null{{Conditions(stream, part, "r", values)}}
            group by {{round}}
            """;
    }

    // The filter, and for sums and distinct counts that there is something to add or count.
    private static string Conditions(StreamDeclaration stream, FormulaPart part, string alias, Dictionary<string, object> values)
    {
        var sql = new FilterSql(stream, values, column => $"{alias}.{column}");
        var filter = part.Filter is { Length: > 0 } text ? " and " + sql.Condition(FilterParser.ParseCondition(text).Value!) : string.Empty;
        var isThere = part.Aggregate switch
        {
            Aggregate.Sum or Aggregate.Mean => IsThere(FilterParser.ParseExpression(part.Column!).Value!, sql),
            Aggregate.Distinct => string.Concat(part.DistinctColumns.Select(column => $" and {alias}.{RecordTable.ColumnOf(stream, column)} is not null")),
            _ => string.Empty,
        };
        return filter + isThere;
    }

    // A sum of conditions counts the rows that meet one; any other sum counts the rows that have something to add.
    private static string IsThere(FilterOperand expression, FilterSql sql) =>
        $" and {sql.Operand(expression)} {(HasIndicator(expression) ? "<> 0" : "is not null")}";

    private static bool HasIndicator(FilterOperand operand) =>
        operand is IndicatorOperand || (operand is ArithmeticOperand sum && (HasIndicator(sum.Left) || HasIndicator(sum.Right)));
}
