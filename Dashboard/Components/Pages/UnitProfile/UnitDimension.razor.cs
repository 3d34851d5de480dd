using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>The radar of one dimension of a unit; its items stand in the signal table.</summary>
public sealed partial class UnitDimension
{
    /// <summary>The unit.</summary>
    [Parameter]
    [EditorRequired]
    public UnitView Unit { get; set; } = default!;

    /// <summary>The dimension.</summary>
    [Parameter]
    [EditorRequired]
    public Dimension Dimension { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private UnitCharts Charts { get; set; } = default!;
}
