using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The half of a compiled formula that reads records by round.</summary>
/// <remarks>
/// A round has no window, so a condition on its end, <c>due.month &lt;= end</c>, says from which month on a record counts: the record
/// then comes with the later of its own month and the month due.
/// </remarks>
internal sealed class FormulaRounds(StreamDeclaration stream, FormulaPart part, FilterCondition? filter, FilterOperand? expression, IDictionary<string, object> values)
{
    private readonly FilterSql sql = new(stream, values, column => "r." + column);
    private readonly string month = "r." + RecordTable.MonthColumn(part.MonthColumn);

    /// <summary>Records added up by unit, month and round.</summary>
    public string Select(string units, string noRound, string? distinctKey)
    {
        // A round is named by the end column of the part, else by the column round; without one, every month is a round of its own.
        var column = part.EndColumn ?? (stream.Column("round") is null ? null : "round");
        var round = column is null ? null : "r." + RecordTable.ColumnOf(stream, column);
        return string.Join("\nunion all\n", Terms().Select(term => Select(term, round, units, noRound, distinctKey)));
    }

    private static string Later(string left, string right) => $"case when {left} > {right} then {left} else {right} end";

    private string Select(Term term, string? round, string units, string noRound, string? distinctKey)
    {
        var conditions = FilterShape.Conjuncts(filter).Concat(FilterShape.Conjuncts(term.Condition)).ToList();
        var since = conditions.Where(FilterShape.NamesWindow).Select(SinceColumn).ToList();
        var counted = since.Aggregate(month, (latest, column) => Later(latest, column));
        var where = string.Concat(
            conditions.Where(condition => !FilterShape.NamesWindow(condition)).Select(condition => " and " + sql.Condition(condition))
                .Concat(since.Select(column => $" and {column} is not null")));
        var summed = term.Summed is null ? null : sql.Operand(term.Summed);
        var value = (summed, distinctKey) switch
        {
            (not null, _) => $"sum(cast({summed} as float))",
            (_, not null) => $"cast(count(distinct {distinctKey}) as float)",
            _ => "cast(count(*) as float)",
        };
        return $"""
            select r.unit_id as "UnitId", {counted} as "Month", {round ?? noRound} as "Round", {value} as "Value", count(*) as "Rows"
            from {stream.Table} r where r.superseded_by is null and {month} between @firstMonth and @lastMonth{(summed is null ? string.Empty : $" and {summed} is not null")}{where}{units}
            group by r.unit_id, {counted}{(round is null ? string.Empty : ", " + round)}
            """;
    }

    private string SinceColumn(FilterCondition condition) =>
        condition is Comparison { Left: var left, Sign: ComparisonSign.LessOrEqual, Right: WindowOperand { Edge: WindowEdge.End } }
            ? sql.Operand(left)
            : throw new ArgumentException($"By round only 'column.month <= end' may name the window, in {part.Stream}.", nameof(condition));

    private IEnumerable<Term> Terms() =>
        expression is null ? [new(null, null)]
        : FilterShape.NamesWindow(expression) ? Indicators(expression)
        : [new(null, expression)];

    private IEnumerable<Term> Indicators(FilterOperand operand) => operand switch
    {
        IndicatorOperand indicator => [new(indicator.Condition, null)],
        ArithmeticOperand { Sign: ArithmeticSign.Plus } sum => Indicators(sum.Left).Concat(Indicators(sum.Right)),
        _ => throw new ArgumentException($"By round a sum over the window is made of when(…), in {part.Stream}.", nameof(operand)),
    };

    private sealed record Term(FilterCondition? Condition, FilterOperand? Summed);
}
