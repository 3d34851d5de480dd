using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Reads a page's view and shows one of its states: loading, failed, missing, empty or ready.</summary>
/// <remarks>Reads anew whenever <see cref="Key"/> changes: make it of the address, the month and <see cref="ViewState.FactsVersion"/>.</remarks>
public sealed partial class PageStates<TView>
    where TView : class
{
    private CancellationTokenSource? reading;
    private TView? view;
    private object? readKey;
    private bool isReading;
    private bool hasFailed;

    /// <summary>What the view depends on; another value means reading again.</summary>
    [Parameter]
    [EditorRequired]
    public object Key { get; set; } = default!;

    /// <summary>Reads the view; null means that the address names nothing.</summary>
    [Parameter]
    [EditorRequired]
    public Func<CancellationToken, Task<TView?>> Read { get; set; } = default!;

    /// <summary>The page, once there is a view.</summary>
    [Parameter]
    [EditorRequired]
    public RenderFragment<TView> ChildContent { get; set; } = default!;

    /// <summary>Whether a view holds nothing to show.</summary>
    [Parameter]
    public Func<TView, bool>? IsEmpty { get; set; }

    /// <summary>What is missing and how to get it.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>That the address names nothing; the response is marked 404.</summary>
    [Parameter]
    public RenderFragment? Missing { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    [Inject]
    private ILogger<PageStates<TView>> Log { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        reading?.Cancel();
        reading?.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (Equals(readKey, Key))
        {
            return Task.CompletedTask;
        }

        if (readKey is null && Status.Take<TView>(Key) is { } handedOver)
        {
            (readKey, view) = (Key, handedOver);
            return Task.CompletedTask;
        }

        return ReadAgainAsync();
    }

    private async Task ReadAgainAsync()
    {
        reading?.Cancel();
        reading?.Dispose();
        reading = new();
        var cancellation = reading.Token;
        readKey = Key;
        (isReading, hasFailed) = (true, false);
        try
        {
            Take(await Read(cancellation), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A newer reading or another page has taken this one's place.
        }
        catch (DbException trouble)
        {
            Log.LogError(trouble, "A page could not read its data.");
            (isReading, hasFailed) = (false, true);
        }
    }

    private void Take(TView? found, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return;
        }

        (view, isReading) = (found, false);
        if (found is null)
        {
            Status.MarkNotFound();
        }
        else
        {
            Status.HandOver(Key, found);
        }
    }
}
