using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Matrix;

/// <summary>What the address asks for.</summary>
/// <param name="Kind">The kind of units.</param>
/// <param name="IsByModule">Whether items are grouped by module; by focus category otherwise.</param>
/// <param name="Group">The group shown.</param>
/// <param name="Page">The page of units.</param>
public sealed record MatrixRequest(UnitKind Kind, bool IsByModule, string? Group, int Page);

/// <summary>Units by items of one group.</summary>
/// <param name="Groups">All groups, in the order of the catalogue.</param>
/// <param name="Group">The group shown.</param>
/// <param name="Items">Its items that apply to the kind.</param>
/// <param name="Rows">One page of units, by name.</param>
/// <param name="Units">All units of the kind.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Pages">How many there are.</param>
public sealed record MatrixView(
    IReadOnlyList<MatrixGroup> Groups, MatrixGroup Group, IReadOnlyList<Item> Items, IReadOnlyList<MatrixRow> Rows, int Units, int Page, int Pages);

/// <summary>A group of items: how many, and how many unit figures are out of the ordinary this month.</summary>
public sealed record MatrixGroup(string Code, string Zh, string En, int Items, int Deviates, int Improves);

/// <summary>One unit with its cells in the order of the items; null where nothing was computed.</summary>
public sealed record MatrixRow(string Code, string Name, IReadOnlyList<MatrixCell?> Cells);

/// <summary>One cell: the state, the score where the item is scored, the value otherwise, and what the control chart says.</summary>
public sealed record MatrixCell(MeasureState State, double? Score, double? Value, Verdict? Verdict);
