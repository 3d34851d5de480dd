using Microsoft.AspNetCore.Components;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A measure as it may be shown: the value with its unit, or the word of its state.</summary>
public sealed partial class MeasureText
{
    /// <summary>What the measure says.</summary>
    [Parameter]
    [EditorRequired]
    public MeasureState State { get; set; }

    /// <summary>The value in the unit of measure.</summary>
    [Parameter]
    [EditorRequired]
    public double? Value { get; set; }

    /// <summary>The item's unit of measure.</summary>
    [Parameter]
    [EditorRequired]
    public UnitOfMeasure Measure { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;
}
