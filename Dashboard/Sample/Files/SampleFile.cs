using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;

namespace SmartSupervision.Dashboard.Sample.Files;

/// <summary>What was written into one file, dirt counted: what the importer must find.</summary>
/// <param name="Stream">The stream the file belongs to.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Order">Its place in the order of import.</param>
/// <param name="Rows">Rows, dirt included.</param>
/// <param name="Duplicates">Rows written a second time.</param>
/// <param name="ImpossibleDays">Rows with a day that does not exist.</param>
/// <param name="UnknownUnits">Rows of a unit nobody knows.</param>
/// <param name="Backwards">Rows whose reply is dated before the letter.</param>
/// <param name="Covers">The months an office exported, also those without a row; null for what units report and for late files.</param>
internal sealed record SampleFileReport(
    string Stream, string Path, int Order, int Rows, int Duplicates, int ImpossibleDays, int UnknownUnits, int Backwards, (Month First, Month Last)? Covers);

/// <summary>One file of the sample while it is written, and the dirt that gets into it.</summary>
internal sealed class SampleFile(SampleSheet sheet, string unitColumn, string? dayColumn, int cleanliness) : IDisposable
{
    public const string UnknownUnit = "示例区综合协调小组";
    public const string ImpossibleDay = "2025-02-30";

    private int records;

    public int Duplicates { get; private set; }

    public int ImpossibleDays { get; private set; }

    public int UnknownUnits { get; private set; }

    public int Backwards { get; private set; }

    public int Rows => sheet.Rows;

    /// <summary>The cells of the record being written.</summary>
    public SampleSheet Row => sheet;

    /// <summary>Whether this record is one whose reply is to be dated before its letter.</summary>
    public bool TurnsBackwards => Falls(1201, 600);

    /// <summary>Writes the unit: mostly its name, now and then its code or another name.</summary>
    public SampleSheet Unit(SampleUnit unit) => sheet.Text((records % 47) switch
    {
        11 => unit.Code,
        5 or 29 when unit.Aliases.Count > 0 => unit.Aliases[records % unit.Aliases.Count],
        _ => unit.Name,
    });

    /// <summary>Ends the record; some get a day that does not exist or an unknown unit, some are written twice.</summary>
    public void End()
    {
        records++;
        if (dayColumn is not null && Falls(2503, 1100))
        {
            sheet.Spoil(dayColumn, ImpossibleDay);
            ImpossibleDays++;
        }
        else if (Falls(3511, 1700))
        {
            sheet.Spoil(unitColumn, UnknownUnit);
            UnknownUnits++;
        }
        else if (Falls(1499, 700))
        {
            sheet.EndRowTwice();
            Duplicates++;
            return;
        }

        sheet.EndRow();
    }

    /// <summary>Notes that a reply was dated before its letter.</summary>
    public void NoteBackwards() => Backwards++;

    public void Dispose() => sheet.Dispose();

    private bool Falls(int every, int at) => records % (every * cleanliness) == at;
}
