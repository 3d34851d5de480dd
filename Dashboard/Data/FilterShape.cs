using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Looks into a filter: what depends on the window, and which columns it reads.</summary>
internal static class FilterShape
{
    /// <summary>The conditions that must all hold.</summary>
    public static IEnumerable<FilterCondition> Conjuncts(FilterCondition? condition) => condition switch
    {
        null => [],
        Conjunction both => Conjuncts(both.Left).Concat(Conjuncts(both.Right)),
        _ => [condition],
    };

    /// <summary>Whether the first or last month of the window is named in it.</summary>
    public static bool NamesWindow(FilterCondition condition) => Operands(condition).Any(operand => operand is WindowOperand);

    /// <summary>Whether the first or last month of the window is named in it.</summary>
    public static bool NamesWindow(FilterOperand operand) => Operands(operand).Any(inner => inner is WindowOperand);

    /// <summary>The columns of the record table that a condition reads.</summary>
    public static IEnumerable<string> Columns(FilterCondition condition, StreamDeclaration stream) => Columns(Operands(condition), stream);

    /// <summary>The columns of the record table that an expression reads.</summary>
    public static IEnumerable<string> Columns(FilterOperand operand, StreamDeclaration stream) => Columns(Operands(operand), stream);

    /// <summary>Whether an expression adds up money, which files and reported totals bring in yuan and tables hold in fen.</summary>
    public static bool IsMoney(FilterOperand operand, StreamDeclaration stream) =>
        operand is not IndicatorOperand
        && Operands(operand).Any(inner => inner is ColumnOperand column && stream.Column(column.Name)?.Type == ColumnType.Money);

    private static IEnumerable<string> Columns(IEnumerable<FilterOperand> operands, StreamDeclaration stream) =>
        operands.Select(operand => operand switch
        {
            ColumnOperand column => RecordTable.ColumnOf(stream, column.Name),
            MonthOperand month => RecordTable.MonthColumn(month.Column),
            _ => null,
        }).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<FilterOperand> Operands(FilterCondition condition) => condition switch
    {
        Conjunction both => Operands(both.Left).Concat(Operands(both.Right)),
        Disjunction either => Operands(either.Left).Concat(Operands(either.Right)),
        Negation negation => Operands(negation.Condition),
        Comparison comparison => Operands(comparison.Left).Concat(Operands(comparison.Right)),
        Membership membership => Operands(membership.Operand).Concat(membership.Values),
        NullTest test => Operands(test.Operand),
        _ => [],
    };

    private static IEnumerable<FilterOperand> Operands(FilterOperand operand) => operand switch
    {
        ArithmeticOperand arithmetic => Operands(arithmetic.Left).Concat(Operands(arithmetic.Right)),
        AbsoluteOperand absolute => Operands(absolute.Inner),
        IndicatorOperand indicator => Operands(indicator.Condition),
        _ => [operand],
    };
}
