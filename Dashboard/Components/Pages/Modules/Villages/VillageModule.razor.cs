using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Village affairs: what was published, what people asked, and how the two clocks on each open feedback stand.</summary>
public sealed partial class VillageModule
{
    private const string MapPageKey = "villages";
    private const string FeedbackPageKey = "feedback";
    private static readonly string[] rates = ["WS-06", "WS-07", "WS-08", "MR-19", "WS-23", "WS-12", "WS-13"];

    /// <summary>The month shown.</summary>
    [Parameter]
    [EditorRequired]
    public Month Month { get; set; }

    [SupplyParameterFromQuery]
    private string? Street { get; set; }

    [SupplyParameterFromQuery]
    private string? Village { get; set; }

    [SupplyParameterFromQuery(Name = MapPageKey)]
    private string? MapPage { get; set; }

    [SupplyParameterFromQuery(Name = FeedbackPageKey)]
    private string? FeedbackPage { get; set; }

    [Inject]
    private MatterMapReader Maps { get; set; } = default!;

    [Inject]
    private FeedbackReader Feedback { get; set; } = default!;

    [Inject]
    private ItemFiguresReader Figures { get; set; } = default!;

    [Inject]
    private TallyReader Tallies { get; set; } = default!;

    [Inject]
    private VillageCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Villages> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private int MapAsked => Pager.Asked(MapPage);

    private int FeedbackAsked => Pager.Asked(FeedbackPage);

    private async Task<VillageView?> ReadAsync(CancellationToken cancellation)
    {
        var map = await Maps.ReadAsync(Street, Month, View.AsOf, MapAsked, cancellation);
        var feedback = await Feedback.ReadAsync(map.Streets.Any(street => street.Code == Street) ? Street : null, Month, Month == View.LastMonth, FeedbackAsked, cancellation);
        var counts = await Tallies.ReadAsync([DisclosureTallies.Records], null, Month.AddMonths(1 - VillageCharts.TrendMonths), Month, cancellation);
        var records = string.IsNullOrEmpty(Village) ? null : await Maps.RecordsAsync(Village, Month, cancellation);
        return new(
            map,
            feedback,
            await Figures.ReadAsync(rates, Month, cancellation),
            Charts.Ages(feedback),
            Charts.Records(counts, Month),
            map.Rows.FirstOrDefault(row => row.Code == Village)?.Name,
            records);
    }

    private string Lead(VillageView view) => Text[
        "Lead", Display.Time(view.Feedback.AsOf), Display.Count(view.Feedback.Count), Display.Count(view.Feedback.Unanswered), Display.Count(view.Feedback.Over), Display.Count(view.Feedback.Conflicts)];

    private void Choose(string? street) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["street"] = string.IsNullOrWhiteSpace(street) ? null : street,
        ["village"] = null,
        [MapPageKey] = null,
        [FeedbackPageKey] = null,
    }));

    private sealed record VillageView(
        MatterMapView Map, FeedbackView Feedback, IReadOnlyList<ItemFigure> Figures, ChartSpec Ages, ChartSpec Records, string? VillageName, IReadOnlyList<DisclosureEntry>? Published);
}
