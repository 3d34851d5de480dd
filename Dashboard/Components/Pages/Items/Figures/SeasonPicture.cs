using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Figures;

/// <summary>The years of a series side by side, and whether they share a season.</summary>
public sealed class SeasonPicture(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Readings> text)
{
    private const int MonthsOfAYear = 12;

    /// <summary>Draws a series; null where the item has less than two points a year.</summary>
    public ChartSpec? Of(ItemSeries series)
    {
        var item = series.Item;
        if (item.WindowMonths is 0 or MonthsOfAYear)
        {
            return null;
        }

        var unit = ItemDefinition.UnitOf(catalogue, item);
        var years = series.Points.GroupBy(point => point.Point.Month.Year).OrderBy(year => year.Key).ToList();
        return new()
        {
            Id = "season-" + item.Code.ToLowerInvariant(),
            Kind = ChartKind.Line,
            Title = TitleOf(series),
            Subtitle = text["SeasonSubtitle", ItemReader.TrendMonths],
            CategoryHeading = text["PartOfYear"],
            Axis = new(display.Name(item), display.UnitSign(unit)),
            Categories = [.. Parts(item).Select(part => new ChartCategory(part))],
            Series = [.. years.Select(year => new ChartSeries(text["YearName", year.Key], [.. OfYear(item, year, unit)], SeriesRole.Category))],
            Sentence = SentenceOf(series.Season, unit),
        };
    }

    private IEnumerable<string> Parts(Item item) => item.Cadence switch
    {
        Cadence.Month => Enumerable.Range(1, MonthsOfAYear).Select(display.MonthOfYear),
        Cadence.Quarter => Enumerable.Range(1, 4).Select(quarter => text["Quarter", quarter].Value),
        _ => [text["HalfFirst"], text["HalfSecond"]],
    };

    private IEnumerable<ChartPoint> OfYear(Item item, IEnumerable<ItemPoint> year, UnitOfMeasure unit)
    {
        var points = year.ToDictionary(point => (point.Point.Month.Number - 1) / item.WindowMonths);
        for (var part = 0; part < MonthsOfAYear / item.WindowMonths; part++)
        {
            var here = points.GetValueOrDefault(part);
            var word = display.State(here?.Measure?.State is { } state and not MeasureState.Figure ? state : MeasureState.NotReported);
            yield return here?.Point.Value is { } value
                ? new(value, display.Figure(value, unit.Decimals))
                : new(null, here is null ? "" : word);
        }
    }

    private string TitleOf(ItemSeries series) => series.Season is { } season
        ? text["SeasonTitle" + season.State, display.Name(series.Unit), MonthName(season.HighMonth), MonthName(season.LowMonth)]
        : text["SeasonTitleWindows", display.Name(series.Unit)];

    private string SentenceOf(SeasonalReading? season, UnitOfMeasure unit) => season?.State switch
    {
        SeasonState.Seasonal => text[
            "SeasonSentenceSeasonal", MonthName(season.HighMonth), display.Value(season.High, unit), MonthName(season.LowMonth),
            display.Value(-season.Low, unit), display.Figure(season.Strength, 2)],
        SeasonState.NotSeasonal => text["SeasonSentenceNotSeasonal", display.Figure(season.Strength, 2)],
        _ => text["SeasonSentencePlain"],
    };

    private string MonthName(int month) => month == 0 ? "" : display.MonthOfYear(month);
}
