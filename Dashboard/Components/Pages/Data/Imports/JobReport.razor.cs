using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>How far an import is, or what became of its file.</summary>
public sealed partial class JobReport
{
    private const int MostProblems = 20;

    /// <summary>The import.</summary>
    [Parameter]
    [EditorRequired]
    public ImportJob Job { get; set; } = default!;

    [Inject]
    private ImportWords Words { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    private string StreamName => Catalogue.Stream(Job.Stream) is { } stream ? Display.Name(stream.Zh, stream.En) : Job.Stream;

    private static IReadOnlyList<RejectedCell> Shown(ImportReport report) =>
        [.. report.Problems.Take(MostProblems).Select(problem => new RejectedCell(problem.Line, problem.Column, problem.Value, problem.Reason, problem.Argument))];
}
