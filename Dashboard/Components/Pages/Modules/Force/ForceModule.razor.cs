using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Force;

/// <summary>The supervision force, and the way from problems to cases; matters and persons stand apart and are never divided by one another.</summary>
public sealed partial class ForceModule
{
    private static readonly string[] rates = ["MR-18", "MR-19", "MR-05", "PE-05"];

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [Inject]
    private ForceReader Reader { get; set; } = default!;

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

    private async Task<ForcePicture?> ReadAsync(CancellationToken cancellation)
    {
        var view = await Reader.ReadAsync(Month, cancellation);
        return new(view, await Figures.ReadAsync(rates, Month, cancellation), Matters(view), Persons(view));
    }

    private string Lead(ForceView view) => Text[
        "Lead", Display.Months(view.First, view.Month), Display.Count(view.Problems), Display.Count(view.Rectified), Charts.Text(view.Clues), Charts.Text(view.Cases),
        Charts.Text(view.Sanctioned), Charts.Text(view.Transferred)];

    private ChartSpec Matters(ForceView view) => Charts.Bars(
        new("force-matters", Text["MattersTitle"], Text["Subtitle", Display.Months(view.First, view.Month)], Text["Step"], Text["Matters"], Text["MatterSign"], Text["MattersNote"]),
        [
            new(Text["Problems"], view.Problems, "/ledger?state=all"),
            new(Text["Rectified"], view.Rectified, "/ledger?state=closed"),
            new(Text["Clues"], view.Clues, "/items/PE-05"),
            new(Text["Cases"], view.Cases, "/items/PE-06"),
        ]);

    private ChartSpec Persons(ForceView view) => Charts.Bars(
        new("force-persons", Text["PersonsTitle"], Text["Subtitle", Display.Months(view.First, view.Month)], Text["Step"], Text["Persons"], Text["PersonSign"], Text["PersonsNote"]),
        [new(Text["Sanctioned"], view.Sanctioned, "/items/PE-07"), new(Text["Transferred"], view.Transferred, "/items/PE-08")]);

    private sealed record ForcePicture(ForceView View, IReadOnlyList<ItemFigure> Figures, ChartSpec Matters, ChartSpec Persons);
}
