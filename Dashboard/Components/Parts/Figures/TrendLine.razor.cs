using Microsoft.AspNetCore.Components;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A row of values as a small line in a table cell.</summary>
public sealed partial class TrendLine
{
    private const double Width = 96, Height = 22;

    /// <summary>The values from first to last; null leaves a gap.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<double?> Values { get; set; } = [];

    /// <summary>What the line says, in words.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the last point means.</summary>
    [Parameter]
    public ChartMeaning Meaning { get; set; }
}
