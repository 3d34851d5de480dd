using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Says where the reader is, and leads back up.</summary>
public sealed partial class Breadcrumb
{
    /// <summary>From the top down; the last one has no address.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<BreadcrumbStep> Steps { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;
}

/// <summary>One step of the way down to a page.</summary>
public sealed record BreadcrumbStep(string Name, string? Address = null);
