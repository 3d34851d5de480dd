using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A chart with its title, its table twin, its sentence and its files, all from one record.</summary>
public sealed partial class ChartFigure
{
    private ElementReference figure;
    private ElementReference canvas;
    private IJSObjectReference? bridge;
    private ChartSpec? prepared;
    private ChartSpec? drawn;
    private ChartTable table = new([], [], []);
    private string sentence = "";
    private bool isTable;
    private bool isWhy;
    private bool isCanvasDrawn;

    /// <summary>The chart.</summary>
    [Parameter]
    [EditorRequired]
    public ChartSpec Spec { get; set; } = default!;

    /// <summary>Height of the drawing in pixels, where its usual one does not fit.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <summary>Width a radar is laid out for, in pixels.</summary>
    [Parameter]
    public double RadarWidth { get; set; } = 580;

    [Inject]
    private IStringLocalizer<Resources.Charts> Text { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Shell> Shell { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private bool CanDraw => Spec.Kind == ChartKind.Radar
        ? RadarSvg.CanDraw(Spec)
        : Spec.Series.Any(series => series.Points.Any(point => point.Value is not null));

    // On a narrow screen the densest radar keeps its size inside its own frame, so that its labels stay legible; a crowded one gives way to a narrow drawing.
    private string? Crowding => Spec.Categories.Count switch { > 24 => "is-dense", > 6 when HasNarrow => "is-crowded", _ => null };

    private bool HasNarrow => Spec.Categories is { Count: > 6 and <= 24 } spokes && spokes.All(spoke => spoke.Detail is { Length: > 0 });

    private bool IsDrawn => CanDraw && !isTable;

    private bool IsOnCanvas => IsDrawn && Spec.Kind != ChartKind.Radar;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (bridge is null)
        {
            return;
        }

        try
        {
            await bridge.InvokeVoidAsync("remove", canvas);
            await bridge.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its drawing with it.
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(prepared, Spec))
        {
            return;
        }

        prepared = Spec;
        sentence = ChartSentence.Of(Spec, Text);
        table = ChartTable.Of(View.IsSample ? Spec with { Notes = [.. Spec.Notes, Shell["SampleData"]] } : Spec, Text);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsOnCanvas)
        {
            isCanvasDrawn = false;
            return;
        }

        if (isCanvasDrawn && ReferenceEquals(drawn, Spec))
        {
            return;
        }

        drawn = Spec;
        isCanvasDrawn = true;
        await (await BridgeAsync()).InvokeVoidAsync("draw", canvas, EChartsOption.Of(Spec, Text));
    }

    private void Toggle() => isTable = !isTable;

    private void ToggleWhy() => isWhy = !isWhy;

    private async Task SaveCsvAsync() => await (await BridgeAsync()).InvokeVoidAsync("saveText", Spec.Id + ".csv", table.ToCsv());

    private async Task SavePngAsync() => await (await BridgeAsync()).InvokeVoidAsync("savePng", figure, Spec.Id + ".png");

    private async Task SaveSvgAsync() => await (await BridgeAsync()).InvokeVoidAsync("saveSvg", figure, Spec.Id + ".svg");

    private async Task<IJSObjectReference> BridgeAsync() =>
        bridge ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
}
