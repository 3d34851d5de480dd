using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>The newest flags, each with what drives it most.</summary>
public sealed partial class NewFlagList
{
    /// <summary>The flags.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<NewFlag> Flags { get; set; } = [];

    /// <summary>Units with a flag in the month shown.</summary>
    [Parameter]
    [EditorRequired]
    public int OfMonth { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    private string NameOf(FlagDriverName driver) => Display.Driver(Catalogue, driver);
}
