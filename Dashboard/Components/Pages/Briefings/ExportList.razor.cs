using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>The files asked for: how far each is, where it lies, and a way to stop it.</summary>
public sealed partial class ExportList
{
    private const int Most = 8;
    private IReadOnlyList<BriefingExport> exports = [];

    /// <summary>Only those of one briefing; null for all.</summary>
    [Parameter]
    public long? Briefing { get; set; }

    [Inject]
    private ExportStore Store { get; set; } = default!;

    [Inject]
    private ExportWorker Worker { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Briefings> Text { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => Worker.Changed -= ReadSoon;

    /// <inheritdoc/>
    protected override void OnInitialized() => Worker.Changed += ReadSoon;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => ReadAsync();

    private void ReadSoon() => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync() =>
        exports = [.. (await Store.ListAsync(CancellationToken.None)).Where(export => Briefing is null || export.BriefingId == Briefing).Take(Most)];

    private Task CancelAsync(BriefingExport export) => Worker.CancelAsync(export, CancellationToken.None);
}
