using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>The charts of one flag: how much each driver carries, and how the first ones went against their peers.</summary>
public sealed class FlagCharts(SupervisionCatalogue catalogue, Display display, FlagSentence sentence, IStringLocalizer<Resources.Flags> text)
{
    /// <summary>What each driver carries of the flag; the shares add up to 100 %.</summary>
    public ChartSpec Shares(FlagEntry flag)
    {
        var drivers = flag.Drivers
            .GroupBy(driver => driver.Code, StringComparer.Ordinal)
            .Select(group => (First: group.First(), Share: group.Sum(driver => driver.Share) * 100))
            .OrderByDescending(driver => driver.Share)
            .ToList();
        return new()
        {
            Id = "drivers",
            Kind = ChartKind.Bar,
            IsHorizontal = true,
            Title = text["SharesTitle", sentence.Name(drivers[0].First), display.Figure(drivers[0].Share, 0)],
            Subtitle = text["SharesSubtitle", display.Month(flag.Month)],
            Sentence = text["SharesSentence", sentence.Name(drivers[0].First), display.Figure(drivers[0].Share, 0), drivers.Count],
            CategoryHeading = text["Driver"],
            Axis = new(text["Share"], "%", 0, 100),
            Categories = [.. drivers.Select(driver => new ChartCategory(sentence.Name(driver.First), null, driver.First.Code))],
            Series = [new(text["Share"], [.. drivers.Select(driver => new ChartPoint(driver.Share, display.Figure(driver.Share, 1)) { Meaning = ChartMeaning.Attention })])],
        };
    }

    /// <summary>One driver over the months before the flag, with the middle half of its peers as a band.</summary>
    public ChartSpec Series(FlagEntry flag, DriverSeries series)
    {
        var (sign, decimals) = Scale(series);
        var name = sentence.Name(series.Driver);
        return new()
        {
            Id = "driver-" + series.Driver.Code.ToLowerInvariant(),
            Kind = ChartKind.Line,
            Title = sentence.Of(series.Driver),
            Subtitle = text["SeriesSubtitle", display.Month(flag.Month), FlagReader.SeriesMonths, display.Kind(flag.Kind)],
            CategoryHeading = text["Month"],
            Axis = series.Item is null ? new(name, sign, 0, 100) : new(name, sign),
            Categories = [.. series.Points.Select(point => new ChartCategory(display.MonthShort(point.RoundOn ?? point.Month)))],
            Series =
            [
                new(flag.UnitName, [.. series.Points.Select(point => Point(point, point.Month == flag.Month, decimals))]),
                new(text["PeerMedian"], [.. series.Points.Select(point => new ChartPoint(point.PeerMedian, display.Figure(point.PeerMedian, decimals)))], SeriesRole.Comparison),
            ],
            Bands = [new(text["PeerMiddle"], [.. series.Points.Select(point => point.PeerLower)], [.. series.Points.Select(point => point.PeerUpper)])],
        };
    }

    private (string Sign, int Decimals) Scale(DriverSeries series)
    {
        if (series.Item is not { } item)
        {
            return (text["ScoreSign"], 1);
        }

        var unit = ItemDefinition.UnitOf(catalogue, item);
        return (display.UnitSign(unit), unit.Decimals);
    }

    private ChartPoint Point(DriverPoint point, bool isFlagged, int decimals)
    {
        if (point.Value is not { } value)
        {
            var word = display.State(point.State == MeasureState.Figure ? MeasureState.NotReported : point.State);
            return new(null, word) { Word = word };
        }

        return new(value, display.Figure(value, decimals))
        {
            Meaning = isFlagged ? ChartMeaning.Attention : ChartMeaning.Ordinary,
            Word = isFlagged ? text["FlaggedHere"].Value : null,
        };
    }
}
