using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>The builder: text on the left, A4 pages on the right; saved by itself every few seconds.</summary>
public sealed partial class BriefingPage
{
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource closing = new();
    private BriefingEditor? editor;
    private BriefingPreview? preview;
    private string? problem;
    private bool isMissing;
    private bool isBusy;
    private long openId;

    /// <summary>The briefing's number.</summary>
    [Parameter]
    public long Id { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private BriefingStore Store { get; set; } = default!;

    [Inject]
    private ExportWorker Exports { get; set; } = default!;

    [Inject]
    private BriefingFile File { get; set; } = default!;

    [Inject]
    private FactsRun Run { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Briefings> Text { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Shell> Shell { get; set; } = default!;

    [Inject]
    private ILogger<BriefingPage> Log { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    // There are no accounts yet: what is done is done by whoever runs the machine.
    private static string Actor => Environment.UserName;

    private Month? NextMonth
    {
        get
        {
            var scope = editor!.Kept.Draft.Scope;
            var next = scope.Last.AddMonths(scope.Last.Ordinal - scope.First.Ordinal + 1);
            return View.LastMonth >= next ? next : null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (editor is { IsDirty: true, Other: null })
        {
            await editor.SaveAsync(Actor, CancellationToken.None);
        }

        closing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (openId != Id)
        {
            openId = Id;
            await OpenAsync();
        }
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = SaveNowAndThenAsync();
        }
    }

    private static string Written(ChangeEventArgs change) => change.Value as string ?? "";

    private static int RowsOf(EditedBlock block) => Math.Clamp(2 + (block.Text.Length / 26) + block.Text.Count(character => character == '\n'), 2, 16);

    private async Task OpenAsync()
    {
        var opened = ActivatorUtilities.CreateInstance<BriefingEditor>(Services);
        isMissing = !await opened.OpenAsync(Id, View.FactsVersion, CancellationToken.None);
        editor = isMissing ? null : opened;
        preview = editor?.Preview(Actor);
    }

    private async Task SaveNowAndThenAsync()
    {
        using var timer = new PeriodicTimer(SaveEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token))
            {
                await InvokeAsync(SaveIfDirtyAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed; what waited was saved as it went.
        }
    }

    private async Task SaveIfDirtyAsync()
    {
        if (editor is not { IsDirty: true, Other: null, HasFigures: true } || isBusy)
        {
            return;
        }

        try
        {
            await editor.SaveAsync(Actor, CancellationToken.None);
            problem = null;
        }
        catch (DbException trouble)
        {
            Log.LogError(trouble, "A briefing could not be saved; trying again.");
            problem = "NotSaved";
        }

        preview = editor.Preview(Actor);
        StateHasChanged();
    }

    private void Set(Action change)
    {
        change();
        editor!.Touch();
    }

    private async Task FreezeAsync()
    {
        isBusy = true;
        StateHasChanged();
        problem = await Run.IsPendingAsync(CancellationToken.None) ? "PendingFirst" : await Task.Run(() => editor!.FreezeAsync(Actor, View.FactsVersion, CancellationToken.None));
        preview = editor!.Preview(Actor);
        isBusy = false;
    }

    private async Task ExportAsync(BriefingFormat format)
    {
        if (editor!.IsDirty)
        {
            await SaveIfDirtyAsync();
        }

        await Exports.AskAsync(editor.Kept, format, Actor, CancellationToken.None);
    }

    private async Task CopyNextAsync()
    {
        var draft = BriefingStore.Next(editor!.Current(), NextMonth!.Value);
        Navigation.NavigateTo("/briefings/" + await Store.AddAsync(draft, editor.Title, null, Actor, CancellationToken.None));
    }

    private async Task SaveCopyAsync() => Navigation.NavigateTo("/briefings/" + await editor!.SaveCopyAsync(Actor, CancellationToken.None));

    private Task LoadOtherAsync() => OpenAsync();

    private bool CanExport(BriefingFormat format) =>
        editor is { HasFigures: true, Other: null } && preview?.Problems.Any(each => each.Forbids) == false && File.CanWrite(format);

    private string? ReasonOf(BriefingFormat format) => !File.CanWrite(format) ? Text["NoChromium"].Value : preview?.Problems.Any(each => each.Forbids) == true ? Text["ExportForbiddenWord"].Value : null;

    private string ScopeOf(BriefingEditor open) => open.Kept.Draft.Scope.IsDistrict ? Text["District"] : Display.List(open.Kept.Draft.Scope.UnitCodes.Take(5));

    private string StatusOf(BriefingEditor open) => open.IsDirty ? Text["Unsaved"] : Text["SavedVersion", open.Kept.Version];
}
