using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>Says a chart in one sentence, from its figures.</summary>
public static class ChartSentence
{
    private const int MostNamed = 6;

    /// <summary>The sentence: the chart's own, or one made from its points.</summary>
    public static string Of(ChartSpec spec, IStringLocalizer words)
    {
        if (spec.Sentence is { } own)
        {
            return own;
        }

        // Of several lines each is said; of other charts the first series only.
        var subjects = spec.Series.Where(series => series.Role != SeriesRole.Comparison).Take(spec.Kind == ChartKind.Line ? MostNamed : 1).ToArray();
        var subject = Array.Find(subjects, series => series.Points.Any(point => point.Value is not null));
        if (subject is null)
        {
            return words["SentenceEmpty"];
        }

        return spec.Kind switch
        {
            ChartKind.Line => OfLines(spec, subjects, words),
            ChartKind.Radar when spec.Categories.Count <= MostNamed => OfFewAxes(spec, subject, words),
            _ => OfRange(spec, subject, words),
        };
    }

    private static string OfRange(ChartSpec spec, ChartSeries subject, IStringLocalizer words)
    {
        var present = subject.Points.Where(point => point.Value is not null).OrderBy(point => point.Value).ToArray();
        var missing = subject.Points.Count - present.Length;
        var sentence = words["SentenceRange", present.Length, Signed(spec, present[0].Text), Signed(spec, present[^1].Text), Signed(spec, MiddleOf(present))];
        return sentence + (missing > 0 ? words["SentenceMissing", missing].Value : "") + words["FullStop"];
    }

    // The median as everywhere else: of an even number the mean of the two in the middle, with the decimals the figures are written with.
    private static string MiddleOf(ChartPoint[] ordered)
    {
        var (lower, upper) = (ordered[(ordered.Length - 1) / 2], ordered[ordered.Length / 2]);
        var decimals = lower.Text.LastIndexOf('.') is >= 0 and var point ? lower.Text.Length - point - 1 : 0;
        return lower == upper ? lower.Text : Display.FigureText((lower.Value!.Value + upper.Value!.Value) / 2, decimals);
    }

    private static string Signed(ChartSpec spec, string figure) => spec.Axis.Sign is "" or "%" ? figure + spec.Axis.Sign : $"{figure} {spec.Axis.Sign}";

    private static string OfFewAxes(ChartSpec spec, ChartSeries subject, IStringLocalizer words)
    {
        var parts = spec.Categories.Zip(subject.Points, (category, point) => words["SentencePair", category.Name, point.Text].Value);
        return string.Join(words["Comma"], parts) + words["FullStop"];
    }

    private static string OfLines(ChartSpec spec, ChartSeries[] subjects, IStringLocalizer words)
    {
        var parts = subjects.Select(series => OfLine(spec, series, words)).Where(part => part.Length > 0);
        return string.Join(words["Semicolon"], parts) + words["FullStop"];
    }

    private static string OfLine(ChartSpec spec, ChartSeries series, IStringLocalizer words)
    {
        var present = Enumerable.Range(0, series.Points.Count).Where(index => series.Points[index].Value is not null).ToArray();
        return present.Length < 2
            ? string.Concat(present.Select(index => words["SentencePoint", series.Name, spec.Categories[index].Name, series.Points[index].Text].Value))
            : words["SentenceLine", series.Name, spec.Categories[present[0]].Name, series.Points[present[0]].Text, spec.Categories[present[^1]].Name, series.Points[present[^1]].Text];
    }
}
