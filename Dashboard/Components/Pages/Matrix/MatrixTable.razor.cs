using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Matrix;

/// <summary>One page of units by the items of a group: figure, shade and mark; every figure leads to its records.</summary>
public sealed partial class MatrixTable
{
    private const double ScoreStep = 20;
    private const int Steps = 5;

    // One sign a state, for there are hundreds of cells; the key below says what each means.
    private Dictionary<MeasureState, string> signs = [];

    /// <summary>The units and items.</summary>
    [Parameter]
    [EditorRequired]
    public MatrixView View { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Matrix> Text { get; set; } = default!;

    private string Caption => Text["GroupTitle", Display.Name(View.Group.Zh, View.Group.En), View.Items.Count, View.Units];

    /// <inheritdoc/>
    protected override void OnInitialized() => signs = Enum.GetValues<MeasureState>().ToDictionary(state => state, state => Text["Sign" + state].Value);

    private static string? Style(MatrixCell? cell)
    {
        var shade = cell is { State: MeasureState.Figure, Score: { } score } ? "s" + Math.Clamp((int)(score / ScoreStep), 0, Steps - 1) : null;
        return cell?.Verdict == Verdict.Deviates ? shade + " is-deviating" : shade;
    }

    private static string Mark(MatrixCell cell) => cell.Verdict switch
    {
        Verdict.Deviates => " ■",
        Verdict.Improves => " ▲",
        _ => "",
    };

    private string Sign(MatrixCell? cell) => signs[cell is null || cell.State == MeasureState.Figure ? MeasureState.NotReported : cell.State];

    // The score where there is one, so that cells of different items can be read side by side; else the raw value.
    private string Figure(Item item, MatrixCell cell) =>
        cell.Score is { } score ? Display.Figure(score, 0) : cell.Value is { } value ? Display.Value(value, Catalogue.MeasureOf(item)) : Sign(null);
}
