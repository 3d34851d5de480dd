using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Headings;

/// <summary>The seven headings of an item.</summary>
public sealed partial class ItemHeadingsCard
{
    /// <summary>The item with its figures.</summary>
    [Parameter]
    [EditorRequired]
    public ItemView View { get; set; } = default!;

    [Inject]
    private ItemHeadings Headings { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Headings> Text { get; set; } = default!;
}
