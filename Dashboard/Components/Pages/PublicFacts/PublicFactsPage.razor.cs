using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>The published figures of other places, each with its source, date and traps.</summary>
public sealed partial class PublicFactsPage
{
    private PublicFactsView facts = new(0, 0, [], []);

    [Inject]
    private PublicFactsReader Reader { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.PublicFacts> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => facts = Reader.Read();
}
