using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Data;

/// <summary>A button for what cannot be undone by another click: it first says what will happen.</summary>
public sealed partial class Confirmation
{
    private bool isAsking;

    /// <summary>The words on the first button.</summary>
    [Parameter]
    [EditorRequired]
    public string Ask { get; set; } = "";

    /// <summary>What will happen.</summary>
    [Parameter]
    [EditorRequired]
    public string Question { get; set; } = "";

    /// <summary>The words on the button that does it.</summary>
    [Parameter]
    [EditorRequired]
    public string Confirm { get; set; } = "";

    /// <summary>Whether it is being done.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Called when the reader has confirmed.</summary>
    [Parameter]
    public EventCallback OnConfirmed { get; set; }

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    private async Task ConfirmAsync()
    {
        await OnConfirmed.InvokeAsync();
        isAsking = false;
    }
}
