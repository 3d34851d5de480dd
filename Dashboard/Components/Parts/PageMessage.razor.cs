using Microsoft.AspNetCore.Components;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>A sentence in place of content: what is missing or went wrong, and what to do.</summary>
public sealed partial class PageMessage
{
    /// <summary>What happened, in one line.</summary>
    [Parameter]
    [EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What was kept and what to do.</summary>
    [Parameter]
    public string? Body { get; set; }

    /// <summary>Whether something went wrong, as against nothing being there.</summary>
    [Parameter]
    public bool IsProblem { get; set; }

    /// <summary>Buttons and links.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
