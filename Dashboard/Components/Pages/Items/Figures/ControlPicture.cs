using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Figures;

/// <summary>The control chart of a series: points, their ordinary range, the mean, and what was noted.</summary>
public sealed class ControlPicture(
    SupervisionCatalogue catalogue, SupervisionSettings settings, Display display, FractionText fractions,
    IStringLocalizer<Resources.Readings> text, IStringLocalizer<Resources.Items> items)
{
    /// <summary>Draws a series.</summary>
    public ChartSpec Of(ItemSeries series)
    {
        var (item, chart) = (series.Item, series.Reading.Chart);
        var unit = ItemDefinition.UnitOf(catalogue, item);
        var hasLimits = series.Points.Any(point => point.Point.LowerLimit is not null);
        return new()
        {
            Id = "control-" + item.Code.ToLowerInvariant(),
            Kind = ChartKind.Line,
            Title = TitleOf(series, unit),
            Subtitle = text["ControlSubtitle", items["TrendStep" + item.Cadence], series.Points.Count, text[chart.State == ChartState.Cumulative ? "ChartKindCumulative" : "ChartKind" + chart.Kind], StateOf(chart)],
            CategoryHeading = items["Month"],
            Axis = new(display.Name(item), display.UnitSign(unit)),
            Categories = [.. series.Points.Select(point => new ChartCategory(display.MonthShort(point.Point.Month)))],
            Series = [new(display.Name(series.Unit), [.. series.Points.Select(point => PointOf(item, point, unit))])],
            Bands = hasLimits
                ? [new(text["OrdinaryRange"], [.. series.Points.Select(point => point.Point.LowerLimit)], [.. series.Points.Select(point => point.Point.UpperLimit)])]
                : [],
            References = chart is { IsJudged: true, Centre: { } centre } ? [new(text["Mean"], centre, display.Value(centre, unit))] : [],
            Events = [.. EventsOf(series)],
            Notes = chart.IsJudged || chart.State == ChartState.Cumulative ? [RuleOf(chart)] : [],
            Sentence = SentenceOf(series, unit),
        };
    }

    /// <summary>How the ordinary range of a chart is found.</summary>
    public string RuleOf(ControlChart chart) => chart.State == ChartState.Cumulative
        ? text["ChartRuleCumulative"]
        : text["ChartRule" + chart.Kind, display.Figure(chart.Dispersion ?? 1, 2)];

    /// <summary>Whether a chart has limits, and on how many points they rest.</summary>
    public string StateOf(ControlChart chart) => text["State" + chart.State, chart.PointCount, settings.Signals.MinimumPoints];

    private string TitleOf(ItemSeries series, UnitOfMeasure unit)
    {
        var last = series.Points.LastOrDefault(point => point.Point.Value is not null);
        if (last is null)
        {
            return items["TrendNone", display.Name(series.Unit)];
        }

        var (month, value) = (display.Month(last.Point.Month), display.Value(last.Point.Value!.Value, unit));
        return series.Reading.Finding is { } finding
            ? items["TrendTitle", display.Name(series.Unit), month, value, display.Word(finding.Verdict), display.Reason(finding.Reason)]
            : items["TrendTitlePlain", display.Name(series.Unit), month, value];
    }

    private string SentenceOf(ItemSeries series, UnitOfMeasure unit)
    {
        var chart = series.Reading.Chart;
        if (!chart.IsJudged || chart.Centre is not { } centre)
        {
            return text["ControlSentencePlain", display.Name(series.Unit), StateOf(chart)];
        }

        var last = chart.Points.Last(point => point.Value is not null);
        var place = last is { LowerLimit: { } lower, UpperLimit: { } upper }
            ? text[last.Value >= lower && last.Value <= upper ? "InLimits" : "OffLimits", display.Value(lower, unit), display.Value(upper, unit)]
            : text["NoLimits"];
        return text[
            "ControlSentence", display.Name(series.Unit), display.Value(centre, unit), display.Value(last.Value!.Value, unit), place,
            chart.PointCount, chart.Points.Count(point => point.Cause != SpecialCause.CommonCause)];
    }

    private IEnumerable<ChartEvent> EventsOf(ItemSeries series)
    {
        foreach (var happening in series.Events)
        {
            var at = Enumerable.Range(0, series.Points.Count).FirstOrDefault(index => series.Points[index].Point.Month >= happening.Month, -1);
            if (at >= 0)
            {
                var kind = text["Event" + char.ToUpperInvariant(happening.Kind[0]) + happening.Kind[1..]];
                yield return new(at, happening.Note.Length > 0 ? text["ControlEvent", kind.ResourceNotFound ? happening.Kind : kind, happening.Note] : kind);
            }
        }
    }

    private ChartPoint PointOf(Item item, ItemPoint at, UnitOfMeasure unit) => (at.Point.Value, at.Measure) switch
    {
        ({ } value, { } measure) => new(value, display.Figure(value, unit.Decimals))
        {
            Meaning = MeaningOf(at.Point.Verdict),
            Word = at.Point.Cause == SpecialCause.CommonCause ? null : display.Reason(at.Point.Cause.ToString()),
            Numerator = fractions.Numerator(item, measure),
            Denominator = fractions.Denominator(item, measure),
        },
        (_, { } measure) => new(null, display.State(measure.State)) { Word = display.State(measure.State) },
        _ => new(null, display.State(MeasureState.NotReported)) { Word = display.State(MeasureState.NotReported) },
    };

    private static ChartMeaning MeaningOf(Verdict verdict) => verdict switch
    {
        Verdict.Deviates => ChartMeaning.Attention,
        Verdict.Improves => ChartMeaning.Improvement,
        _ => ChartMeaning.Ordinary,
    };
}
