using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>How does the district stand, and what changed?</summary>
public sealed partial class OverviewPage
{
    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;
}
