using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Compare;

/// <summary>Two to four units of one kind laid side by side, in the order in which the address names them.</summary>
public sealed partial class ComparePage
{
    [SupplyParameterFromQuery]
    private string? Units { get; set; }

    [Inject]
    private CompareReader Reader { get; set; } = default!;

    [Inject]
    private CompareCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Compare> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<Comparison?> ReadAsync(CancellationToken cancellation) =>
        Reader.ReadAsync([.. (Units ?? "").Split(',', StringSplitOptions.TrimEntries).Take(CompareReader.Most + 1)], View.Month!.Value, cancellation)!;

    private string Problem(Comparison comparison) => comparison.Problem switch
    {
        ComparisonProblem.UnknownUnit => Text["ProblemUnknownUnit", Display.List(comparison.Named)],
        ComparisonProblem.DifferentKinds => Text["ProblemDifferentKinds", Display.List(comparison.Named)],
        _ => Text["ProblemWrongNumber", CompareReader.Fewest, CompareReader.Most],
    };
}
