using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Matrix;

/// <summary>The whole catalogue at a glance: units by items, one module or focus category at a time.</summary>
public sealed partial class MatrixPage
{
    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private MatrixReader Reader { get; set; } = default!;

    [Inject]
    private MatrixCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Matrix> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private MatrixRequest Request => new(UnitKinds.Of(Kind) ?? UnitKind.Department, By == "module", Group, Pager.Asked(Page));

    private Task<MatrixView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Request, View.Month!.Value, cancellation)!;

    private string WithGroup(string group) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["group"] = group, [Pager.Key] = null }) + "#matrix-title";

    private string With(string name, string? value) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["group"] = name == "by" ? null : Group, [Pager.Key] = null });
}
