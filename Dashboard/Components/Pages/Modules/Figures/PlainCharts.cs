using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Figures;

/// <summary>Charts of plain counts; a withheld one is a gap with its word.</summary>
public sealed class PlainCharts(Display display, IStringLocalizer<Resources.Modules> text)
{
    /// <summary>Lying bars from zero, with all figures in the sentence.</summary>
    public ChartSpec Bars(PlainHead head, IReadOnlyList<PlainBar> bars) => Empty(head, ChartKind.Bar) with
    {
        Categories = [.. bars.Select(bar => new ChartCategory(bar.Name, bar.Address))],
        Series = [new(head.Axis, [.. bars.Select(bar => Point(bar.Count) with { Meaning = bar.IsAttention && bar.Count > 0 ? ChartMeaning.Attention : ChartMeaning.Ordinary })])],
        IsHorizontal = true,
        Sentence = text["Sentence", display.List(bars.Select(bar => $"{bar.Name} {Text(bar.Count)}"))],
    };

    /// <summary>Lines over months.</summary>
    public ChartSpec Lines(PlainHead head, IReadOnlyList<Month> months, IReadOnlyList<PlainLine> lines, Func<Month, string?>? address = null) => Empty(head, ChartKind.Line) with
    {
        Categories = [.. months.Select(month => new ChartCategory(display.MonthShort(month), address?.Invoke(month)))],
        Series = [.. lines.Select(line => new ChartSeries(line.Name, [.. line.Counts.Select(Point)], lines.Count > 1 ? SeriesRole.Category : SeriesRole.Subject))],
    };

    /// <summary>A count as written, or the word for a withheld one.</summary>
    public string Text(long? count) => count is { } there ? display.Count(there) : display.State(MeasureState.Suppressed);

    private ChartPoint Point(long? count) => new(count, Text(count)) { Word = count is null ? display.State(MeasureState.Suppressed) : null };

    private static ChartSpec Empty(PlainHead head, ChartKind kind) => new()
    {
        Id = head.Id,
        Kind = kind,
        Title = head.Title,
        Subtitle = head.Subtitle,
        CategoryHeading = head.Heading,
        Axis = new(head.Axis, head.Sign),
        Categories = [],
        Series = [],
        Notes = head.Note is { } note ? [note] : [],
    };
}

/// <summary>What stands above and beside a plain chart.</summary>
public sealed record PlainHead(string Id, string Title, string Subtitle, string Heading, string Axis, string Sign, string? Note = null);

/// <summary>One bar; a null count is withheld.</summary>
public sealed record PlainBar(string Name, long? Count, string? Address = null, bool IsAttention = false);

/// <summary>One line; a null count is withheld.</summary>
public sealed record PlainLine(string Name, IReadOnlyList<long?> Counts);
