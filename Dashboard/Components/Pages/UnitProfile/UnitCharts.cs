using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>Turns a unit's readings into radars, each titled with its finding.</summary>
public sealed class UnitCharts(IStringLocalizer<Resources.Units> text, Display display, SupervisionCatalogue catalogue)
{
    private ChartAxis ScoreAxis => new(text["ScoreAxis"], text["Points"], 0, 100);

    /// <summary>The four dimensions beside the median of the peers.</summary>
    public ChartSpec Dimensions(UnitView view)
    {
        var compared = view.Scores.Where(score => score is { Value: not null, PeerMedian: not null }).ToArray();
        return new()
        {
            Id = "dimensions",
            Kind = ChartKind.Radar,
            Title = compared.Length == 0
                ? text["RadarTitleNoPeers"]
                : text["RadarTitle", compared.Count(score => score.Value > score.PeerMedian), compared.Count(score => score.Value < score.PeerMedian)],
            Subtitle = text["RadarSubtitle", display.Month(view.Month), display.Kind(view.Unit.Kind)],
            CategoryHeading = text["Dimension"],
            Axis = ScoreAxis,
            Categories = [.. catalogue.Dimensions.Select(dimension => new ChartCategory(display.Name(dimension), $"/units/{Uri.EscapeDataString(view.Unit.Code)}#{dimension.Code}"))],
            Series = WithPeers(
                new(view.Unit.Name, [.. view.Scores.Select(score => ScorePoint(score.Value, PeersOf(score)))]),
                [.. view.Scores.Select(score => score.PeerMedian)]),
        };
    }

    /// <summary>The scored items of one dimension.</summary>
    public ChartSpec Dimension(UnitView view, Dimension dimension)
    {
        var items = view.ItemsOf(dimension).Where(item => item.Item.IsScored).ToArray();
        return Items(view, items) with
        {
            Id = "items-" + dimension.Code.Replace('_', '-'),
            Title = text["DimensionTitle", display.Name(dimension), items.Count(item => item.Score is not null), items.Count(Deviates)],
            Subtitle = text["DimensionSubtitle", display.Month(view.Month)],
        };
    }

    /// <summary>All items of the catalogue on one radar.</summary>
    public ChartSpec All(UnitView view) => Items(view, view.Items) with
    {
        Id = "all-items",
        Title = text["AllTitle", view.Items.Count(item => item.Score is not null), view.Items.Count(Deviates), view.Items.Count(Improves), view.Items.Count],
        Subtitle = text["AllSubtitle", display.Month(view.Month)],
    };

    private ChartSpec Items(UnitView view, IReadOnlyList<UnitItem> items) => new()
    {
        Id = "items",
        Kind = ChartKind.Radar,
        Title = "",
        CategoryHeading = text["Item"],
        Axis = ScoreAxis,
        Categories = [.. items.Select(item => new ChartCategory(display.Name(item.Item), AddressOf(view.Unit, item.Item), item.Item.Code))],
        Series = WithPeers(new(view.Unit.Name, [.. items.Select(ItemPoint)]), [.. items.Select(item => item.Score is null ? null : item.Peers?.ScoreMedian)]),
    };

    /// <summary>Where an item of a unit leads, one level down.</summary>
    public static string AddressOf(Unit unit, Item item) => $"/items/{item.Code}?unit={Uri.EscapeDataString(unit.Code)}";

    private static bool Deviates(UnitItem item) => item.Signal?.Finding.Verdict == Verdict.Deviates;

    private static bool Improves(UnitItem item) => item.Signal?.Finding.Verdict == Verdict.Improves;

    private ChartSeries[] WithPeers(ChartSeries unit, IReadOnlyList<double?> medians) => medians.All(median => median is null)
        ? [unit]
        : [unit, new(text["PeerMedian"], [.. medians.Select(median => ScorePoint(median, null))], SeriesRole.Comparison)];

    private ChartPoint ScorePoint(double? score, string? peers) =>
        new(score, score is null ? text["InsufficientData"] : display.Score(score)) { Peers = peers };

    private string? PeersOf(ScoreReading score) => score.PeerMedian is null
        ? null
        : text["PeersOf", display.Score(score.PeerMedian), display.Score(score.PeerLower), display.Score(score.PeerUpper)].Value;

    private ChartPoint ItemPoint(UnitItem item)
    {
        var measure = catalogue.MeasureOf(item.Item);
        var word = item.Measure.State == MeasureState.Figure ? text["NotScored"].Value : display.State(item.Measure.State);
        return new(item.Score, item.Score is { } score ? display.Score(score) : word)
        {
            Raw = item.Measure.Value is { } value ? display.Value(value, measure) : null,
            Numerator = display.Figure(item.Measure.Numerator, 0),
            Denominator = item.Measure.Denominator is { } denominator ? display.Figure(denominator, 0) : null,
            Peers = item.Peers?.Median is { } median ? text["PeersOf", display.Figure(median, measure.Decimals), display.Figure(item.Peers.Lower, measure.Decimals), display.Figure(item.Peers.Upper, measure.Decimals)].Value : null,
            Meaning = item.Signal?.Finding.Verdict switch
            {
                Verdict.Deviates => ChartMeaning.Attention,
                Verdict.Improves => ChartMeaning.Improvement,
                _ => ChartMeaning.Ordinary,
            },
            Word = item.Signal is { } signal ? display.Word(signal.Finding.Verdict) : null,
        };
    }
}
