using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Records;

/// <summary>The records behind a figure, page by page, or the sentence that says why they are not shown.</summary>
public sealed partial class RecordsPage
{
    /// <summary>The stream's code.</summary>
    [Parameter]
    public string Stream { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Item { get; set; }

    [SupplyParameterFromQuery]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery]
    private string? Side { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private RecordsReader Reader { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Records> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<RecordsView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(
        new(Stream, Item, Unit, View.Month!.Value, Enum.TryParse<FormulaSide>(Side, ignoreCase: true, out var side) ? side : null, Pager.Asked(Page)), cancellation);

    private IReadOnlyList<BreadcrumbStep> Steps(RecordsView view) => view.Item is { } item
        ? [new(Text["Items"], "/items"), new($"{item.Code} {Display.Name(item)}", "/items/" + item.Code), new(Text["Title"])]
        : [new(Text["Items"], "/items"), new(Text["Title"])];

    private string Lead(RecordsView view, RecordsPageView page)
    {
        var unit = view.UnitName ?? Display.Kind(UnitKind.District);
        var head = Text["Lead", unit, Display.Month(View.Month!.Value), Display.Quotable(Display.Name(view.Item!)), Text["Side" + page.Side], Display.Count(page.Count)];
        if (page.Measure is not { } measure)
        {
            return head;
        }

        var value = Display.Measure(measure.State, measure.Value, ItemDefinition.UnitOf(Catalogue, view.Item!));
        var fraction = Fractions.Of(view.Item!, measure);
        return head + " " + Text[fraction.Length > 0 ? "LeadFigure" : "LeadFigurePlain", value, fraction];
    }

    private string WithSide(FormulaSide side) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["side"] = side.ToString(), [Pager.Key] = null });
}
