using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>What exactly does an item measure? Said from its declaration, so that words and computation cannot differ.</summary>
public sealed class ItemDefinition(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Items> text)
{
    /// <summary>The lines of the definition.</summary>
    public IReadOnlyList<DefinitionLine> Of(Item item) =>
    [
        new(text["Formula"], display.Name(item.FormulaZh, item.FormulaEn)),
        new(text["Numerator"], Part(item.NumeratorZh, item.NumeratorEn, item.Numerator)),
        .. item.Denominator is { } denominator
            ? [new DefinitionLine(text["Denominator"], Part(item.DenominatorZh, item.DenominatorEn, denominator))]
            : Array.Empty<DefinitionLine>(),
        new(text["Aggregation"], text["Aggregation" + item.Aggregation]),
        new(text["Polarity"], text["Polarity" + item.Polarity]),
        new(text["UnitOfMeasure"], display.UnitSign(UnitOf(catalogue, item))),
        new(text["Cadence"], text["Cadence" + item.Cadence]),
        new(text["MinimumDenominator"], item.MinimumDenominator > 0 ? text["MinimumIs", display.Count(item.MinimumDenominator)] : text["MinimumNone"]),
        new(text["AppliesTo"], display.List(item.AppliesTo.Order().Select(display.Kind))),
        new(text["Weight"], item.IsScored ? display.Figure(item.Weight, 2) : text["WeightNone"]),
        new(text["Goalposts"], Goalposts(item)),
        .. Clocks(item),
        new(text["Source"], display.Name(item.Source, item.SourceEn)),
    ];

    /// <summary>The streams whose records make the item, the numerator's first.</summary>
    public IReadOnlyList<StreamDeclaration> Streams(Item item) =>
        [.. Parts(item).Select(part => part.Stream).Distinct(StringComparer.Ordinal).Select(catalogue.Stream).OfType<StreamDeclaration>()];

    /// <summary>The unit of measure of an item.</summary>
    public static UnitOfMeasure UnitOf(SupervisionCatalogue catalogue, Item item) =>
        catalogue.UnitsOfMeasure.FirstOrDefault(unit => unit.Code == item.UnitOfMeasure) ?? new(item.UnitOfMeasure, item.UnitOfMeasure, 1, 2);

    private static IEnumerable<FormulaPart> Parts(Item item) => item.Denominator is { } denominator ? [item.Numerator, denominator] : [item.Numerator];

    private string Part(string zh, string en, FormulaPart part) =>
        catalogue.Stream(part.Stream) is { } stream
            ? text["PartFromStream", display.Name(zh, en), display.Name(stream.Zh, stream.En)]
            : display.Name(zh, en);

    private string Goalposts(Item item)
    {
        if (!catalogue.Goalposts.TryGetValue(item.Code, out var goalpost))
        {
            return text["GoalpostsNone"];
        }

        var unit = UnitOf(catalogue, item);
        return text["GoalpostsAre", display.Value(goalpost.Floor, unit), display.Value(goalpost.Target, unit), display.Date(goalpost.AgreedOn), display.Name(goalpost.Source, goalpost.SourceEn)];
    }

    private IEnumerable<DefinitionLine> Clocks(Item item) =>
        from part in Parts(item)
        let stream = catalogue.Stream(part.Stream)
        where stream is not null
        from clock in stream.Clocks
        where Uses(part, clock)
        group (stream, clock) by (stream.Code, clock.Name) into used
        let first = used.First()
        select new DefinitionLine(text["Clock"], Clock(first.stream, first.clock));

    private static bool Uses(FormulaPart part, ClockDeclaration clock) =>
        new[] { part.Filter, part.Column, part.MonthColumn, part.EndColumn }.OfType<string>()
            .Any(words => Regex.IsMatch(words, $@"\b{Regex.Escape(clock.Name)}_(days|due|due_month|late)\b", RegexOptions.CultureInvariant));

    private string Clock(StreamDeclaration stream, ClockDeclaration clock)
    {
        var limit = clock switch
        {
            { Due: { } due } => text["ClockDue", Column(stream, due)].Value,
            { Limit: { } days } => text[clock.Days == ClockDays.Working ? "ClockWorkingDays" : "ClockCalendarDays", days],
            _ => text["ClockNoLimit"],
        };
        return text["ClockIs", display.Name(clock.Zh, clock.En), Column(stream, clock.From), Column(stream, clock.To), limit, text["Precision" + clock.Precision]];
    }

    private string Column(StreamDeclaration stream, string name) =>
        stream.Column(name) is { } column ? display.Name(column.Zh, column.En) : name;
}

/// <summary>One line of a definition.</summary>
public sealed record DefinitionLine(string Term, string Text);
