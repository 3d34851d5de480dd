using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>What is said of one item of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Item">The item.</param>
/// <param name="Measure">The measure at the month spoken of; null when there is none.</param>
/// <param name="Finding">What the signal rules say of the newest point in the period; null when it has none.</param>
/// <param name="OnPrevious">Beside the window before: 环比.</param>
/// <param name="OnYear">Beside the same window a year before: 同比.</param>
public sealed record ItemReading(Unit Unit, Item Item, Measure? Measure, Finding? Finding, Change OnPrevious, Change OnYear)
{
    /// <summary>Whether the newest point goes beyond ordinary variation.</summary>
    public bool IsSpecial => Measure is { IsFigure: true } && Finding?.Verdict.IsSpecial() == true;

    /// <summary>Whether it changed for the better.</summary>
    public bool IsImproved => IsSpecial && Finding!.Verdict == Verdict.Improves;

    /// <summary>Whether it changed for the worse.</summary>
    public bool NeedsAttention => IsSpecial && Finding!.Verdict == Verdict.Deviates;

    /// <summary>Whether an item without a direction changed.</summary>
    public bool IsNeutralChange => IsSpecial && Finding!.Verdict == Verdict.Changes;
}

/// <summary>What is said of one dimension of one unit.</summary>
public sealed record DimensionStanding(Unit Unit, Dimension Dimension, UnitScore? Score, Finding? Finding, Change OnPrevious, Change OnYear, double? YearBefore);

/// <summary>Finds figures in a snapshot; computes nothing that the snapshot holds.</summary>
public sealed class SnapshotFigures
{
    private const int Year = 12;
    private static readonly ChartRule ScoreRule = new(ChartFamily.Individuals, Polarity.HigherIsBetter, 1);
    private readonly Dictionary<(int Unit, string Item, int Month), ScoredMeasure> measures;
    private readonly Dictionary<(int Unit, string Code, int Month), UnitScore> scores;
    private readonly Dictionary<(int Unit, string Item), Signal> signals;

    /// <summary>Sorts the content for finding.</summary>
    public SnapshotFigures(SnapshotContent content)
    {
        Content = content;
        var from = content.Scope.First.AddMonths(-2 * Year);
        measures = content.Measures.Where(scored => scored.Measure.Month >= from && scored.Measure.Month <= content.Scope.Last)
            .ToDictionary(scored => (scored.Measure.UnitId, scored.Measure.ItemCode, scored.Measure.Month.Value));
        scores = content.Judgement.Scores.ToDictionary(score => (score.UnitId, score.Code, score.Month.Value));
        signals = content.Judgement.Signals.GroupBy(signal => (signal.UnitId, signal.ItemCode))
            .ToDictionary(series => series.Key, series => series.MaxBy(signal => signal.Month)!);
        Subjects = SnapshotUnits.Shown(content);
    }

    /// <summary>What it all comes from.</summary>
    public SnapshotContent Content { get; }

    /// <summary>The catalogue as it was frozen.</summary>
    public SupervisionCatalogue Catalogue => Content.Catalogue;

    /// <summary>The units the briefing speaks of.</summary>
    public IReadOnlyList<Unit> Subjects { get; }

    /// <summary>The unit of a code; without a code the first subject.</summary>
    public Unit? Unit(string? code) => code is null ? Subjects is [var first, ..] ? first : null : Content.Units.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The unit of measure of an item.</summary>
    public UnitOfMeasure MeasureOf(Item item) => Catalogue.UnitsOfMeasure.First(measure => measure.Code == item.UnitOfMeasure);

    /// <summary>What is said of an item: at the month of its newest point in the period, or at the last month where it has none.</summary>
    public ItemReading Reading(Unit unit, Item item)
    {
        var signal = signals.GetValueOrDefault((unit.Id, item.Code));
        var month = signal?.Month ?? Content.Scope.Last;
        var measure = measures.GetValueOrDefault((unit.Id, item.Code, month.Value))?.Measure;
        var now = measure is { IsFigure: true } ? measure.Value : null;
        var isWindow = item.WindowMonths > 0;
        var previous = isWindow && item.WindowMonths < Year ? ValueAt(unit, item, month.AddMonths(-item.WindowMonths)) : null;
        var yearBefore = isWindow ? ValueAt(unit, item, month.AddMonths(-Year)) : null;
        return new(unit, item, measure, signal?.Finding, ChangeRule.Of(now, previous, signal?.Finding), ChangeRule.Of(now, yearBefore, signal?.Finding));
    }

    /// <summary>All items of the catalogue that are meant for a unit.</summary>
    public IReadOnlyList<ItemReading> Readings(Unit unit) =>
        [.. Catalogue.Items.Where(item => unit.Kind == UnitKind.District || item.AppliesTo.Contains(unit.Kind)).Select(item => Reading(unit, item))];

    /// <summary>What is said of a dimension. Its course is judged by the rules that judge items.</summary>
    public DimensionStanding Reading(Unit unit, Dimension dimension)
    {
        var last = Content.Scope.Last;
        var course = Course(unit, dimension.Code);
        var score = ScoreAt(unit, dimension.Code, last);
        var finding = score?.Value is null || course.Count == 0
            ? null
            : Variation.FindingOf(Variation.LastOf(ScoreRule, course.ToArray(), Content.Settings.Signals));
        var yearBefore = ScoreAt(unit, dimension.Code, last.AddMonths(-Year))?.Value;
        return new(
            unit, dimension, score, finding, ChangeRule.Of(score?.Value, ScoreAt(unit, dimension.Code, last.AddMonths(-1))?.Value, finding),
            ChangeRule.Of(score?.Value, yearBefore, finding), yearBefore);
    }

    /// <summary>A score of a unit month by month, from the first kept that has one to the last.</summary>
    public IReadOnlyList<SignalPoint> Course(Unit unit, string code)
    {
        var months = Enumerable.Range(Content.Scope.ScoresFrom.Ordinal, Content.Scope.Last.Ordinal - Content.Scope.ScoresFrom.Ordinal + 1).Select(Month.FromOrdinal);
        return [.. months.Select(month => new SignalPoint(month, ScoreAt(unit, code, month)?.Value)).SkipWhile(point => point.Value is null)];
    }

    /// <summary>A score in a month, or null.</summary>
    public UnitScore? ScoreAt(Unit unit, string code, Month month) => scores.GetValueOrDefault((unit.Id, code, month.Value));

    /// <summary>A figure in a month; null where it is not a figure.</summary>
    public double? ValueAt(Unit unit, Item item, Month month) =>
        measures.GetValueOrDefault((unit.Id, item.Code, month.Value))?.Measure is { IsFigure: true } measure ? measure.Value : null;

    /// <summary>The items of a module; the catalogue names modules by address or by name.</summary>
    public IReadOnlyList<Item> ItemsOf(Module module) => [.. Catalogue.Items.Where(item => item.Module == module.Slug || item.Module == module.Zh)];
}
