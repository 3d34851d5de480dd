using Microsoft.AspNetCore.Components;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>A column of a <see cref="DataTable{TRow}"/>.</summary>
public sealed class DataColumn<TRow> : ComponentBase, IDisposable
{
    /// <summary>The heading.</summary>
    [Parameter]
    [EditorRequired]
    public string Heading { get; set; } = "";

    /// <summary>Whether it holds figures, which stand to the right.</summary>
    [Parameter]
    public bool IsNumber { get; set; }

    /// <summary>What the column is sorted by; null where sorting was not asked for.</summary>
    [Parameter]
    public Func<TRow, IComparable?>? SortBy { get; set; }

    /// <summary>The cell of a row.</summary>
    [Parameter]
    [EditorRequired]
    public RenderFragment<TRow> ChildContent { get; set; } = default!;

    [CascadingParameter]
    private DataTable<TRow>? Table { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Table?.Remove(this);

    /// <inheritdoc/>
    protected override void OnInitialized() => Table?.Add(this);
}
