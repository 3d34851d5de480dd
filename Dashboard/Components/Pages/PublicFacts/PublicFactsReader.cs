using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>Which figures did other places publish, from where, of when, and what could be misread?</summary>
public sealed partial class PublicFactsReader(PublishedRegister register, Display display, IStringLocalizer<Resources.PublicFacts> text, PublicFactCharts charts)
{
    private readonly Dictionary<(string Kind, string Zh), string> english = register.Words.ToDictionary(word => (word.Kind, word.Zh), word => word.En);

    public PublicFactsView Read() => new(
        register.Figures.Count(figure => !figure.IsDerived),
        register.Figures.Count(figure => figure.IsDerived),
        [.. register.Figures.GroupBy(figure => (figure.System, figure.Place)).Select(group => System(group.Key.System, group.Key.Place, [.. group]))],
        [.. register.Sources.Select(Source)]);

    private PublicFactSystem System(string system, string place, IReadOnlyList<PublishedFigure> figures)
    {
        var numbers = figures.Select(figure => figure.No).ToHashSet();
        var traps = register.Traps.Where(trap => trap.Numbers.Any(numbers.Contains)).ToList();
        IReadOnlyList<PublicFact> facts = [.. figures.Select(figure => Fact(figure, traps))];
        IReadOnlyList<PublicFactTrap> said = [.. traps.Select((trap, index) => new PublicFactTrap(index + 1, display.Name(trap.Zh, trap.En)))];
        return new(
            "s" + figures[0].No.ToString(CultureInfo.InvariantCulture),
            display.Name(system, Word("system", system)),
            display.Name(place, Word("place", place)),
            facts,
            said,
            charts.Of(facts, said, Sign));
    }

    private PublicFact Fact(PublishedFigure figure, List<PublishedTrap> traps) => new(
        figure.No,
        display.Name(figure.MetricZh, figure.MetricEn),
        Period(figure),
        figure.IsDerived ? PrintDerived(figure) : PrintPublished(figure),
        figure.IsDerived,
        figure.IsDerived ? Formula(figure) : "",
        figure.Source,
        [.. traps.Select((trap, index) => (trap, index)).Where(entry => entry.trap.Numbers.Contains(figure.No)).Select(entry => entry.index + 1)]);

    private PublicFactSource Source(PublishedSource source) => new(
        source.Source,
        display.Name(source.TitleZh, source.TitleEn),
        display.Name(source.DateZh, source.DateEn),
        display.Name(source.NoteZh, source.NoteEn));

    private string Period(PublishedFigure figure)
    {
        var periods = (figure.IsDerived ? register.Parts(figure) : [figure]).Select(part => part.Period).Distinct(StringComparer.Ordinal);
        return display.List(periods.Select(PrintSpan));
    }

    private string PrintSpan(string period) =>
        period.Split("..") is [var first, var last] && Months(first) is { } month && TryDate(last, out var day)
            ? text["Span", display.Month(month), display.Date(day)]
            : TryDate(period, out var single) ? display.Date(single) : display.Name(period, Word("period", period));

    private string PrintPublished(PublishedFigure figure)
    {
        if (figure.Decimals is not { } decimals)
        {
            return figure.Unit.Length == 0 ? figure.Value : PrintDate(figure.Value);
        }

        var printed = display.Value(double.Parse(figure.Value, CultureInfo.InvariantCulture), decimals, Sign(figure));
        return figure.Kind == PublishedFigure.LowerBound ? text["MoreThan", printed] : printed;
    }

    private string PrintDerived(PublishedFigure figure)
    {
        if (register.Compute(figure) is not { } value)
        {
            return text["NotComputed"];
        }

        if (figure.Decimals is > 0 and var decimals)
        {
            return display.Value(value.Value, decimals, Sign(figure));
        }

        return value.WholeNumbers() switch
        {
            null => text["NotComputed"],
            var (first, last) when first == last => display.Value(first, 0, Sign(figure)),
            var (first, last) => WithSign(text["AboutRange", display.Count(first), display.Count(last)], Sign(figure)),
        };
    }

    private string PrintDate(string value)
    {
        if (TryDate(value, out var day))
        {
            return display.Date(day);
        }

        return Months(value) is { } month ? display.Month(month) : display.Name(value, Word("value", value));
    }

    private string Formula(PublishedFigure figure)
    {
        var byNumber = register.Parts(figure).ToDictionary(part => part.No);
        var printed = Reference().Replace(Operators(figure.Formula), match =>
        {
            var part = byNumber[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)];
            var value = display.Value(double.Parse(part.Value, CultureInfo.InvariantCulture), part.Decimals ?? 0, part.Unit == "%" ? "%" : "");
            return part.Value.StartsWith('-') ? $"({value})" : value;
        });
        return Spaces().Replace(printed, " ");
    }

    private static string Operators(string formula) => formula
        .Replace("<>", " ≠ ", StringComparison.Ordinal)
        .Replace("/", " ÷ ", StringComparison.Ordinal)
        .Replace("+", " + ", StringComparison.Ordinal)
        .Replace("-", " − ", StringComparison.Ordinal);

    // A counting word such as 个 has no English twin: there the bare number stands.
    private string Sign(PublishedFigure figure) =>
        display.Culture.TwoLetterISOLanguageName == "en" ? Word("unit", figure.Unit) : figure.Unit;

    private static string WithSign(string printed, string sign) => sign.Length == 0 ? printed : $"{printed} {sign}";

    private string Word(string kind, string zh) => english.GetValueOrDefault((kind, zh), "");

    private static bool TryDate(string value, out DateOnly day) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Month? Months(string value) =>
        value.Length == 7 && Month.TryParse(value.Replace("-", "", StringComparison.Ordinal), out var month) ? month : null;

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
