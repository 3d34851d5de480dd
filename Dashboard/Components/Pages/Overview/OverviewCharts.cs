using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Overview;

/// <summary>Turns the overview's readings into charts, each titled with its finding.</summary>
public sealed class OverviewCharts(IStringLocalizer<Resources.Overview> text, Display display)
{
    private const int MonthsInYear = 12;

    private ChartAxis ScoreAxis => new(text["ScoreAxis"], text["Points"], 0, 100);

    /// <summary>The district's four dimensions month by month.</summary>
    public ChartSpec Trend(OverviewView view) => new()
    {
        Id = "trend",
        Kind = ChartKind.Line,
        Title = TrendTitle(view),
        Subtitle = view.Trend.Count == 0 ? "" : text["TrendSubtitle", display.Months(view.Trend[0].Month, view.Month)],
        CategoryHeading = text["Month"],
        Axis = TrendAxis(view),
        Categories = [.. view.Trend.Select(month => new ChartCategory(display.MonthShort(month.Month)))],
        Series =
        [
            .. view.Dimensions.Select((reading, index) => new ChartSeries(
                display.Name(reading.Dimension), [.. view.Trend.Select(month => Point(month.Scores[index]))], SeriesRole.Category)),
        ],
    };

    /// <summary>The district on four spokes, beside the same month a year before.</summary>
    public ChartSpec Radar(OverviewView view)
    {
        var scores = view.Dimensions.Select(reading => reading.Score).OfType<double>().ToArray();
        return new()
        {
            Id = "district-radar",
            Kind = ChartKind.Radar,
            Title = scores.Length < 2 ? text["RadarTitleNone"] : text["RadarTitle", text["RadarRange", display.Score(scores.Min()), display.Score(scores.Max())]],
            Subtitle = text["RadarSubtitle", display.Month(view.Month)],
            CategoryHeading = text["Dimension"],
            Axis = ScoreAxis,
            Categories = [.. view.Dimensions.Select(reading => new ChartCategory(display.Name(reading.Dimension), "/items?dimension=" + reading.Dimension.Code))],
            Series =
            [
                new(text["District"], [.. view.Dimensions.Select(reading => Point(reading.Score))]),
                new(text["SameMonthLastYear"], [.. view.Dimensions.Select(reading => Point(reading.YearBefore))], SeriesRole.Comparison),
            ],
        };
    }

    /// <summary>Units of one kind in one dimension, by name.</summary>
    public ChartSpec Bars(OverviewView view)
    {
        var comparison = view.Comparison;
        var isNumerous = comparison is { LowerQuartile: not null, Median: not null, UpperQuartile: not null };
        var peers = isNumerous
            ? text["BarsPeers", display.Score(comparison.Median), display.Score(comparison.LowerQuartile), display.Score(comparison.UpperQuartile)].Value
            : null;
        return new()
        {
            Id = "units-by-dimension",
            Kind = ChartKind.Bar,
            Title = BarsTitle(comparison),
            Subtitle = text["BarsSubtitle", display.Month(view.Month)],
            CategoryHeading = text["Unit"],
            Axis = ScoreAxis,
            IsHorizontal = true,
            Categories = [.. comparison.Units.Select(unit => new ChartCategory(unit.Name, "/units/" + Uri.EscapeDataString(unit.Code), unit.Code))],
            Series = [new(display.Name(comparison.Dimension), [.. comparison.Units.Select(unit => UnitPoint(unit) with { Peers = peers })])],
            Bands = isNumerous
                ? [ChartBand.Constant(text["BarsBand"], comparison.LowerQuartile!.Value, comparison.UpperQuartile!.Value, comparison.Units.Count, $"{display.Score(comparison.LowerQuartile)}–{display.Score(comparison.UpperQuartile)}")]
                : [],
            References = isNumerous ? [new(text["BarsMedian"], comparison.Median!.Value, display.Score(comparison.Median))] : [],
        };
    }

    // Lines may start above zero; whole tens with some air keep neighbouring months comparable.
    private ChartAxis TrendAxis(OverviewView view)
    {
        var scores = view.Trend.SelectMany(month => month.Scores).OfType<double>().ToArray();
        return scores.Length == 0
            ? ScoreAxis
            : ScoreAxis with { Minimum = Math.Max(0, Math.Floor((scores.Min() - 3) / 10) * 10), Maximum = Math.Min(100, Math.Ceiling((scores.Max() + 3) / 10) * 10) };
    }

    private ChartPoint UnitPoint(UnitReading unit) => unit.FlagCode is null
        ? Point(unit.Score)
        : Point(unit.Score) with { Meaning = ChartMeaning.Attention, Word = text["BarsFlagged"] };

    private ChartPoint Point(double? score) =>
        score is null ? new(null, text["InsufficientData"]) : new(score, display.Score(score));

    private string BarsTitle(UnitComparison comparison)
    {
        var scored = comparison.Units.Count(unit => unit.Score is not null);
        return scored == 0
            ? text["BarsTitleNone", display.Name(comparison.Dimension), display.Kind(comparison.Kind)]
            : text["BarsTitle", display.Name(comparison.Dimension), comparison.Units.Count, display.Kind(comparison.Kind), scored, display.Score(comparison.Median ?? MiddleOf(comparison))];
    }

    // With too few units for stored quartiles the middle one is still worth a word.
    private static double? MiddleOf(UnitComparison comparison)
    {
        var scores = comparison.Units.Select(unit => unit.Score).OfType<double>().Order().ToArray();
        return scores.Length == 0 ? null : scores[(scores.Length - 1) / 2];
    }

    private string TrendTitle(OverviewView view)
    {
        var moves = view.Dimensions
            .Where(reading => reading is { Score: not null, YearBefore: not null })
            .Select(reading => (Name: display.Name(reading.Dimension), By: reading.Score!.Value - reading.YearBefore!.Value))
            .OrderByDescending(move => Math.Abs(move.By))
            .ToArray();
        if (moves.Length == 0 || view.Trend.Count <= MonthsInYear)
        {
            return text["TrendTitleNone"];
        }

        var finding = Math.Abs(moves[0].By) < 1
            ? text["TrendFlat"]
            : text[moves[0].By > 0 ? "TrendRise" : "TrendFall", moves[0].Name, display.Figure(Math.Abs(moves[0].By), 1)];
        return text["TrendTitle", finding.Value];
    }
}
