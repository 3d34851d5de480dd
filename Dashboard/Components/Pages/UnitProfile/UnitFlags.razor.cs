using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>The newest flags of a unit, each with what drives it.</summary>
public sealed partial class UnitFlags
{
    /// <summary>The flags.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<UnitFlagEntry> Flags { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    private string NameOf(FlagDriverName driver) => Display.Driver(Catalogue, driver);
}
