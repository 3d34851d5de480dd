using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Which part of an item's formula a number belongs to.</summary>
public enum FormulaSide
{
    /// <summary>The numerator, or the whole of a count or sum.</summary>
    Numerator = 0,

    /// <summary>The denominator.</summary>
    Denominator = 1,
}

/// <summary>What the compiled formula found for one part of one item, for one unit and month.</summary>
/// <remarks>
/// For flows, figures to date, open rows and levels the window is already applied: one row a unit and a month in which the window
/// ends. For rounds there is one row a unit, round and month of the records; all rounds up to the last month computed are needed.
/// </remarks>
/// <param name="ItemCode">The item.</param>
/// <param name="Side">Which part.</param>
/// <param name="UnitId">The unit that carries the records: also a village, the joint bucket or the district.</param>
/// <param name="Month">The month in which the window ends; for rounds the month of the records.</param>
/// <param name="Round">The round or election, for parts by round only.</param>
/// <param name="Value">The count or sum; money in fen.</param>
/// <param name="Rows">Records behind the value; 0 when a total was reported and their number is not known.</param>
public sealed record PartRow(string ItemCode, FormulaSide Side, int UnitId, Month Month, string? Round, double Value, long Rows);
