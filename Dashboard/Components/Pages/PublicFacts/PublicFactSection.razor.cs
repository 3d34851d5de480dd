using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>The figures of one system with the traps in reading them beside them.</summary>
public sealed partial class PublicFactSection
{
    /// <summary>The system.</summary>
    [Parameter]
    [EditorRequired]
    public PublicFactSystem Facts { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.PublicFacts> Text { get; set; } = default!;
}
