using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Units;

/// <summary>Units with four small bars each; sorted by name until the reader asks for something else.</summary>
public sealed partial class UnitTable
{
    /// <summary>The units.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<UnitEntry> Units { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;
}
