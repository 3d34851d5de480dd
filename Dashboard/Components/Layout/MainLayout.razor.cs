using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>The frame of every page: rail, top bar, content, and what is said when a page fails.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    // Once the reader has gone on to an address without a month there is nothing left to say.
    private bool AsksForUnknownMonth => View.UnknownMonth is not null && Navigation.Uri.Contains(Choices.MonthKey + "=", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void OnParametersSet() => boundary?.Recover();

    private void Recover() => boundary?.Recover();
}
