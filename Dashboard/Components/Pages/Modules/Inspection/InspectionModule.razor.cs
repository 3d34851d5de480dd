using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Inspection;

/// <summary>Inspections: what was found, as classes that are not parts of one whole, and how the rectification burns down.</summary>
public sealed partial class InspectionModule
{
    private static readonly string[] rates = ["PE-11", "PE-12", "PE-13", "MR-07", "MR-08", "ID-09"];

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [Inject]
    private InspectionReader Reader { get; set; } = default!;

    [Inject]
    private ItemFiguresReader Figures { get; set; } = default!;

    [Inject]
    private PlainCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Inspection> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private async Task<InspectionPicture?> ReadAsync(CancellationToken cancellation)
    {
        var view = await Reader.ReadAsync(Month, cancellation);
        return new(view, await Figures.ReadAsync(rates, Month, cancellation), Burn(view), [Classes(view), Levels(view), Categories(view), Recurring(view)]);
    }

    private string Lead(InspectionView view) => Text[
        "Lead", Display.Months(view.Months[0], view.Month), Display.Count(view.Levels.Sum(level => level.Count)), Display.Count(view.Found), Display.Count(view.Open), Display.Count(view.Rules)];

    private ChartSpec Burn(InspectionView view) => Charts.Lines(
        Head(view, "inspection-burn", Text["BurnTitle", Display.Count(view.Open)], Text["Month"], Text["BurnNote"]),
        view.Months, [.. view.Rounds.Select(round => new PlainLine(Text["Round", round.Code], round.Open))], month => $"/records/inspection_problem?item=MR-07&month={month.Value}");

    private ChartSpec Classes(InspectionView view) => Charts.Bars(
        Head(view, "inspection-classes", Text["ClassesTitle", Display.Count(view.Found)], Text["Class"], Text["ClassesNote"]),
        [.. view.Classes.Select(found => new PlainBar(Text["Class_" + found.Code], found.Count, Records(found.Code)))]);

    private ChartSpec Levels(InspectionView view) => Charts.Bars(
        new("inspection-levels", Text["LevelsTitle"], Subtitle(view), Text["Level"], Text["Bodies"], Text["BodySign"]),
        [.. view.Levels.Select(level => new PlainBar(Display.Name(level.Zh, level.En), level.Count, "/items/MR-08"))]);

    private ChartSpec Categories(InspectionView view) => Charts.Bars(
        Head(view, "inspection-categories", Text["CategoriesTitle"], Text["Category"], null),
        [.. view.Categories.Select(category => new PlainBar(Display.Name(category.Zh, category.En), category.Count, Records("")))]);

    private ChartSpec Recurring(InspectionView view) => Charts.Bars(
        Head(view, "inspection-recurring", Text["RecurringTitle", Display.Count(view.Recurring.Sum(category => category.Count))], Text["Category"], null),
        [.. view.Recurring.Select(category => new PlainBar(Display.Name(category.Zh, category.En), category.Count, Records(""), IsAttention: true))]);

    private PlainHead Head(InspectionView view, string id, string title, string heading, string? note) =>
        new(id, title, Subtitle(view), heading, Text["Problems"], Text["Sign"], note);

    private string Subtitle(InspectionView view) => Text["Subtitle", Display.Months(view.Months[0], view.Month)];

    // The records of the latest round stand behind the items of the classes; all others behind the item on acceptance.
    private static string Records(string code) => code switch
    {
        "three_focus" => "/items/PE-11",
        "six_disciplines" => "/items/PE-12",
        "ideology" => "/items/ID-09",
        _ => "/records/inspection_problem?item=MR-07&side=denominator",
    };

    private sealed record InspectionPicture(InspectionView View, IReadOnlyList<ItemFigure> Figures, ChartSpec Burn, IReadOnlyList<ChartSpec> Bars);
}
