using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Error;

/// <summary>Says that the server failed, with the number under which the log tells more.</summary>
public sealed partial class ErrorPage
{
    private string requestId = "";

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => requestId = Activity.Current?.Id ?? Context?.TraceIdentifier ?? "";
}
