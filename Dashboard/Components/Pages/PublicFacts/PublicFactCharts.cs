using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>The few published figures that may honestly stand side by side, as bars with their source, period and traps.</summary>
/// <remarks>Never a rate across rounds, never things beside persons, never overlapping classes as parts of a whole: the register decides, a test holds it.</remarks>
public sealed partial class PublicFactCharts(PublishedRegister register, Display display, IStringLocalizer<Resources.PublicFacts> text)
{
    /// <summary>The charts all of whose figures belong to a section.</summary>
    public IReadOnlyList<ChartSpec> Of(IReadOnlyList<PublicFact> facts, IReadOnlyList<PublicFactTrap> traps, Func<PublishedFigure, string> sign)
    {
        var byNumber = facts.ToDictionary(fact => fact.Number);
        return [.. register.Charts.Where(chart => chart.Numbers.All(byNumber.ContainsKey)).Select(chart => Of(chart, byNumber, traps, sign))];
    }

    private ChartSpec Of(PublishedChart chart, Dictionary<int, PublicFact> facts, IReadOnlyList<PublicFactTrap> traps, Func<PublishedFigure, string> sign)
    {
        var drawn = chart.Numbers.Select(number => facts[number]).ToList();
        var figures = register.Figures.Where(figure => chart.Numbers.Contains(figure.No)).ToDictionary(figure => figure.No);
        var touching = drawn.SelectMany(fact => fact.Traps).Distinct().Order();
        return new()
        {
            Id = "facts-" + chart.Code,
            Kind = ChartKind.Bar,
            IsHorizontal = true,
            Title = Reference().Replace(display.Name(chart.TitleZh, chart.TitleEn), match => facts[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Printed),
            Subtitle = text["ChartSubtitle", display.List(drawn.Select(fact => fact.Period).Distinct()), text["SourceName", drawn[0].Source]],
            CategoryHeading = text["Metric"],
            Axis = new(text["Value"], sign(figures[drawn[0].Number])),
            Categories = [.. drawn.Select(fact => new ChartCategory(fact.Metric))],
            Series = [new(text["Value"], [.. drawn.Select(fact => PointOf(figures[fact.Number]))])],
            Sentence = text["ChartSentence", display.List(drawn.Select(fact => text["ChartPair", fact.Metric, fact.Printed].Value))],
            Notes = [.. traps.Where(trap => touching.Contains(trap.Number)).Select(trap => trap.Text)],
        };
    }

    private ChartPoint PointOf(PublishedFigure figure) =>
        ValueOf(figure) is { } value ? new(value, display.Figure(value, figure.Decimals ?? 0)) : new(null, text["NotComputed"]);

    private double? ValueOf(PublishedFigure figure) =>
        figure.IsDerived ? register.Compute(figure)?.Value : double.Parse(figure.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Reference();
}
