using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>The charts of the three kinds of village affairs.</summary>
public sealed class VillageCharts(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Systems.Villages> text)
{
    /// <summary>Months of the record chart.</summary>
    public const int TrendMonths = 12;

    private static readonly string[] classes = ["party", "village", "finance"];

    /// <summary>Open feedback by age.</summary>
    public ChartSpec Ages(FeedbackView feedback) => new()
    {
        Id = "feedback-ages",
        Kind = ChartKind.Bar,
        Title = text["AgesTitle", display.Count(feedback.Count), display.Count(feedback.Over)],
        Subtitle = text["AsOf", display.Time(feedback.AsOf)],
        CategoryHeading = text["Age"],
        Axis = new(text["Feedback"], text["Sign"]),
        Categories = [.. feedback.Ages.Select((_, at) => new ChartCategory(AgeName(at)))],
        Series = [new(text["Feedback"], [.. feedback.Ages.Select((count, at) => Point(count, isOver: at >= OverFrom))])],
        Sentence = text["ListSentence", display.List(feedback.Ages.Select((count, at) => $"{AgeName(at)} {display.Count(count)}"))],
    };

    /// <summary>Records published, by class and month of their due day.</summary>
    public ChartSpec Records(TallyCounts counts, Month month)
    {
        var months = Enumerable.Range(1 - TrendMonths, TrendMonths).Select(month.AddMonths).ToList();
        var total = classes.Sum(code => counts.Of(DisclosureTallies.Records, "out:" + code, months[0], month));
        var due = classes.Sum(code => counts.Of(DisclosureTallies.Records, code, months[0], month));
        return new()
        {
            Id = "disclosure-records",
            Kind = ChartKind.Line,
            Title = text["RecordsTitle", display.Count(due), display.Count(total)],
            Subtitle = text["RecordsSubtitle", display.Months(months[0], month)],
            CategoryHeading = text["Month"],
            Axis = new(text["Records"], text["RecordSign"]),
            Categories = [.. months.Select(each => new ChartCategory(display.MonthShort(each)))],
            Series = [.. classes.Select(code => new ChartSeries(ClassName(code), [.. months.Select(each => OfMonth(counts, code, each))], SeriesRole.Category))],
        };
    }

    /// <summary>The name of a class of matters.</summary>
    public string ClassName(string code) => Choice("disclosure_record", "class", code);

    /// <summary>The name of a matter.</summary>
    public string Matter(string code) => Choice("disclosure_record", "matter", code);

    /// <summary>The name of a class of feedback.</summary>
    public string FeedbackClass(string? code) => code is null ? "" : Choice("village_feedback", "class", code);

    private static int OverFrom { get; } = FeedbackReader.AgeBounds.TakeWhile(bound => bound <= FeedbackReader.Days).Count();

    private string Choice(string stream, string column, string code) =>
        catalogue.Stream(stream)?.Column(column)?.Choices?.FirstOrDefault(choice => choice.Code == code) is { } found ? display.Name(found.Zh, found.En) : code;

    private ChartPoint OfMonth(TallyCounts counts, string code, Month month)
    {
        var (published, due) = (counts.Of(DisclosureTallies.Records, "out:" + code, month), counts.Of(DisclosureTallies.Records, code, month));
        return new(published, display.Count(published)) { Numerator = display.Count(published), Denominator = display.Count(due) };
    }

    private ChartPoint Point(int count, bool isOver) =>
        new(count, display.Count(count)) { Meaning = isOver && count > 0 ? ChartMeaning.Attention : ChartMeaning.Ordinary, Word = isOver && count > 0 ? text["Over"].Value : null };

    private string AgeName(int at)
    {
        var bounds = FeedbackReader.AgeBounds;
        return at == bounds.Count ? text["AgeBeyond", bounds[^1]] : text["AgeWithin", at == 0 ? 0 : bounds[at - 1] + 1, bounds[at]];
    }
}
