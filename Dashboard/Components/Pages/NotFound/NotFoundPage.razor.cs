using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.NotFound;

/// <summary>Says that an address names nothing here.</summary>
public sealed partial class NotFoundPage
{
    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Status.MarkNotFound();
}
