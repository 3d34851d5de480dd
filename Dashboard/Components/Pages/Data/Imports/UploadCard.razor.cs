using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>Takes a file from the browser into a stream, with progress, and says what became of it.</summary>
public sealed partial class UploadCard : IDisposable
{
    private IReadOnlyList<SelectOption> streams = [];
    private string? stream;
    private IBrowserFile? file;
    private ImportJob? own;
    private int inputs;

    /// <summary>The stream chosen beforehand.</summary>
    [Parameter]
    public string? Stream { get; set; }

    [Inject]
    private ImportJobs Jobs { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private IOptions<ImportOptions> Options { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    private bool CanStart => file is not null && !string.IsNullOrEmpty(stream) && own is not { IsRunning: true };

    /// <inheritdoc/>
    public void Dispose() => Jobs.Changed -= Refresh;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        streams = [.. Catalogue.Streams.OrderBy(stream => stream.Kind != StreamKind.Reference).Select(stream => new SelectOption(stream.Code, Display.Name(stream.Zh, stream.En)))];
        stream = streams.Any(option => option.Value == Stream) ? Stream : null;
        Jobs.Changed += Refresh;
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Choose(InputFileChangeEventArgs change) => file = change.File;

    private async Task StartAsync()
    {
        var (job, ended) = Jobs.Start(stream!, file!.Name, file.Size, file.OpenReadStream(Options.Value.LargestFile), Environment.UserName);
        own = job;
        await ended;

        // The browser gives a chosen file only once: the field starts anew.
        file = null;
        inputs++;
    }
}
