using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>The charts of the ledger; every bar leads to the problems it counts.</summary>
public sealed class LedgerCharts(LedgerWords words, Display display, IStringLocalizer<Resources.Systems.Ledger> text)
{
    /// <summary>Open problems by stage.</summary>
    public ChartSpec Stages(LedgerCounts counts, string? unit) => Bars(
        "ledger-stages", text["StagesTitle", display.Count(counts.Open), display.Count(counts.Stalled)], text["Stage"], counts,
        [.. counts.Stages.Select(stage => new Bar(words.Stage(stage.Code), stage.Count, Address(unit, stage.Code, null, null), stage.Code == LedgerFilter.Stalled))]);

    /// <summary>Problems at a standstill by reason.</summary>
    public ChartSpec Reasons(LedgerCounts counts, string? unit) => Bars(
        "ledger-reasons", counts.WithoutReason == 0 ? text["ReasonsTitle", display.Count(counts.Stalled)] : text["ReasonsTitleMissing", display.Count(counts.Stalled), display.Count(counts.WithoutReason)],
        text["Reason"], counts,
        [.. counts.Reasons.Select(reason => new Bar(
            words.Reason(reason.Code), reason.Count, Address(unit, LedgerFilter.Stalled, null, reason.Code.Length == 0 ? LedgerFilter.NoReason : reason.Code), reason.Code.Length == 0))]);

    /// <summary>Open problems by source, and how many of them are due.</summary>
    public ChartSpec Sources(LedgerCounts counts, string? unit) => new()
    {
        Id = "ledger-sources",
        Kind = ChartKind.Bar,
        Title = text["SourcesTitle", display.Count(counts.Due)],
        Subtitle = text["AtEndOf", display.Month(counts.Month)],
        CategoryHeading = text["Source"],
        Axis = new(text["Problems"], text["Sign"]),
        Categories = [.. counts.Sources.Select(source => new ChartCategory(words.Choice("source", source.Code), Address(unit, LedgerFilter.Due, source.Code, null)))],
        Series =
        [
            new(text["SeriesDue"], [.. counts.Sources.Select(source => Point(source.Due) with { Numerator = display.Count(source.Due), Denominator = display.Count(source.Open) })]),
        ],
        Sentence = text["SourcesSentence", display.List(counts.Sources.Select(source => $"{words.Choice("source", source.Code)} {display.Fraction(source.Due, source.Open)}"))],
        IsHorizontal = true,
    };

    /// <summary>Found and closed, month by month.</summary>
    public ChartSpec Flow(LedgerCounts counts) => new()
    {
        Id = "ledger-flow",
        Kind = ChartKind.Line,
        Title = text["FlowTitle", display.Count(counts.Year.Found), display.Count(counts.Year.Closed)],
        Subtitle = text["FlowSubtitle", display.Months(counts.Months[0].Month, counts.Month)],
        CategoryHeading = text["Month"],
        Axis = new(text["Problems"], text["Sign"]),
        Categories = [.. counts.Months.Select(month => new ChartCategory(display.MonthShort(month.Month)))],
        Series =
        [
            new(text["SeriesFound"], [.. counts.Months.Select(month => Point(month.Found))], SeriesRole.Category),
            new(text["SeriesClosed"], [.. counts.Months.Select(month => Point(month.Closed))], SeriesRole.Category),
        ],
    };

    /// <summary>What followed the closing in the last twelve months.</summary>
    public ChartSpec After(LedgerCounts counts) => Bars(
        "ledger-after", text["AfterTitle", display.Count(counts.Year.Rechecked), display.Count(counts.Year.Recurred)], text["Step"], counts,
        [
            new(text["AfterClosed"], counts.Year.Closed, null, false),
            new(text["AfterAccepted"], counts.Year.Accepted, null, false),
            new(text["AfterRechecked"], counts.Year.Rechecked, "/items/MR-10", false),
            new(text["AfterRecurred"], counts.Year.Recurred, "/items/MR-10", true),
        ]) with
    {
        Subtitle = text["AfterSubtitle", display.Month(counts.Month)],
        Notes = [text["AfterNote"]],
    };

    private ChartSpec Bars(string id, string title, string heading, LedgerCounts counts, IReadOnlyList<Bar> bars) => new()
    {
        Id = id,
        Kind = ChartKind.Bar,
        Title = title,
        Subtitle = text["AtEndOf", display.Month(counts.Month)],
        CategoryHeading = heading,
        Axis = new(text["Problems"], text["Sign"]),
        Categories = [.. bars.Select(bar => new ChartCategory(bar.Name, bar.Address))],
        Series = [new(text["Problems"], [.. bars.Select(bar => bar.IsAttention && bar.Count > 0 ? Point(bar.Count) with { Meaning = ChartMeaning.Attention } : Point(bar.Count))])],
        IsHorizontal = true,
        Sentence = text["BarSentence", display.List(bars.Select(bar => $"{bar.Name} {display.Count(bar.Count)}"))],
    };

    private ChartPoint Point(long count) => new(count, display.Count(count));

    private static string Address(string? unit, string state, string? source, string? reason) =>
        "/ledger?state=" + state + Part("unit", unit) + Part("source", source) + Part("reason", reason);

    private static string Part(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private sealed record Bar(string Name, long Count, string? Address, bool IsAttention);
}
