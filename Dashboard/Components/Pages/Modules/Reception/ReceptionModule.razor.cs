using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Reception;

/// <summary>Open-door reception of the district: batches and persons apart, never nearer than the district.</summary>
public sealed partial class ReceptionModule
{
    private static readonly string[] rates = ["WS-01", "WS-02", "WS-04", "WS-05", "PE-03", "PE-04"];

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [Inject]
    private ReceptionReader Reader { get; set; } = default!;

    [Inject]
    private ItemFiguresReader Figures { get; set; } = default!;

    [Inject]
    private PlainCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Reception> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private async Task<ReceptionPicture?> ReadAsync(CancellationToken cancellation)
    {
        var view = await Reader.ReadAsync(Month, cancellation);
        return new(view, await Figures.ReadAsync(rates, Month, cancellation), [Batches(view), Persons(view), Scope(view), Matters(view), Forms(view)]);
    }

    private string Lead(ReceptionView view) => Text[
        "Lead", Display.Months(view.Months[0], view.Month), Charts.Text(view.Batches.Total), Charts.Text(view.Persons.Total), Charts.Text(view.Scope.Counts[0]), Charts.Text(view.Scope.Counts[1])];

    private ChartSpec Batches(ReceptionView view) => Charts.Lines(
        Head(view, "reception-batches", Text["BatchesTitle", Charts.Text(view.Batches.Total)], Text["Month"], Text["Batches"], Text["BatchSign"]),
        view.Months, [new(Text["Batches"], view.Batches.Counts)], month => Records("WS-01", month));

    private ChartSpec Persons(ReceptionView view) => Charts.Lines(
        Head(view, "reception-persons", Text["PersonsTitle", Charts.Text(view.Persons.Total)], Text["Month"], Text["Persons"], Text["PersonSign"]),
        view.Months, [new(Text["Persons"], view.Persons.Counts)], month => Records("WS-01", month));

    private ChartSpec Scope(ReceptionView view) => Charts.Bars(
        Head(view, "reception-scope", Text["ScopeTitle"], Text["Scope"], Text["Batches"], Text["BatchSign"], Text["ScopeNote"]),
        [new(Text["InScope"], view.Scope.Counts[0], Records("WS-02", view.Month)), new(Text["OutOfScope"], view.Scope.Counts[1], Records("WS-02", view.Month))]);

    private ChartSpec Matters(ReceptionView view) => Charts.Bars(
        Head(view, "reception-matters", Text["MattersTitle"], Text["Matter"], Text["Batches"], Text["BatchSign"]),
        [.. view.Matters.Select(matter => new PlainBar(Display.Name(matter.Zh, matter.En), matter.Count, Records("WS-01", view.Month)))]);

    private ChartSpec Forms(ReceptionView view) => Charts.Bars(
        Head(view, "reception-forms", Text["FormsTitle"], Text["Form"], Text["Batches"], Text["BatchSign"]),
        [.. view.Forms.Select(form => new PlainBar(Display.Name(form.Zh, form.En), form.Count, Records("WS-01", view.Month)))]);

    private PlainHead Head(ReceptionView view, string id, string title, string heading, string axis, string sign, string? note = null) =>
        new(id, title, Text["Subtitle", Display.Months(view.Months[0], view.Month)], heading, axis, sign, note);

    private static string Records(string item, Month month) => $"/records/reception_visit?item={item}&side=denominator&month={month.Value}";

    private sealed record ReceptionPicture(ReceptionView View, IReadOnlyList<ItemFigure> Figures, IReadOnlyList<ChartSpec> Charts);
}
