using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Forms;

/// <summary>The four forms as shares of the persons dealt with, beside the year before and the country.</summary>
public sealed partial class FormsModule
{
    private static readonly string[] rates = ["PE-09"];

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [Inject]
    private FormsReader Reader { get; set; } = default!;

    [Inject]
    private ItemFiguresReader Figures { get; set; } = default!;

    [Inject]
    private PlainCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Force> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private IReadOnlyList<string> Forms => [Text["Form1"], Text["Form2"], Text["Form3"], Text["Form4"]];

    private async Task<FormsPicture?> ReadAsync(CancellationToken cancellation) =>
        new(await Reader.ReadAsync(Month, cancellation), await Figures.ReadAsync(rates, Month, cancellation));

    private string Lead(FormsView view) => Text[
        "FormsLead", Display.Months(view.Year.First, view.Year.Last), Charts.Text(view.Year.Persons.Total),
        view.Year.Shares[0] is { } share ? Display.Share(share, 1) : Display.State(MeasureState.Suppressed), Display.Share(FormsReader.National[0] / 100, 1)];

    private IReadOnlyList<ShareRow> Rows(FormsView view)
    {
        var rows = new[] { view.Year, view.YearBefore }.Where(period => period.Persons.Total != 0)
            .Select(period => new ShareRow(Display.Months(period.First, period.Last), Text["FormsTotal", Charts.Text(period.Persons.Total)], period.Shares));
        return [.. rows, new(Text["National"], Text["NationalSource"], [.. FormsReader.National.Select(share => (double?)share / 100)])];
    }

    private sealed record FormsPicture(FormsView View, IReadOnlyList<ItemFigure> Figures);
}
