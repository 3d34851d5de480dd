namespace SmartSupervision.Analytics.Catalogue;

/// <summary>How rows become a number.</summary>
public enum Aggregate
{
    /// <summary>Number of rows.</summary>
    Count,

    /// <summary>Sum of a column.</summary>
    Sum,

    /// <summary>Number of distinct values of one column (or of several, joined by +).</summary>
    Distinct,

    /// <summary>Mean of a column over rows where it is there: as numerator the sum, the denominator being the number of such rows.</summary>
    Mean,
}

/// <summary>Which rows belong to a month.</summary>
public enum Timing
{
    /// <summary>Rows whose month column falls into the window that ends in the month.</summary>
    Flow,

    /// <summary>All rows up to the end of the month.</summary>
    ToDate,

    /// <summary>Rows that began by the end of the month and had not ended by then.</summary>
    Open,

    /// <summary>The latest known level at the end of the month, per unit (sizes, establishments).</summary>
    Level,

    /// <summary>Rows of a round; the month takes the unit's latest round.</summary>
    Round,
}

/// <summary>Numerator or denominator of an item, declared as data and compiled to SQL.</summary>
/// <remarks>
/// A row of <c>data/catalogue/formulas.csv</c>. The filter is a condition over the stream's columns:
/// <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>, <c>in (…)</c>, <c>is null</c>, <c>is not null</c>, <c>and</c>, <c>or</c>, <c>not</c>, brackets,
/// whole numbers, codes in single quotes, <c>column.month</c> for the month of a date, and <c>end</c> and <c>start</c> for
/// the last and first month of the window. A sum may be over an expression: <c>+</c>, <c>-</c>, <c>abs(…)</c> and
/// <c>when(condition)</c>, which is 1 or 0. <see cref="FilterParser"/> reads both.
/// </remarks>
/// <param name="Stream">The stream whose rows are read.</param>
/// <param name="Aggregate">How rows become a number.</param>
/// <param name="Column">The column or expression summed or averaged, or the columns counted distinct; null for a count.</param>
/// <param name="Filter">The condition, or null for all rows.</param>
/// <param name="Timing">Which rows belong to a month.</param>
/// <param name="MonthColumn">The date or month column that decides the month; <c>{clock}_due</c> for the due date of a clock.</param>
/// <param name="EndColumn">For <see cref="Timing.Open"/>: the date on which a row stops being open.</param>
/// <param name="WindowMonths">A look-back other than the item's cadence; null for the cadence.</param>
public sealed record FormulaPart(
    string Stream,
    Aggregate Aggregate,
    string? Column,
    string? Filter,
    Timing Timing,
    string MonthColumn,
    string? EndColumn,
    int? WindowMonths)
{
    /// <summary>For <see cref="Aggregate.Distinct"/>: the columns whose combinations are counted.</summary>
    public IReadOnlyList<string> DistinctColumns =>
        Column?.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
