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
        known = new(Plain().Concat(Counts()).Concat(Names()).Concat(Scores()).Concat(Items()), StringComparer.Ordinal);
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

    private Dictionary<string, Func<Field, string?>> Plain()
    {
        var scope = figures.Content.Scope;
        return new()
        {
            ["period"] = _ => display.Months(scope.First, scope.Last),
            ["month"] = _ => display.Month(scope.Last),
            ["year"] = _ => scope.Last.Year.ToString(CultureInfo.InvariantCulture),
            ["through"] = _ => Through(),
            ["subject"] = field => SubjectName(field.Unit),
            ["items"] = _ => Count(figures.Catalogue.Items.Count),
            ["units"] = _ => Count(figures.Content.Units.Count(unit => unit.IsScored && unit.ExistsIn(scope.Last))),
            ["modules"] = _ => Count(figures.Catalogue.Modules.Count),
        };
    }

    private Dictionary<string, Func<Field, string?>> Counts() => new()
    {
        ["applicable"] = field => Counted(field, _ => true),
        ["figures"] = field => Counted(field, HasFigure),
        ["special"] = field => Counted(field, reading => reading.IsSpecial),
        ["improved"] = field => Counted(field, reading => reading.IsImproved),
        ["attention"] = field => Counted(field, reading => reading.NeedsAttention),
        ["neutral"] = field => Counted(field, reading => reading.IsNeutralChange),
    };

    private Dictionary<string, Func<Field, string?>> Names() => new()
    {
        ["dimension"] = field => figures.Catalogue.Dimensions.Where(each => each.Code == field.Code).Select(display.Name).FirstOrDefault(),
        ["module"] = field => figures.Catalogue.Modules.Where(each => each.Slug == field.Code).Select(display.Name).FirstOrDefault(),
        ["item"] = field => figures.Catalogue.Items.Where(each => each.Code == field.Code).Select(display.Name).FirstOrDefault(),
    };

    private Dictionary<string, Func<Field, string?>> Scores() => new()
    {
        ["score"] = field => Scored(field, reading => Shown(reading.Score?.Value, "InsufficientData")),
        ["coverage"] = field => Scored(field, reading => display.Share(reading.Score?.Coverage ?? 0)),
        ["peers"] = field => Scored(field, reading => Shown(reading.Score?.PeerMedian, "NoComparison")),
        ["score-previous"] = field => Scored(field, reading => ScorePhrase("Previous", reading.OnPrevious)),
        ["score-year"] = field => Scored(field, reading => ScorePhrase("Year", reading.OnYear)),
    };

    private Dictionary<string, Func<Field, string?>> Items() => new()
    {
        ["value"] = field => Itemised(field, Value),
        ["fraction"] = field => Itemised(field, Fraction),
        ["previous"] = field => Itemised(field, reading => Phrase("Previous", reading, reading.OnPrevious)),
        ["on-year"] = field => Itemised(field, reading => Phrase("Year", reading, reading.OnYear)),
        ["verdict"] = field => Itemised(field, Verdict),
        ["reason"] = field => Itemised(field, Reason),
    };

    private static bool HasFigure(ItemReading reading) => reading.Measure is { IsFigure: true };

    private string Through() => figures.Content.Run.DataThrough is { } day ? display.Date(day) : "—";

    private string Verdict(ItemReading reading) => reading.Finding is { } finding ? display.Word(finding.Verdict) : text["NoComparison"];

    private string Reason(ItemReading reading) => reading.Finding is { } finding ? display.Reason(finding.Reason) : text["NoComparison"];

    private string Shown(double? score, string otherwise) => score is { } there ? display.Score(there) : text[otherwise];

    private string? Scored(Field field, Func<DimensionStanding, string> say) => Score(field) is { } reading ? say(reading) : null;

    private string? Itemised(Field field, Func<ItemReading, string> say) => Item(field) is { } reading ? say(reading) : null;

    private string Count(int count) => display.Count(count);

    private string Counted(Field field, Func<ItemReading, bool> counts) => Count(figures.Readings(field.Unit)
        .Count(reading => (field.Code.Length == 0 || reading.Item.Dimension == field.Code || BelongsTo(reading, field.Code)) && counts(reading)));

    private bool BelongsTo(ItemReading reading, string module) =>
        figures.Catalogue.Modules.FirstOrDefault(each => each.Slug == module) is { } found && (reading.Item.Module == found.Slug || reading.Item.Module == found.Zh);

    private DimensionStanding? Score(Field field) =>
        figures.Catalogue.Dimensions.FirstOrDefault(each => each.Code == field.Code) is { } dimension ? figures.Reading(field.Unit, dimension) : null;

    private ItemReading? Item(Field field) => figures.Catalogue.Item(field.Code) is { } item ? figures.Reading(field.Unit, item) : null;

    private string ScorePhrase(string on, Change change) => change.Word switch
    {
        ChangeWord.None => text["NoComparison"],
        ChangeWord.Flat => text[on + "Flat"],
        _ when RoundsToNothing(change.By, 1) => text[on + "Flat"],
        _ => text[on + change.Word, text["ByPoints", display.Figure(change.By, 1)].Value],
    };

    private string Phrase(string on, ItemReading reading, Change change)
    {
        if (change.Word is ChangeWord.None or ChangeWord.Flat)
        {
            return text[change.Word == ChangeWord.None ? "NoComparison" : on + "Flat"];
        }

        var measure = figures.MeasureOf(reading.Item);
        if (RoundsToNothing(change.By, measure.Decimals))
        {
            return text[on + "Flat"];
        }

        var by = measure.Code == "%" ? text["ByPercentagePoints", display.Figure(change.By, measure.Decimals)].Value
            : change.Then > 0 ? display.Share(change.By / change.Then, 1)
            : display.Value(change.By, measure);
        return text[on + change.Word, by];
    }

    // A change that would be written as zero is none.
    private static bool RoundsToNothing(double by, int decimals) => Math.Round(by, decimals, MidpointRounding.AwayFromZero) == 0;

    private readonly record struct Field(string Code, Unit Unit);
}
