using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>Units by items of a module; a cell that the control chart points at is shaded and marked.</summary>
public sealed partial class ModuleUnits
{
    /// <summary>The module.</summary>
    [Parameter]
    [EditorRequired]
    public ModuleView View { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private ItemCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Modules> Text { get; set; } = default!;

    private string Caption => Text["TableCaption", Display.Kind(View.Kind), Display.Month(View.Month)];

    private static string? Shade(ModuleCell? cell) => cell?.Signal?.Verdict switch
    {
        Verdict.Deviates => "is-shaded-attention",
        Verdict.Improves => "is-shaded-improvement",
        _ => null,
    };
}
