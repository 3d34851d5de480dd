using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The half of a compiled formula that reads the record table of a stream.</summary>
internal sealed class FormulaRecords
{
    private readonly StreamDeclaration stream;
    private readonly FormulaPart part;
    private readonly FilterCondition? filter;
    private readonly FilterOperand? expression;
    private readonly bool valueNamesWindow;
    private readonly string month;
    private readonly string where;

    /// <summary>Reads the filter and the expression; both were checked when the catalogue was loaded.</summary>
    public FormulaRecords(StreamDeclaration stream, FormulaPart part)
    {
        this.stream = stream;
        this.part = part;
        filter = part.Filter is { Length: > 0 } text ? Read(FilterParser.ParseCondition(text), text) : null;
        expression = part.Aggregate is Aggregate.Sum or Aggregate.Mean ? Read(FilterParser.ParseExpression(part.Column!), part.Column!) : null;
        valueNamesWindow = expression is not null && FilterShape.NamesWindow(expression);
        month = "r." + RecordTable.MonthColumn(part.MonthColumn);
        var conjuncts = FilterShape.Conjuncts(filter).ToList();
        var late = conjuncts.Where(FilterShape.NamesWindow).ToList();
        ExtraColumns = [.. Extra(late).Distinct(StringComparer.Ordinal)];
        var inside = new FilterSql(stream, Values, column => "r." + column);
        var outside = new FilterSql(stream, Values, column => "m.c_" + column);
        where = string.Concat(conjuncts.Except(late).Select(condition => " and " + inside.Condition(condition)));
        WindowCondition = string.Concat(late.Select(condition => " and " + outside.Condition(condition)));
        Summed = expression is null ? null : (valueNamesWindow ? outside : inside).Operand(expression);
    }

    /// <summary>The parameters named in the text.</summary>
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Columns of the record table that conditions over the window look at.</summary>
    public IReadOnlyList<string> ExtraColumns { get; }

    /// <summary>The conditions that name the window, each with <c>and</c> before it.</summary>
    public string WindowCondition { get; }

    /// <summary>For open rows: the month in which a row ended.</summary>
    public string EndColumn => "m.c_" + RecordTable.MonthColumn(part.EndColumn!);

    /// <summary>Whether the value is an amount of money in fen.</summary>
    public bool IsMoney => expression is not null && FilterShape.IsMoney(expression, stream);

    /// <summary>The value of a window, made from the sums by month.</summary>
    public string WindowValue => part.Aggregate switch
    {
        Aggregate.Count => "cast(sum(m.row_count) as float)",
        Aggregate.Distinct => "cast(count(distinct m.value) as float)",
        _ when valueNamesWindow => $"sum(cast({Summed} as float) * m.row_count)",
        _ => "sum(m.value)",
    };

    private string? Summed { get; }

    /// <summary>Records added up by unit and month.</summary>
    public string ByMonth(string units)
    {
        var extras = string.Concat(ExtraColumns.Select(column => $", r.{column} as c_{column}"));
        var groups = string.Concat(ExtraColumns.Select(column => ", r." + column));
        var distinct = part.Aggregate == Aggregate.Distinct ? ", " + DistinctKey() : string.Empty;
        return $"select r.unit_id, {month} as month{extras}{Value()}, count(*) as row_count {From(units)} "
            + $"group by r.unit_id, {month}{groups}{distinct}";
    }

    /// <summary>Levels by unit and month, with a mark that tells them from reported totals.</summary>
    public string LevelByMonth(string units)
    {
        var extras = string.Concat(ExtraColumns.Select(column => $", r.{column} as c_{column}"));
        var groups = string.Concat(ExtraColumns.Select(column => ", r." + column));
        var value = part.Aggregate switch
        {
            Aggregate.Count => "cast(count(*) as float)",
            Aggregate.Distinct => $"cast(count(distinct {DistinctKey()}) as float)",
            _ => $"sum(cast({Summed} as float))",
        };
        return $"select r.unit_id, {month} as month{extras}, {value} as value, count(*) as row_count, 0 as is_total {From(units)} "
            + $"group by r.unit_id, {month}{groups}";
    }

    /// <summary>Records added up by unit, month and round.</summary>
    public string ByRound(string units, string noRound) => new FormulaRounds(stream, part, filter, expression, Values)
        .Select(units, noRound, part.Aggregate == Aggregate.Distinct ? DistinctKey() : null);

    private static T Read<T>(FilterReading<T> reading, string text)
        where T : class =>
        reading.Value ?? throw new ArgumentException($"The formula text '{text}' cannot be read: {reading.Problem?.Key}.", nameof(text));

    private string From(string units)
    {
        var isThere = Summed is null || valueNamesWindow ? string.Empty : $" and {Summed} is not null";
        return $"from {stream.Table} r where r.superseded_by is null and {month} between @firstMonth and @lastMonth{isThere}{where}{units}";
    }

    private string Value() => part.Aggregate switch
    {
        Aggregate.Count => string.Empty,
        Aggregate.Distinct => $", {DistinctKey()} as value",
        _ when valueNamesWindow => string.Empty,
        _ => $", sum(cast({Summed} as float)) as value",
    };

    private IEnumerable<string> Extra(IEnumerable<FilterCondition> late)
    {
        foreach (var column in late.SelectMany(condition => FilterShape.Columns(condition, stream)))
        {
            yield return column;
        }

        if (part.Timing == Timing.Open)
        {
            yield return RecordTable.MonthColumn(part.EndColumn!);
        }

        if (valueNamesWindow)
        {
            foreach (var column in FilterShape.Columns(expression!, stream))
            {
                yield return column;
            }
        }
    }

    private string DistinctKey()
    {
        var columns = part.DistinctColumns.Select(column => "r." + RecordTable.ColumnOf(stream, column)).ToList();
        return columns.Count == 1
            ? columns[0]
            : $"case when {string.Join(" and ", columns.Select(column => column + " is not null"))} then concat({string.Join(", '|', ", columns)}) end";
    }
}
