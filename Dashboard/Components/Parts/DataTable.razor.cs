using Microsoft.AspNetCore.Components;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>A real table whose columns are declared in markup; a column with a sort key can be sorted, gaps always last.</summary>
[CascadingTypeParameter(nameof(TRow))]
public sealed partial class DataTable<TRow>
{
    private readonly List<DataColumn<TRow>> columns = [];
    private IReadOnlyList<TRow> shown = [];
    private DataColumn<TRow>? sorted;
    private bool isDescending;

    /// <summary>The rows, in the order first shown.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<TRow> Rows { get; set; } = [];

    /// <summary>What the table shows.</summary>
    [Parameter]
    [EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>Whether a heading above already says what the table shows.</summary>
    [Parameter]
    public bool IsCaptionHidden { get; set; }

    /// <summary>The columns.</summary>
    [Parameter]
    [EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Takes a column that stands inside the table.</summary>
    internal void Add(DataColumn<TRow> column)
    {
        columns.Add(column);
        StateHasChanged();
    }

    /// <summary>Lets go of a column that is no longer shown.</summary>
    internal void Remove(DataColumn<TRow> column)
    {
        columns.Remove(column);
        sorted = sorted == column ? null : sorted;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Arrange();

    private string? SortOf(DataColumn<TRow> column) =>
        column != sorted ? null : isDescending ? "descending" : "ascending";

    private void Sort(DataColumn<TRow> column)
    {
        isDescending = sorted == column && !isDescending;
        sorted = column;
        Arrange();
    }

    private void Arrange()
    {
        if (sorted?.SortBy is not { } by)
        {
            shown = Rows;
            return;
        }

        var filled = Rows.Where(row => by(row) is not null);
        var ordered = isDescending ? filled.OrderByDescending(by) : filled.OrderBy(by);
        shown = [.. ordered, .. Rows.Where(row => by(row) is null)];
    }
}
