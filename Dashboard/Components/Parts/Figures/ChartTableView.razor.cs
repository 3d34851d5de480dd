using Microsoft.AspNetCore.Components;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>The table twin of a chart.</summary>
public sealed partial class ChartTableView
{
    /// <summary>The figures.</summary>
    [Parameter]
    [EditorRequired]
    public ChartTable Table { get; set; } = default!;

    /// <summary>What the table shows.</summary>
    [Parameter]
    [EditorRequired]
    public string Caption { get; set; } = "";
}
