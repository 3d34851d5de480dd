using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Matrix;

/// <summary>The chart above the table: where in the catalogue figures are out of the ordinary.</summary>
public sealed class MatrixCharts(Display display, IStringLocalizer<Resources.Systems.Matrix> text)
{
    /// <summary>Unit figures out of the ordinary, by module or focus category; a bar leads to its table.</summary>
    public ChartSpec Groups(MatrixView view, MatrixRequest request, Month month, Func<string, string> address) => new()
    {
        Id = "matrix-groups",
        Kind = ChartKind.Bar,
        Title = text["GroupsTitle", view.Groups.Sum(group => group.Deviates)],
        Subtitle = text["GroupsSubtitle", display.Month(month), display.Kind(request.Kind)],
        CategoryHeading = text[request.IsByModule ? "ByModule" : "ByFocus"],
        Axis = new(text["Cells"], text["Sign"]),
        Categories = [.. view.Groups.Select(group => new ChartCategory(display.Name(group.Zh, group.En), address(group.Code), text["ItemCount", group.Items]))],
        Series = [new(text["Cells"], [.. view.Groups.Select(group => Point(group.Deviates))])],
        IsHorizontal = true,
        Sentence = text["GroupsSentence", display.List(view.Groups.Select(group => $"{display.Name(group.Zh, group.En)} {group.Deviates}"))],
    };

    private ChartPoint Point(int count) => new(count, display.Count(count));
}
