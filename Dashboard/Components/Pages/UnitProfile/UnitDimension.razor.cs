using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>One dimension of a unit: its radar, and its items as a table.</summary>
public sealed partial class UnitDimension
{
    private IReadOnlyList<UnitItem> items = [];

    /// <summary>The unit.</summary>
    [Parameter]
    [EditorRequired]
    public UnitView Unit { get; set; } = default!;

    /// <summary>The dimension.</summary>
    [Parameter]
    [EditorRequired]
    public Dimension Dimension { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private UnitCharts Charts { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => items = Unit.ItemsOf(Dimension);

    private static ChartMeaning MeaningOf(UnitItem item) => item.Signal?.Finding.Verdict switch
    {
        Verdict.Deviates => ChartMeaning.Attention,
        Verdict.Improves => ChartMeaning.Improvement,
        _ => ChartMeaning.Ordinary,
    };

    private string PeersOf(UnitItem item)
    {
        var decimals = Catalogue.MeasureOf(item.Item).Decimals;
        return item.Peers?.Median is { } median
            ? $"{Display.Figure(median, decimals)} ({Display.Figure(item.Peers.Lower, decimals)}–{Display.Figure(item.Peers.Upper, decimals)})"
            : Text["TooFewPeers"];
    }

    private string TrendOf(UnitItem item)
    {
        var present = item.History.OfType<double>().ToArray();
        return Text["TrendLabel", present.Length, Display.Value(present[^1], Catalogue.MeasureOf(item.Item))];
    }
}
