using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>How does the district stand, and what changed?</summary>
public sealed partial class OverviewPage
{
    /// <summary>The code of the dimension in which units are compared.</summary>
    [SupplyParameterFromQuery(Name = "dimension")]
    public string? DimensionCode { get; set; }

    /// <summary>The kind of unit compared: department, street or enterprise.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Overview> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private OverviewReader Reader { get; set; } = default!;

    [Inject]
    private OverviewCharts Charts { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Dimension Chosen => Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == DimensionCode) ?? Catalogue.Dimensions[0];

    private UnitKind ChosenKind => UnitKinds.Of(KindName) ?? UnitKind.Department;

    private async Task<OverviewView?> ReadAsync(CancellationToken cancellation) =>
        await Reader.ReadAsync(View.Month!.Value, Chosen, ChosenKind, cancellation);

    private string With(string key, string value) => Navigation.GetUriWithQueryParameter(key, value) + "#compare";

    private string LeadOf(OverviewView view)
    {
        var scores = view.Dimensions.Select(reading => reading.Score is { } score
            ? Text["LeadScore", Display.Name(reading.Dimension), Display.Score(score)].Value
            : Text["LeadNoScore", Display.Name(reading.Dimension)].Value);
        var improves = view.Changes.Count(change => change.Finding.Verdict == Verdict.Improves);
        var flags = view.FlagsThisMonth == 0 ? Text["LeadNoFlags"] : Text["LeadFlags", view.FlagsThisMonth];
        var changes = view.Changes.Count == 0
            ? Text["LeadNoChanges", flags]
            : Text["LeadChanges", view.Changes.Count, improves, view.Changes.Count - improves, flags, Catalogue.Items.Count];
        return Text["LeadScores", Display.Month(view.Month), Display.List(scores)] + (View.IsEnglish ? " " : "") + changes;
    }
}
