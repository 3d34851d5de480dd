using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Headings;

/// <summary>How is this month's figure found, step by step, with the district's own numbers?</summary>
public sealed class WorkedExample(SupervisionCatalogue catalogue, Display display, FractionText fractions, IStringLocalizer<Resources.Headings> text)
{
    /// <summary>The steps: quotient, ordinary range, score.</summary>
    public IReadOnlyList<string> Of(ItemView view)
    {
        if (view.District?.Measure is not { IsFigure: true, Value: { } value } measure)
        {
            return [text["ExampleNone", display.Month(view.Month)]];
        }

        var (item, unit) = (view.Item, ItemDefinition.UnitOf(catalogue, view.Item));
        var lines = new List<string> { Figure(view, measure, display.Value(value, unit)) };
        if (view.Series is { Unit.Kind: UnitKind.District } series && series.Reading.Chart is { IsJudged: true, Centre: { } centre } chart)
        {
            lines.Add(Range(chart, centre, unit));
        }

        if (ItemScore.Of(item, value, catalogue.Goalposts) is { } score && catalogue.Goalposts.TryGetValue(item.Code, out var goalpost))
        {
            lines.Add(text[
                "ExampleScore", display.Figure(value, unit.Decimals), display.Figure(goalpost.Floor, unit.Decimals), display.Figure(goalpost.Target, unit.Decimals), display.Score(score)]);
        }

        return lines;
    }

    private string Figure(ItemView view, Measure measure, string value)
    {
        var item = view.Item;
        return (fractions.Numerator(item, measure), fractions.Denominator(item, measure)) switch
        {
            ({ } top, { } bottom) => text[
                "ExampleQuotient", display.Month(measure.RoundOn ?? view.Month), display.Name(item.NumeratorZh, item.NumeratorEn), top,
                display.Name(item.DenominatorZh, item.DenominatorEn), bottom, value],
            ({ } top, null) => text["ExampleCount", display.Month(view.Month), display.Name(item.NumeratorZh, item.NumeratorEn), top, value],
            _ => text["ExampleValue", display.Month(view.Month), value],
        };
    }

    private string Range(ControlChart chart, double centre, UnitOfMeasure unit)
    {
        var last = chart.Points.Last(point => point.Value is not null);
        return text[
            "ExampleRange", chart.PointCount, display.Value(centre, unit), display.Month(last.Month), display.Value(last.LowerLimit ?? 0, unit),
            display.Value(last.UpperLimit ?? 0, unit), display.Value(last.Value!.Value, unit), display.Word(last.Verdict)];
    }
}
