using Microsoft.AspNetCore.Components;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components;

/// <summary>Finds the page of an address and gives it the view state.</summary>
public sealed partial class Routes
{
    private ViewState view = ViewState.Default;

    /// <summary>What the reader chose, carried from the request into the circuit.</summary>
    [Parameter]
    [EditorRequired]
    public Choices Choices { get; set; } = Choices.Default;

    /// <inheritdoc/>
    protected override void OnParametersSet() => view = ViewState.Default with { Language = Choices.Language, Theme = Choices.Theme };
}
