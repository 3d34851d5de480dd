using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Compare;

/// <summary>Units that may be laid beside those already chosen, each a link.</summary>
public sealed partial class CompareChooser
{
    /// <summary>The units, by name.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<CompareChoice> Choices { get; set; } = [];

    /// <summary>Whether the list is shown at once.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Compare> Text { get; set; } = default!;
}
