using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>Which tables does a block bring?</summary>
public sealed class BlockTables(SnapshotFigures figures, FieldTable fields, Display display, IStringLocalizer<Resources.Briefing> text)
{
    /// <summary>The modules with what is going on in each.</summary>
    public TableBlock Modules(string block, Unit unit, int number)
    {
        var readings = figures.Readings(unit);
        DocumentColumn[] columns =
        [
            new(text["ColumnModule"], false, 3), new(text["ColumnItems"], true, 1), new(text["ColumnFigures"], true, 1), new(text["ColumnImproved"], true, 1),
            new(text["ColumnAttention"], true, 1), new(text["ColumnNeutral"], true, 1),
        ];
        var rows = figures.Catalogue.Modules.Select(module =>
        {
            var own = figures.ItemsOf(module);
            var here = readings.Where(reading => own.Contains(reading.Item)).ToList();
            return (Name: display.Name(module), Counts: new[]
            {
                here.Count, here.Count(reading => reading.Measure is { IsFigure: true }), here.Count(reading => reading.IsImproved),
                here.Count(reading => reading.NeedsAttention), here.Count(reading => reading.IsNeutralChange),
            });
        }).Where(row => row.Counts[0] > 0);
        return new(
            block, number, text["TableModules"], columns,
            [.. rows.Select(row => (IReadOnlyList<DocumentCell>)[new(row.Name), .. row.Counts.Select(count => new DocumentCell(display.Count(count), count))])], IsWide: false);
    }

    /// <summary>Some items beside the year before.</summary>
    public TableBlock Items(string block, string caption, IEnumerable<ItemReading> readings, int number)
    {
        DocumentColumn[] columns =
        [
            new(text["ColumnItem"], false, 3.4), new(text["ColumnValue"], true, 1.3), new(text["ColumnFraction"], true, 1.9), new(text["ColumnYearBefore"], true, 1.4),
            new(text["ColumnSignal"], false, 1.4),
        ];
        return new(block, number, caption, columns, [.. readings.Select(reading => (IReadOnlyList<DocumentCell>)
        [
            new(display.Name(reading.Item)), Value(reading), Fraction(reading), YearBefore(reading), new(Signal(reading)),
        ])], IsWide: false);
    }

    /// <summary>All items of a unit, for a page across.</summary>
    public TableBlock All(string block, Unit unit, int number)
    {
        DocumentColumn[] columns =
        [
            new(text["ColumnCode"], false, 1.5), new(text["ColumnItem"], false, 4), new(text["ColumnValue"], true, 2.2), new(text["ColumnFraction"], true, 2.5),
            new(text["ColumnYearBefore"], true, 2.2), new(text["ColumnPrevious"], false, 2.6), new(text["ColumnYear"], false, 2.6), new(text["ColumnSignal"], false, 1.3),
        ];
        var caption = text["TableItems", fields.SubjectName(unit), display.Months(figures.Content.Scope.First, figures.Content.Scope.Last)];
        return new(block, number, caption, columns, [.. figures.Readings(unit).Select(reading => (IReadOnlyList<DocumentCell>)
        [
            new(reading.Item.Code), new(display.Name(reading.Item)), Value(reading), Fraction(reading), YearBefore(reading),
            new(Phrase("previous", reading, reading.OnPrevious)), new(Phrase("on-year", reading, reading.OnYear)), new(Signal(reading)),
        ])], IsWide: true);
    }

    private DocumentCell Value(ItemReading reading) => new(fields.Value(reading), reading.Measure is { IsFigure: true } measure ? measure.Value : null);

    private DocumentCell Fraction(ItemReading reading) => new(fields.Fraction(reading));

    private DocumentCell YearBefore(ItemReading reading) => reading.Measure is { } measure && figures.ValueAt(reading.Unit, reading.Item, measure.Month.AddMonths(-12)) is { } before
        ? new(display.Value(before, figures.MeasureOf(reading.Item)), before)
        : new("—");

    private string Phrase(string name, ItemReading reading, Change change) =>
        change.Word == ChangeWord.None ? "—" : fields.Of($"{name}:{reading.Item.Code}@{reading.Unit.Code}") ?? "—";

    private string Signal(ItemReading reading) => reading.Finding is { Verdict: not Verdict.NotJudged } finding ? display.Word(finding.Verdict) : "—";
}
