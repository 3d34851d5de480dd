using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Compare;

/// <summary>The charts of a comparison: units laid over one another on the dimensions, and side by side.</summary>
public sealed class CompareCharts(Display display, IStringLocalizer<Resources.Compare> text)
{
    /// <summary>The four dimensions as a radar, one line a unit, the peer median dashed.</summary>
    public ChartSpec Radar(CompareView view) => new()
    {
        Id = "compare-radar",
        Kind = ChartKind.Radar,
        Title = Title(view),
        Subtitle = Subtitle(view),
        CategoryHeading = text["Dimension"],
        Axis = new(text["Score"], text["ScoreSign"], 0, 100),
        Categories = [.. view.Dimensions.Select(row => new ChartCategory(display.Name(row.Dimension)))],
        Series = [.. Units(view), Peers(view)],
        Sentence = Sentence(view),
    };

    /// <summary>The same scores as grouped bars.</summary>
    public ChartSpec Bars(CompareView view) => new()
    {
        Id = "compare-bars",
        Kind = ChartKind.Bar,
        Title = text["BarsTitle"],
        Subtitle = Subtitle(view),
        CategoryHeading = text["Dimension"],
        Axis = new(text["Score"], text["ScoreSign"], 0, 100),
        Categories = [.. view.Dimensions.Select(row => new ChartCategory(display.Name(row.Dimension)))],
        Series = [.. Units(view)],
        Sentence = Sentence(view),
    };

    // Every unit's score on every dimension: with two to four units that is still one sentence.
    private string Sentence(CompareView view) => text["Sentence", display.List(view.Dimensions.Select(row => text[
        "SentenceDimension",
        display.Name(row.Dimension),
        display.List(view.Units.Select((unit, index) => $"{unit.Name} {Point(row.Scores[index]).Text}"))].Value))];

    private IEnumerable<ChartSeries> Units(CompareView view) => view.Units.Select((unit, index) =>
        new ChartSeries(unit.Name, [.. view.Dimensions.Select(row => Point(row.Scores[index]))], SeriesRole.Category));

    private ChartSeries Peers(CompareView view) =>
        new(text["PeerMedian", display.Kind(view.Kind)], [.. view.Dimensions.Select(row => Point(row.PeerMedian))], SeriesRole.Comparison);

    private ChartPoint Point(double? score) =>
        score is { } there ? new(there, display.Score(there)) : new(null, text["InsufficientData"]) { Word = text["InsufficientData"] };

    // The finding: on which dimension the units lie furthest apart.
    private string Title(CompareView view)
    {
        var widest = view.Dimensions
            .Select(row => (row.Dimension, Spread: Spread(row.Scores)))
            .Where(row => row.Spread is not null)
            .OrderByDescending(row => row.Spread)
            .FirstOrDefault();
        return widest.Spread is { } spread
            ? text["RadarTitle", display.Name(widest.Dimension), display.Figure(spread, 1)]
            : text["RadarTitleNone"];
    }

    private string Subtitle(CompareView view) => text["Subtitle", display.Month(view.Month), display.Kind(view.Kind)];

    private static double? Spread(IReadOnlyList<double?> scores)
    {
        var present = scores.OfType<double>().ToList();
        return present.Count < 2 ? null : present.Max() - present.Min();
    }
}
