using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;

/// <summary>All items of a unit in one table: figure, change, verdict, assurance, place in the funnel, trend, line, state; two sheets on paper.</summary>
public sealed partial class UnitSignals
{
    private IReadOnlyList<(string Name, IReadOnlyList<UnitItem> Items)> groups = [];

    /// <summary>The unit.</summary>
    [Parameter]
    [EditorRequired]
    public UnitView Unit { get; set; } = default!;

    /// <summary>The order.</summary>
    [Parameter]
    public SignalOrder Order { get; set; }

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private FractionText Fractions { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Readings> Readings { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var arranged = SignalOrders.Arrange(Unit.Items, Order, Catalogue);
        groups =
        [
            .. arranged.GroupBy(GroupOf).Select(group => (group.Key, (IReadOnlyList<UnitItem>)[.. group])),
        ];
    }

    private string GroupOf(UnitItem item) => Order switch
    {
        SignalOrder.Dimension => Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == item.Item.Dimension) is { } found ? Display.Name(found) : "",
        SignalOrder.Focus => Catalogue.FocusCategories.FirstOrDefault(category => category.Code == item.Item.FocusCategory) is { } found ? Display.Name(found.Zh, found.En) : "",
        _ => "",
    };

    private string AddressOf(SignalOrder order) =>
        Navigation.GetUriWithQueryParameter("sort", order == SignalOrder.Dimension ? null : order.ToString().ToLowerInvariant()) + "#signals";

    private string ChangeOf(UnitItem item) =>
        item.Reading?.Change is { } change ? Display.Change(change, Catalogue.MeasureOf(item.Item).Decimals) : "";

    private string TrendOf(UnitItem item) =>
        item.Reading?.Trend.Direction is { } direction and not TrendDirection.NotJudged ? Readings["Trend" + direction] : "";

    private string LineOf(UnitItem item)
    {
        var present = item.History.OfType<double>().ToArray();
        return Text["TrendLabel", present.Length, Display.Value(present[^1], Catalogue.MeasureOf(item.Item))];
    }

    private string StateOf(UnitItem item) => item.Measure switch
    {
        { IsFigure: false } => Display.State(item.Measure.State),
        { WindowMonths: > 0 } measure when measure.CoveredMonths < measure.WindowMonths => Text["StatePartly", measure.CoveredMonths, measure.WindowMonths],
        _ => Text["StateFigure"],
    };

    private static string? FunnelStyle(UnitItem item) => item.Funnel is { } place
        ? FunnelPicture.MeaningOf(place, item.Item.Polarity) switch
        {
            ChartMeaning.Attention => "is-attention",
            ChartMeaning.Improvement => "is-improvement",
            _ => null,
        }
        : null;

    private static ChartMeaning MeaningOf(UnitItem item) => item.Signal?.Finding.Verdict switch
    {
        Verdict.Deviates => ChartMeaning.Attention,
        Verdict.Improves => ChartMeaning.Improvement,
        _ => ChartMeaning.Ordinary,
    };
}
