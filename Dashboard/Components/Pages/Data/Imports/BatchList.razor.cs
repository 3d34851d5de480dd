using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>The imported files, newest first.</summary>
public sealed partial class BatchList : IDisposable
{
    private IReadOnlyList<SelectOption> streams = [];
    private int version;

    /// <summary>Only this stream; anything unknown means all.</summary>
    [Parameter]
    public string? Stream { get; set; }

    /// <summary>The page asked for.</summary>
    [Parameter]
    public int Asked { get; set; } = 1;

    [Inject]
    private BatchesReader Reader { get; set; } = default!;

    [Inject]
    private ImportJobs Jobs { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    /// <inheritdoc/>
    public void Dispose() => Jobs.Changed -= ReadAgain;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        streams = [.. Catalogue.Streams.Select(stream => new SelectOption(stream.Code, Display.Name(stream.Zh, stream.En)))];
        Jobs.Changed += ReadAgain;
    }

    private Task<BatchesView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Stream, Asked, cancellation)!;

    // Only when a job has ended: while one runs there is nothing new to list.
    private void ReadAgain()
    {
        if (Jobs.Recent.All(job => !job.IsRunning))
        {
            _ = InvokeAsync(() =>
            {
                version++;
                StateHasChanged();
            });
        }
    }

    private void Go(string? stream) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?> { ["stream"] = string.IsNullOrEmpty(stream) ? null : stream, [Pager.Key] = null }));
}
