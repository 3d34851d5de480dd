using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Records;

/// <summary>What the address asks for: every part may be anything.</summary>
public sealed record RecordsRequest(string Stream, string? Item, string? Unit, Month Month, FormulaSide? Side, int Page);

/// <summary>Why no records are shown.</summary>
public enum RecordsProblem
{
    /// <summary>No item was named: records are only shown behind a figure.</summary>
    NoItem,

    /// <summary>The item does not exist or is not made from the stream.</summary>
    WrongItem,

    /// <summary>There is no such unit.</summary>
    UnknownUnit,

    /// <summary>Villages are never looked at one by one.</summary>
    VillageNotShown,

    /// <summary>A small number of people would be visible.</summary>
    Withheld,

    /// <summary>Each row is a month's total about people: listed one by one they would show small cells.</summary>
    Summed,
}

/// <summary>The records behind one side of one figure, or why they are not shown.</summary>
/// <param name="Problem">Why not.</param>
/// <param name="Stream">The stream; always there.</param>
/// <param name="Item">The item, when it was found.</param>
/// <param name="UnitName">The unit's name, when it was found; null for the district.</param>
/// <param name="Page">The records, when they are shown.</param>
public sealed record RecordsView(RecordsProblem? Problem, StreamDeclaration Stream, Item? Item, string? UnitName, RecordsPageView? Page);

/// <summary>One page of records.</summary>
/// <param name="Measure">The figure they stand behind; null before it was computed.</param>
/// <param name="Side">Numerator or denominator.</param>
/// <param name="Sides">The sides this stream is read for.</param>
/// <param name="Count">All records behind this side.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Columns">The declared columns shown.</param>
/// <param name="Rows">The rows, as stored.</param>
public sealed record RecordsPageView(
    Measure? Measure,
    FormulaSide Side,
    IReadOnlyList<FormulaSide> Sides,
    long Count,
    int Page,
    int Pages,
    IReadOnlyList<ColumnDeclaration> Columns,
    IReadOnlyList<RecordRow> Rows);

/// <summary>One record: the unit it is shown under, its line in the file and its cells as stored, null where empty.</summary>
public sealed record RecordRow(string UnitName, int Line, IReadOnlyList<object?> Cells);
