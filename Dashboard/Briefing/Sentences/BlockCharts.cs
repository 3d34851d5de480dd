using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>Which charts does a block bring?</summary>
public sealed class BlockCharts(SnapshotFigures figures, FieldTable fields, Display display, IStringLocalizer<Resources.Briefing> text)
{
    private const double Step = 10;

    /// <summary>The four dimensions: the district beside the year before, a unit beside its peers.</summary>
    public ChartSpec Radar(string id, Unit unit)
    {
        var readings = figures.Catalogue.Dimensions.Select(dimension => figures.Reading(unit, dimension)).ToList();
        var isDistrict = unit.Kind == UnitKind.District;
        var beside = isDistrict ? text["SeriesYearBefore"].Value : text["SeriesPeers"].Value;
        return new()
        {
            Id = id,
            Kind = ChartKind.Radar,
            Title = text["ChartRadarTitle", fields.SubjectName(unit), beside],
            CategoryHeading = text["HeadingDimension"],
            Axis = new(text["AxisScore"], text["Points"], 0, 100),
            Categories = [.. readings.Select(reading => new ChartCategory(display.Name(reading.Dimension)))],
            Series =
            [
                new(text["SeriesNow"], [.. readings.Select(reading => Point(reading.Score?.Value))]),
                new(beside, [.. readings.Select(reading => Point(isDistrict ? reading.YearBefore : reading.Score?.PeerMedian))], SeriesRole.Comparison),
            ],
        };
    }

    /// <summary>The four dimensions month by month.</summary>
    public ChartSpec Trend(string id, Unit unit)
    {
        var courses = figures.Catalogue.Dimensions.Select(dimension => (Dimension: dimension, Points: figures.Course(unit, dimension.Code).ToDictionary(point => point.Month, point => point.Value))).ToList();
        var months = courses.SelectMany(course => course.Points.Keys).Distinct().Order().TakeLast(13).ToList();
        var values = courses.SelectMany(course => months.Select(month => course.Points.GetValueOrDefault(month))).OfType<double>().ToList();
        return new()
        {
            Id = id,
            Kind = ChartKind.Line,
            Title = text["ChartTrend", fields.SubjectName(unit)],
            CategoryHeading = text["HeadingMonth"],
            Axis = new(
                text["AxisScore"], text["Points"], values.Count == 0 ? 0 : Math.Max(0, Math.Floor((values.Min() - 3) / Step) * Step),
                values.Count == 0 ? 100 : Math.Min(100, Math.Ceiling((values.Max() + 3) / Step) * Step)),
            Categories = [.. months.Select(month => new ChartCategory(display.MonthShort(month)))],
            Series = [.. courses.Select(course => new ChartSeries(display.Name(course.Dimension), [.. months.Select(month => Point(course.Points.GetValueOrDefault(month)))], SeriesRole.Category))],
        };
    }

    /// <summary>Shares in per cent, now and a year before.</summary>
    public ChartSpec Shares(string id, Unit unit, IEnumerable<ItemReading> readings)
    {
        var shares = readings.Where(reading => reading.Item.UnitOfMeasure == "%").ToList();
        return new()
        {
            Id = id,
            Kind = ChartKind.Bar,
            Title = text["ChartRectification", fields.SubjectName(unit)],
            CategoryHeading = text["ColumnItem"],
            Axis = new(text["AxisShare"], "%", 0, 100),
            IsHorizontal = true,
            Categories = [.. shares.Select(reading => new ChartCategory(display.Name(reading.Item), Detail: reading.Item.Code))],
            Series =
            [
                new(text["SeriesNow"], [.. shares.Select(reading => Point(reading, reading.Measure is { IsFigure: true } measure ? measure.Value : null))]),
                new(
                    text["SeriesYearBefore"],
                    [.. shares.Select(reading => Point(reading, reading.Measure is { } measure ? figures.ValueAt(unit, reading.Item, measure.Month.AddMonths(-12)) : null))], SeriesRole.Comparison),
            ],
        };
    }

    private ChartPoint Point(double? score) => new(score, score is null ? text["InsufficientData"] : display.Score(score));

    private ChartPoint Point(ItemReading reading, double? value) => value is { } there
        ? new(there, display.Figure(there, figures.MeasureOf(reading.Item).Decimals))
        : new(null, fields.Value(reading));
}
