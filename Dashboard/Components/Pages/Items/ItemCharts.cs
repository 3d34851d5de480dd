using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>The charts of one item: over the units of a kind, and over time.</summary>
public sealed class ItemCharts(SupervisionCatalogue catalogue, Display display, FractionText fractions, IStringLocalizer<Resources.Items> text)
{
    /// <summary>Bars over the units of a kind, by name, with the peer median as a line.</summary>
    public ChartSpec Distribution(ItemView view, UnitKind kind)
    {
        var unit = ItemDefinition.UnitOf(catalogue, view.Item);
        var rows = view.Units.Where(row => row.Kind == kind).ToList();
        var middle = view.Middle(kind);
        return new()
        {
            Id = $"distribution-{view.Item.Code.ToLowerInvariant()}",
            Kind = ChartKind.Bar,
            IsHorizontal = true,
            Title = DistributionTitle(rows, middle, kind, unit),
            Subtitle = text["DistributionSubtitle", display.Month(view.Month), rows.Count(row => row.Measure.IsFigure), rows.Count, text["Cadence" + view.Item.Cadence]],
            CategoryHeading = text["Unit"],
            Axis = new(display.Name(view.Item), display.UnitSign(unit)),
            Categories = [.. rows.Select(row => new ChartCategory(row.Name, $"/units/{Uri.EscapeDataString(row.Code)}"))],
            Series = [new(display.Name(view.Item), [.. rows.Select(row => Point(view, row, unit, middle))])],
            References = middle?.Median is { } median ? [new(text["PeerMedian"], median, display.Figure(median, unit.Decimals))] : [],
        };
    }

    /// <summary>A line over the months of one unit, with the limits of ordinary variation.</summary>
    public ChartSpec Trend(Item item, string id, string unitName, IReadOnlyList<TrendPoint> points)
    {
        var unit = ItemDefinition.UnitOf(catalogue, item);
        var hasLimits = points.Any(point => point.LowerLimit is not null);
        return new()
        {
            Id = id,
            Kind = ChartKind.Line,
            Title = TrendTitle(item, unitName, points, unit),
            Subtitle = text["TrendSubtitle", text["TrendStep" + item.Cadence], points.Count],
            CategoryHeading = text["Month"],
            Axis = new(display.Name(item), display.UnitSign(unit)),
            Categories = [.. points.Select(point => new ChartCategory(display.MonthShort(point.Measure.RoundOn ?? point.Measure.Month)))],
            Series = [new(unitName, [.. points.Select(point => Point(item, point, unit))])],
            Bands = hasLimits
                ? [new(text["OrdinaryRange"], [.. points.Select(point => point.LowerLimit)], [.. points.Select(point => point.UpperLimit)])]
                : [],
        };
    }

    /// <summary>What a verdict means in a chart.</summary>
    public static ChartMeaning Meaning(Finding? signal) => signal?.Verdict switch
    {
        Verdict.Deviates => ChartMeaning.Attention,
        Verdict.Improves => ChartMeaning.Improvement,
        _ => ChartMeaning.Ordinary,
    };

    private string DistributionTitle(List<ItemUnitFigure> rows, KindMiddle? middle, UnitKind kind, UnitOfMeasure unit)
    {
        var values = rows.Select(row => row.Measure.Value).OfType<double>().ToList();
        return (values.Count, middle?.Median) switch
        {
            (0, _) => text["DistributionNone", display.Kind(kind)],
            (_, { } median) => text["DistributionTitle", display.Kind(kind), display.Value(median, unit), display.Value(values.Min(), unit), display.Value(values.Max(), unit)],
            _ => text["DistributionFew", display.Kind(kind), values.Count, display.Value(values.Min(), unit), display.Value(values.Max(), unit)],
        };
    }

    private string TrendTitle(Item item, string unitName, IReadOnlyList<TrendPoint> points, UnitOfMeasure unit)
    {
        var last = points.LastOrDefault(point => point.Measure.IsFigure);
        if (last is null)
        {
            return text["TrendNone", unitName];
        }

        var month = display.Month(last.Measure.RoundOn ?? last.Measure.Month);
        var value = display.Value(last.Measure.Value ?? 0, unit);
        return last.Signal is { } signal
            ? text["TrendTitle", unitName, month, value, display.Word(signal.Verdict), display.Reason(signal.Reason)]
            : text["TrendTitlePlain", unitName, month, value];
    }

    private ChartPoint Point(ItemView view, ItemUnitFigure row, UnitOfMeasure unit, KindMiddle? middle) =>
        Point(view.Item, row.Measure, row.Signal, unit) with
        {
            Meaning = row.Code == view.Chosen?.Code ? ChartMeaning.Selected : Meaning(row.Signal),
            Peers = Peers(middle, unit),
        };

    private ChartPoint Point(Item item, TrendPoint point, UnitOfMeasure unit) => Point(item, point.Measure, point.Signal, unit);

    private ChartPoint Point(Item item, Measure measure, Finding? signal, UnitOfMeasure unit) => measure.IsFigure
        ? new(measure.Value, display.Figure(measure.Value, unit.Decimals))
        {
            Meaning = Meaning(signal),
            Word = signal is null ? null : display.Reason(signal.Reason),
            Numerator = fractions.Numerator(item, measure),
            Denominator = fractions.Denominator(item, measure),
        }
        : new(null, display.State(measure.State)) { Word = display.State(measure.State) };

    private string? Peers(KindMiddle? middle, UnitOfMeasure unit) => middle is { Median: { } median, LowerQuartile: { } lower, UpperQuartile: { } upper }
        ? text["Peers", display.Figure(median, unit.Decimals), display.Figure(lower, unit.Decimals), display.Figure(upper, unit.Decimals)].Value
        : null;
}
