using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Verbs;

namespace SmartSupervision.Dashboard.Components.Pages.Data;

/// <summary>Takes the sample district out again, after a question.</summary>
public sealed partial class SampleCard
{
    private bool isRunning;
    private int percent;

    [Inject]
    private SampleRemoval Removal { get; set; } = default!;

    [Inject]
    private FactsVersion Facts { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    private async Task RemoveAsync()
    {
        isRunning = true;
        StateHasChanged();
        var progress = new Progress<double>(share =>
        {
            percent = (int)(share * 100);
            _ = InvokeAsync(StateHasChanged);
        });

        // On a thread of its own: SQLite blocks while it works.
        await Task.Run(() => Removal.RemoveAsync(Environment.UserName, progress, CancellationToken.None));
        await Facts.LookAsync(CancellationToken.None);
        isRunning = false;
    }
}
