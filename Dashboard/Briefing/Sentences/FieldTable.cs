using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>What does a field of a text say, in this snapshot?</summary>
/// <remarks>
/// A field is written <c>name</c>, <c>name:code</c> or <c>name:code@unit</c>: <c>score:ideology</c>, <c>value:PE-02@D01</c>. Without a unit it speaks of the
/// briefing's first subject. The same field rolls on to next month's figure when the text is used with next month's snapshot.
/// </remarks>
public sealed class FieldTable
{
    private readonly Dictionary<string, Func<Field, string?>> known;
    private readonly FractionText fractions;
    private readonly SnapshotFigures figures;
    private readonly Display display;
    private readonly IStringLocalizer<Resources.Briefing> text;

    /// <summary>A table over a snapshot, in the language spoken now.</summary>
    public FieldTable(SnapshotFigures figures, Display display, IStringLocalizer<Resources.Briefing> text)
    {
        (this.figures, this.display, this.text) = (figures, display, text);
        fractions = new(figures.Catalogue, display);
        var scope = figures.Content.Scope;
        known = new(StringComparer.Ordinal)
        {
            ["period"] = _ => display.Months(scope.First, scope.Last),
            ["month"] = _ => display.Month(scope.Last),
            ["year"] = _ => scope.Last.Year.ToString(CultureInfo.InvariantCulture),
            ["through"] = _ => figures.Content.Run.DataThrough is { } day ? display.Date(day) : "—",
            ["subject"] = field => SubjectName(field.Unit),
            ["items"] = _ => Count(figures.Catalogue.Items.Count),
            ["units"] = _ => Count(figures.Content.Units.Count(unit => unit.IsScored && unit.ExistsIn(scope.Last))),
            ["modules"] = _ => Count(figures.Catalogue.Modules.Count),
            ["figures"] = field => Counted(field, reading => reading.Measure is { IsFigure: true }),
            ["applicable"] = field => Counted(field, _ => true),
            ["special"] = field => Counted(field, reading => reading.IsSpecial),
            ["improved"] = field => Counted(field, reading => reading.IsSpecial && reading.Finding!.Verdict == Verdict.Improves),
            ["attention"] = field => Counted(field, reading => reading.IsSpecial && reading.Finding!.Verdict == Verdict.Deviates && !IsNeutral(reading)),
            ["neutral"] = field => Counted(field, reading => reading.IsSpecial && IsNeutral(reading)),
            ["dimension"] = field => figures.Catalogue.Dimensions.FirstOrDefault(each => each.Code == field.Code) is { } dimension ? display.Name(dimension) : null,
            ["module"] = field => figures.Catalogue.Modules.FirstOrDefault(each => each.Slug == field.Code) is { } module ? display.Name(module) : null,
            ["item"] = field => figures.Catalogue.Item(field.Code) is { } item ? display.Name(item) : null,
            ["score"] = field => Score(field) is { } reading ? reading.Score?.Value is { } score ? display.Score(score) : text["InsufficientData"].Value : null,
            ["coverage"] = field => Score(field) is { } reading ? display.Share(reading.Score?.Coverage ?? 0) : null,
            ["peers"] = field => Score(field) is { } reading ? reading.Score?.PeerMedian is { } median ? display.Score(median) : text["NoComparison"].Value : null,
            ["score-previous"] = field => Score(field) is { } reading ? ScorePhrase("Previous", reading.OnPrevious) : null,
            ["score-year"] = field => Score(field) is { } reading ? ScorePhrase("Year", reading.OnYear) : null,
            ["value"] = field => Item(field) is { } reading ? Value(reading) : null,
            ["fraction"] = field => Item(field) is { } reading ? Fraction(reading) : null,
            ["previous"] = field => Item(field) is { } reading ? Phrase("Previous", reading, reading.OnPrevious) : null,
            ["on-year"] = field => Item(field) is { } reading ? Phrase("Year", reading, reading.OnYear) : null,
            ["verdict"] = field => Item(field)?.Finding is { } finding ? display.Word(finding.Verdict) : null,
            ["reason"] = field => Item(field)?.Finding is { } finding ? display.Reason(finding.Reason) : null,
        };
    }

    /// <summary>What a field says; null when it names nothing.</summary>
    public string? Of(string key)
    {
        var at = key.Split('@', 2);
        var parts = at[0].Split(':', 2);
        return known.TryGetValue(parts[0].Trim(), out var read) && figures.Unit(at.Length > 1 ? at[1].Trim() : null) is { } unit
            ? read(new(parts.Length > 1 ? parts[1].Trim() : "", unit))
            : null;
    }

    /// <summary>A measure as it may be shown.</summary>
    public string Value(ItemReading reading) => reading.Measure is { } measure
        ? display.Measure(measure.State, measure.Value, figures.MeasureOf(reading.Item))
        : display.State(MeasureState.NotReported);

    /// <summary>Numerator over denominator; empty where withheld.</summary>
    public string Fraction(ItemReading reading) => reading.Measure is { } measure ? fractions.Of(reading.Item, measure) : "";

    /// <summary>The name of a unit as sentences use it.</summary>
    public string SubjectName(Unit unit) => unit.Kind == UnitKind.District ? text["District"] : unit.Name;

    private static bool IsNeutral(ItemReading reading) => reading.Item.Polarity == Analytics.Catalogue.Polarity.Neutral;

    private string Count(int count) => display.Count(count);

    private string Counted(Field field, Func<ItemReading, bool> counts) => Count(figures.Readings(field.Unit)
        .Count(reading => (field.Code.Length == 0 || reading.Item.Dimension == field.Code || BelongsTo(reading, field.Code)) && counts(reading)));

    private bool BelongsTo(ItemReading reading, string module) =>
        figures.Catalogue.Modules.FirstOrDefault(each => each.Slug == module) is { } found && (reading.Item.Module == found.Slug || reading.Item.Module == found.Zh);

    private ScoreReading? Score(Field field) =>
        figures.Catalogue.Dimensions.FirstOrDefault(each => each.Code == field.Code) is { } dimension ? figures.Reading(field.Unit, dimension) : null;

    private ItemReading? Item(Field field) => figures.Catalogue.Item(field.Code) is { } item ? figures.Reading(field.Unit, item) : null;

    private string ScorePhrase(string on, Change change) => change.Word switch
    {
        ChangeWord.None => text["NoComparison"],
        ChangeWord.Flat => text[on + "Flat"],
        _ when Rounds(change.By, 1) => text[on + "Flat"],
        _ => text[on + change.Word, text["ByPoints", display.Figure(change.By, 1)].Value],
    };

    private string Phrase(string on, ItemReading reading, Change change)
    {
        if (change.Word is ChangeWord.None or ChangeWord.Flat)
        {
            return text[change.Word == ChangeWord.None ? "NoComparison" : on + "Flat"];
        }

        var measure = figures.MeasureOf(reading.Item);
        if (Rounds(change.By, measure.Decimals))
        {
            return text[on + "Flat"];
        }

        var by = measure.Code == "%" ? text["ByPercentagePoints", display.Figure(change.By, measure.Decimals)].Value
            : change.Then > 0 ? display.Share(change.By / change.Then, 1)
            : display.Value(change.By, measure);
        return text[on + change.Word, by];
    }

    // A change that would be written as zero is none.
    private static bool Rounds(double by, int decimals) => Math.Round(by, decimals, MidpointRounding.AwayFromZero) == 0;

    private readonly record struct Field(string Code, Unit Unit);
}
