using Microsoft.Extensions.Localization;

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
        var sentence = words["SentenceRange", present.Length, Signed(spec, present[0]), Signed(spec, present[^1]), Signed(spec, present[(present.Length - 1) / 2])];
        return sentence + (missing > 0 ? words["SentenceMissing", missing].Value : "") + words["FullStop"];
    }

    private static string Signed(ChartSpec spec, ChartPoint point) =>
        spec.Axis.Sign is "" or "%" ? point.Text + spec.Axis.Sign : $"{point.Text} {spec.Axis.Sign}";

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
