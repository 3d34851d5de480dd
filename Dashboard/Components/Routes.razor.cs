using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SmartSupervision.Dashboard.Components.Layout;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Hosting;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components;

/// <summary>Finds the page of an address and gives it the view state.</summary>
public sealed partial class Routes
{
    private ViewState? view;

    /// <summary>What the reader chose, carried from the request into the circuit.</summary>
    [Parameter]
    [EditorRequired]
    public Choices Choices { get; set; } = Choices.Default;

    [Inject]
    private ViewStateReader Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private StartProgress Progress { get; set; } = default!;

    [Inject]
    private FactsVersion Facts { get; set; } = default!;

    [Inject]
    private PageStatus Status { get; set; } = default!;

    [Inject]
    private ILogger<Routes> Log { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Facts.Changed -= ReadAgain;
        Progress.Changed -= ReadWhenStarted;
        Navigation.LocationChanged -= FetchOther;
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Facts.Changed += ReadAgain;
        Progress.Changed += ReadWhenStarted;
        Navigation.LocationChanged += FetchOther;
        view = Status.Take<ViewState>(Choices);
        if (view is null || view.FactsVersion != Facts.Current || view.IsStarting != Progress.Now.IsStarting)
        {
            await ReadAsync();
        }
    }

    // A link that chooses a month inside the running page must be remembered too, and only a request can do that.
    private void FetchOther(object? sender, LocationChangedEventArgs change)
    {
        if (view is { } shown && Choices.AskForOther(change.Location, shown.Language, shown.Theme, shown.Month?.Value))
        {
            Navigation.NavigateTo(change.Location, forceLoad: true, replace: true);
        }
    }

    private void ReadWhenStarted()
    {
        if (view is { IsStarting: true } && !Progress.Now.IsStarting)
        {
            ReadAgain();
        }
    }

    private void ReadAgain() => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        try
        {
            view = await Reader.ReadAsync(Choices, Facts.Current, CancellationToken.None) with { IsStarting = Progress.Now.IsStarting };
            Status.HandOver(Choices, view);
        }
        catch (DbException trouble)
        {
            // The frame and the error page must be shown also without a database; each page then says that it cannot read.
            Log.LogError(trouble, "How far the data go could not be read.");
            view = ViewState.Default with { Language = Choices.Language, Theme = Choices.Theme };
        }
    }
}
