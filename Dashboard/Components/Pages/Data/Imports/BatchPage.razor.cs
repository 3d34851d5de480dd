using SmartSupervision.Dashboard.Settings;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>One imported file: what became of its rows, and taking it back.</summary>
public sealed partial class BatchPage
{
    private bool isBusy;
    private int version;

    /// <summary>The batch's number.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private BatchesReader Reader { get; set; } = default!;

    [Inject]
    private BatchWithdrawal Withdrawal { get; set; } = default!;

    [Inject]
    private RunWorker Worker { get; set; } = default!;

    [Inject]
    private FactsVersion Facts { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private async Task<BatchView?> ReadAsync(CancellationToken cancellation) =>
        long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            ? await Reader.ReadBatchAsync(batch, Pager.Asked(Page), cancellation)
            : null;

    private async Task WithdrawAsync()
    {
        isBusy = true;
        await Task.Yield();
        await Withdrawal.WithdrawAsync(long.Parse(Id, CultureInfo.InvariantCulture), Environment.UserName, CancellationToken.None);
        Worker.Wake();
        await Facts.LookAsync(CancellationToken.None);
        isBusy = false;
        version++;
    }
}
