using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Data;

/// <summary>What to import first in an empty product: the units, then their names and sizes, then records.</summary>
public sealed partial class FirstSteps
{
    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;
}
