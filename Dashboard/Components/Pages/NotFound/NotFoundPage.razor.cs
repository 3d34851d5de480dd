using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.NotFound;

/// <summary>Says that an address names nothing here: the page of every address that no other page has.</summary>
/// <remarks>Left out of the running page's own routing, so that a link to a file is fetched and not taken for an unknown page.</remarks>
public sealed partial class NotFoundPage
{
    /// <summary>The address, without the leading slash.</summary>
    [Parameter]
    public string? Address { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Status.MarkNotFound();
}
