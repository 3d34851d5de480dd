using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>Chooses period and scope, and freezes.</summary>
public sealed partial class FreezeCard
{
    private IReadOnlyList<SelectOption> months = [];
    private Month first;
    private Month last;
    private string? name;
    private string? unit;
    private string? problem;
    private bool isBusy;

    /// <summary>The units one may choose.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Unit> Units { get; set; } = [];

    /// <summary>The unit chosen at first; null for the district.</summary>
    [Parameter]
    public string? UnitCode { get; set; }

    /// <summary>Called when a snapshot has been added.</summary>
    [Parameter]
    public EventCallback OnFrozen { get; set; }

    [Inject]
    private SnapshotFreezer Freezer { get; set; } = default!;

    [Inject]
    private FactsRun Run { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Snapshots> Text { get; set; } = default!;

    [Inject]
    private ILogger<FreezeCard> Log { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private string DefaultName => Text["NameDefault", Display.Months(first, last)];

    private IReadOnlyList<SelectOption> UnitOptions => [.. Units.Select(each => new SelectOption(each.Code, each.Name))];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        unit = UnitCode;
        first = last = View.Month!.Value;
        var span = new MonthSpan(View.FirstMonth!.Value, View.LastMonth!.Value);
        months = [.. span.Months.Reverse().Select(month => new SelectOption(month.ToString(), Display.Month(month)))];
    }

    private void SetMonth(string? value, bool isFirst)
    {
        if (Month.TryParse(value, out var month))
        {
            (first, last) = isFirst ? (month, last) : (first, month);
        }
    }

    private async Task FreezeAsync()
    {
        if (first > last)
        {
            problem = "PeriodWrong";
            return;
        }

        (isBusy, problem) = (true, null);
        StateHasChanged();
        try
        {
            problem = await ProblemAsync();
            if (problem is null)
            {
                await OnFrozen.InvokeAsync();
            }
        }
        catch (DbException trouble)
        {
            Log.LogError(trouble, "A snapshot could not be frozen.");
            problem = "ActFailed";
        }

        isBusy = false;
    }

    private async Task<string?> ProblemAsync()
    {
        if (await Run.IsPendingAsync(CancellationToken.None))
        {
            return "PendingFirst";
        }

        // There are no accounts yet: what is done is done by whoever runs the machine.
        var scope = new SnapshotScope(string.IsNullOrEmpty(unit) ? [] : [unit], first, last);
        var title = string.IsNullOrWhiteSpace(name) ? DefaultName : name.Trim();
        var head = await Task.Run(() => Freezer.FreezeAsync(scope, title, Environment.UserName, CancellationToken.None));
        return head is null ? "NothingToFreeze" : null;
    }
}
