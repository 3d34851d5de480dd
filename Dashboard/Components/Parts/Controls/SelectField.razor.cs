using Microsoft.AspNetCore.Components;

namespace SmartSupervision.Dashboard.Components.Parts.Controls;

/// <summary>A labelled choice that stands in an address, so it also works in a plain form.</summary>
public sealed partial class SelectField
{
    /// <summary>The name in the address.</summary>
    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The label.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The chosen value; anything that is not among the options counts as none.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>The words for choosing none; null when one must be chosen.</summary>
    [Parameter]
    public string? AnyText { get; set; }

    /// <summary>What can be chosen.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<SelectOption> Options { get; set; } = [];

    /// <summary>Called with the value chosen.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    private Task ChangeAsync(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string);
}

/// <summary>One choice of a <see cref="SelectField"/>.</summary>
public sealed record SelectOption(string Value, string Text);
