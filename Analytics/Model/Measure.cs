namespace SmartSupervision.Analytics.Model;

/// <summary>What a measure says. Only <see cref="Figure"/> carries a value; the others are words, never numbers.</summary>
public enum MeasureState
{
    /// <summary>A figure: value, numerator and denominator are there.</summary>
    Figure = 0,

    /// <summary>不适用: the unit does not perform what the item measures.</summary>
    NotApplicable = 1,

    /// <summary>未报: no accepted file covers the unit and the window.</summary>
    NotReported = 2,

    /// <summary>样本过少: the denominator is under the item's minimum.</summary>
    TooFew = 3,

    /// <summary>无基数: covered, but there is nothing to divide by.</summary>
    NoBase = 4,

    /// <summary>小于5: a small cell about people; count, rate and change are withheld.</summary>
    Suppressed = 5,

    /// <summary>不单列: not small itself, but withheld so that another unit's small cell cannot be worked out from the total.</summary>
    Withheld = 6,
}

/// <summary>One item of one unit in one month, as every page, sentence and file shows it.</summary>
/// <remarks>
/// A suppressed or withheld measure holds neither numerator nor value, so no reader can print them by mistake.
/// The value is in the item's unit of measure (a ratio of 0.95 in % is 95).
/// </remarks>
/// <param name="UnitId">The unit.</param>
/// <param name="ItemCode">The item.</param>
/// <param name="Month">The month in which the item's window ends.</param>
/// <param name="Numerator">Sum over the window, or null when withheld or not reported.</param>
/// <param name="Denominator">Sum over the window; null for counts and sums, or when not reported.</param>
/// <param name="Value">In the item's unit of measure; null unless the state is <see cref="MeasureState.Figure"/>.</param>
/// <param name="State">What the measure says.</param>
/// <param name="CoveredMonths">Months of the window that an accepted file covers.</param>
/// <param name="WindowMonths">Length of the window in months; 0 for rounds and for figures to date.</param>
/// <param name="RoundOn">For rounds and elections: the month of the round the figure belongs to.</param>
public sealed record Measure(
    int UnitId,
    string ItemCode,
    Month Month,
    double? Numerator,
    double? Denominator,
    double? Value,
    MeasureState State,
    int CoveredMonths,
    int WindowMonths,
    Month? RoundOn)
{
    /// <summary>Whether there is a value.</summary>
    public bool IsFigure => State == MeasureState.Figure;
}
