using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>The frame of every page: rail, top bar, content, and what is said when a page fails.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => boundary?.Recover();

    private void Recover() => boundary?.Recover();
}
