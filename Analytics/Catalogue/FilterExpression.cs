namespace SmartSupervision.Analytics.Catalogue;

/// <summary>A condition over the columns of a stream: what a formula's filter means once it has been read.</summary>
public abstract record FilterCondition;

/// <summary>Both conditions hold: <c>left and right</c>.</summary>
public sealed record Conjunction(FilterCondition Left, FilterCondition Right) : FilterCondition;

/// <summary>At least one condition holds: <c>left or right</c>.</summary>
public sealed record Disjunction(FilterCondition Left, FilterCondition Right) : FilterCondition;

/// <summary>The condition does not hold: <c>not condition</c>.</summary>
public sealed record Negation(FilterCondition Condition) : FilterCondition;

/// <summary>Two operands compared: <c>left = right</c>.</summary>
public sealed record Comparison(FilterOperand Left, ComparisonSign Sign, FilterOperand Right) : FilterCondition;

/// <summary>An operand is one of several numbers or codes: <c>operand in ('a', 'b')</c>.</summary>
public sealed record Membership(FilterOperand Operand, IReadOnlyList<FilterOperand> Values) : FilterCondition;

/// <summary>An operand is missing, or is there: <c>operand is null</c>, <c>operand is not null</c>.</summary>
/// <param name="Operand">What is looked at.</param>
/// <param name="IsMissing">True for <c>is null</c>, false for <c>is not null</c>.</param>
public sealed record NullTest(FilterOperand Operand, bool IsMissing) : FilterCondition;

/// <summary>The sign between two operands.</summary>
public enum ComparisonSign
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;&gt;</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>A value inside a condition, or the number a formula sums.</summary>
public abstract record FilterOperand;

/// <summary>A column of the stream, declared or derived from a clock, by its name in the table.</summary>
public sealed record ColumnOperand(string Name) : FilterOperand;

/// <summary>The month of a date: <c>column.month</c>, in the table <c>{column}_month</c>; a column called <c>month</c> is its own.</summary>
public sealed record MonthOperand(string Column) : FilterOperand
{
    /// <summary>The name of the derived column in the table.</summary>
    public string ColumnName => Column == "month" ? Column : Column + "_month";
}

/// <summary>The first (<c>start</c>) or last (<c>end</c>) month of the window, as <c>yyyymm</c>.</summary>
public sealed record WindowOperand(WindowEdge Edge) : FilterOperand;

/// <summary>Which edge of the window.</summary>
public enum WindowEdge
{
    /// <summary>The first month of the window.</summary>
    Start,

    /// <summary>The last month of the window: the month being measured.</summary>
    End,
}

/// <summary>A whole number; money is compared in fen.</summary>
public sealed record NumberOperand(long Value) : FilterOperand;

/// <summary>A code in single quotes.</summary>
public sealed record CodeOperand(string Code) : FilterOperand;

/// <summary>A sum or a difference: <c>left + right</c>, <c>left - right</c>.</summary>
public sealed record ArithmeticOperand(FilterOperand Left, ArithmeticSign Sign, FilterOperand Right) : FilterOperand;

/// <summary>The sign between two numbers.</summary>
public enum ArithmeticSign
{
    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,
}

/// <summary>The amount without its sign: <c>abs(payable - paid)</c>.</summary>
public sealed record AbsoluteOperand(FilterOperand Inner) : FilterOperand;

/// <summary>1 where the condition holds and 0 elsewhere: <c>when(plan_late = 0) + when(report_late = 0)</c>.</summary>
public sealed record IndicatorOperand(FilterCondition Condition) : FilterOperand;
