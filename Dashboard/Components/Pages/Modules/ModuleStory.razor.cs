using Microsoft.AspNetCore.Components;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>What a module's own system shows, above the figures of its items; nothing where the items say all.</summary>
public sealed partial class ModuleStory
{
    /// <summary>The module.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }
}
