using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>Says what to import first, or how far the sample is.</summary>
public sealed partial class NothingYet
{
    /// <summary>Whether units are there and only figures are missing.</summary>
    [Parameter]
    [EditorRequired]
    public bool HasUnits { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;
}
