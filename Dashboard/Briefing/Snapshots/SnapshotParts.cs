using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>One part of a snapshot: its lines in ordinal order.</summary>
internal sealed record SnapshotPart(string Name, IReadOnlyList<string> Lines)
{
    /// <summary>The canonical text that is hashed and stored.</summary>
    public string Text { get; } = string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>The part of a text.</summary>
    public static SnapshotPart Of(string name, string text) => new(name, text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>How does frozen content become canonical parts, and back? Version 1 of the form.</summary>
internal static class SnapshotParts
{
    /// <summary>The version of the canonical form.</summary>
    public const int Format = 1;

    /// <summary>The names of the parts that hold conclusions, as a replay compares them.</summary>
    public const string Scores = "scores", Signals = "signals", Middles = "peer_middles", Flags = "flags", Drivers = "flag_drivers", Verdicts = "verdicts";

    private const string Catalogue = "catalogue", Settings = "settings", Units = "units", Measures = "measures", Batches = "batches", Scope = "scope";

    /// <summary>All parts.</summary>
    public static IReadOnlyList<SnapshotPart> Of(SnapshotContent content) =>
    [
        Part(Scope, [CanonicalText.ToJson(content.Scope), CanonicalText.ToJson(content.Run)], isSorted: false),
        Part(Catalogue, [CanonicalText.ToJson(content.Catalogue)], isSorted: false),
        Part(Settings, [CanonicalText.ToJson(content.Settings)], isSorted: false),
        Part(Units, content.Units.Select(Line)),
        Part(Measures, content.Measures.Select(Line)),
        Part(Batches, content.Batches.Select(Line)),
        .. Conclusions(content.Judgement),
    ];

    /// <summary>The parts that hold what was concluded.</summary>
    public static IReadOnlyList<SnapshotPart> Conclusions(SupervisionJudgement judgement) =>
    [
        Part(Scores, judgement.Scores.Select(Line)),
        Part(Signals, judgement.Signals.Select(Line)),
        Part(Middles, judgement.PeerMiddles.Select(Line)),
        Part(Flags, judgement.Flags.Select(Line)),
        Part(Drivers, judgement.Flags.SelectMany(flag => flag.Drivers.Select(driver => Line(flag, driver)))),
        Part(Verdicts, judgement.UnitJudgements.Select(Line)),
    ];

    /// <summary>The content of parts.</summary>
    public static SnapshotContent Read(IReadOnlyList<SnapshotPart> parts)
    {
        var lines = parts.ToDictionary(part => part.Name, part => part.Lines, StringComparer.Ordinal);
        var drivers = Cells(lines[Drivers]).Select(Driver).ToLookup(driver => driver.Flag, driver => driver.Driver, StringComparer.Ordinal);
        return new(
            CanonicalText.FromJson<SnapshotScope>(lines[Scope][0]),
            CanonicalText.FromJson<SupervisionCatalogue>(lines[Catalogue][0]),
            CanonicalText.FromJson<SupervisionSettings>(lines[Settings][0]),
            [.. Cells(lines[Units]).Select(Unit)],
            [.. Cells(lines[Measures]).Select(Measure)],
            new(
                [.. Cells(lines[Middles]).Select(Middle)],
                [.. Cells(lines[Scores]).Select(Score)],
                [.. Cells(lines[Signals]).Select(Signal)],
                [.. Cells(lines[Flags]).Select(cells => Flag(cells, drivers))],
                [.. Cells(lines[Verdicts]).Select(Verdict)]),
            [.. Cells(lines[Batches]).Select(Batch)],
            CanonicalText.FromJson<FrozenRun>(lines[Scope][1]));
    }

    private static SnapshotPart Part(string name, IEnumerable<string> lines, bool isSorted = true)
    {
        string[] all = [.. lines];
        if (isSorted)
        {
            Array.Sort(all, StringComparer.Ordinal);
        }

        return new(name, all);
    }

    private static IEnumerable<CanonicalText.Cells> Cells(IEnumerable<string> lines) => lines.Select(line => new CanonicalText.Cells(line));

    private static string Line(Unit unit) =>
        CanonicalText.Line(unit.Id, unit.Code, unit.Name, unit.Kind, unit.ParentCode, unit.ValidFrom, unit.ValidTo);

    private static Unit Unit(CanonicalText.Cells cells) => new(
        cells.Int(0), cells.Text(1), cells.Text(2), (UnitKind)cells.Int(3), cells.TextOrNull(4), cells.DayOrNull(5), cells.DayOrNull(6));

    private static string Line(ScoredMeasure scored)
    {
        var measure = scored.Measure;
        return CanonicalText.Line(
            measure.UnitId, measure.ItemCode, measure.Month, measure.Numerator, measure.Denominator, measure.Value, measure.State,
            measure.CoveredMonths, measure.WindowMonths, measure.RoundOn, scored.Score);
    }

    private static ScoredMeasure Measure(CanonicalText.Cells cells) => new(
        new(
            cells.Int(0), string.Intern(cells.Text(1)), cells.Month(2), cells.NumberOrNull(3), cells.NumberOrNull(4), cells.NumberOrNull(5), (MeasureState)cells.Int(6),
            cells.Int(7), cells.Int(8), cells.MonthOrNull(9)),
        cells.NumberOrNull(10));

    private static string Line(FrozenBatch batch) => CanonicalText.Line(
        batch.BatchId, batch.Stream, batch.FileName, batch.Sha256, batch.ImportedOn, batch.Accepted, batch.First, batch.Last, batch.IsSample);

    private static FrozenBatch Batch(CanonicalText.Cells cells) => new(
        cells.Long(0), cells.Text(1), cells.Text(2), cells.Text(3), cells.Moment(4), cells.Long(5), cells.MonthOrNull(6), cells.MonthOrNull(7), cells.Yes(8));

    private static string Line(UnitScore score) => CanonicalText.Line(
        score.UnitId, score.Month, score.Level, score.Code, score.Value, score.Geometric, score.Coverage, score.ItemsPresent, score.ItemsApplicable,
        score.PeerLowerQuartile, score.PeerMedian, score.PeerUpperQuartile);

    private static UnitScore Score(CanonicalText.Cells cells) => new(
        cells.Int(0), cells.Month(1), (ScoreLevel)cells.Int(2), string.Intern(cells.Text(3)), cells.NumberOrNull(4), cells.NumberOrNull(5), cells.Number(6), cells.Int(7), cells.Int(8),
        cells.NumberOrNull(9), cells.NumberOrNull(10), cells.NumberOrNull(11));

    private static string Line(Signal signal) => CanonicalText.Line(
        signal.UnitId, signal.ItemCode, signal.Month, signal.Finding.Verdict, signal.Finding.Strength, signal.Finding.Reason, signal.Value, signal.Centre,
        signal.LowerLimit, signal.UpperLimit, signal.Points);

    private static Signal Signal(CanonicalText.Cells cells) => new(
        cells.Int(0), string.Intern(cells.Text(1)), cells.Month(2), new((Verdict)cells.Int(3), cells.NumberOrNull(4), cells.Text(5)), cells.NumberOrNull(6), cells.NumberOrNull(7),
        cells.NumberOrNull(8), cells.NumberOrNull(9), cells.Int(10));

    private static string Line(PeerMiddle middle) => CanonicalText.Line(
        middle.ItemCode, middle.Month, middle.Kind, middle.Units, middle.LowerQuartile, middle.Median, middle.UpperQuartile, middle.ScoreMedian);

    private static PeerMiddle Middle(CanonicalText.Cells cells) => new(
        cells.Text(0), cells.Month(1), (UnitKind)cells.Int(2), cells.Int(3), cells.NumberOrNull(4), cells.NumberOrNull(5), cells.NumberOrNull(6), cells.NumberOrNull(7));

    private static string Line(UnitFlag flag) =>
        CanonicalText.Line(flag.Code, flag.UnitId, flag.Month, flag.Strength, flag.Direction, CanonicalText.ToJson(flag.Explanation));

    private static UnitFlag Flag(CanonicalText.Cells cells, ILookup<string, FlagDriver> drivers) => new(
        cells.Text(0), cells.Int(1), cells.Month(2), cells.Number(3), (FlagDirection)cells.Int(4),
        [.. drivers[cells.Text(0)].OrderBy(driver => driver.Position)], CanonicalText.FromJson<FlagExplanation>(cells.Text(5)));

    private static string Line(UnitFlag flag, FlagDriver driver) => CanonicalText.Line(
        flag.Code, driver.Position, driver.Level, driver.Code, driver.Rule, driver.Direction, driver.Distance, driver.Share, driver.Value, driver.Reference,
        driver.Numerator, driver.Denominator, driver.SinceMonth);

    private static (string Flag, FlagDriver Driver) Driver(CanonicalText.Cells cells) => (cells.Text(0), new(
        cells.Int(1), (ScoreLevel)cells.Int(2), cells.Text(3), cells.Text(4), (FlagDirection)cells.Int(5), cells.Number(6), cells.Number(7), cells.NumberOrNull(8),
        cells.NumberOrNull(9), cells.NumberOrNull(10), cells.NumberOrNull(11), cells.MonthOrNull(12)));

    private static string Line(UnitJudgement judgement) =>
        CanonicalText.Line(judgement.UnitId, judgement.Month, judgement.Finding.Verdict, judgement.Finding.Strength, judgement.Finding.Reason);

    private static UnitJudgement Verdict(CanonicalText.Cells cells) =>
        new(cells.Int(0), cells.Month(1), new((Verdict)cells.Int(2), cells.NumberOrNull(3), cells.Text(4)));
}
