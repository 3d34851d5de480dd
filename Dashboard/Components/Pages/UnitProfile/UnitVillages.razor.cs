using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>The villages of a street with the number of their records.</summary>
public sealed partial class UnitVillages
{
    /// <summary>The villages.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<VillageEntry> Villages { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;
}
