using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Reads the sheets of a spreadsheet one after another, row by row.</summary>
internal sealed class SpreadsheetReader : RowSource
{
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly SpreadsheetFile file;
    private readonly ImportLimits limits;
    private readonly SharedTexts texts;
    private readonly SheetDates dates;
    private readonly List<string> sheets;
    private int next;
    private SheetRows? sheet;

    private SpreadsheetReader(SpreadsheetFile file, ImportLimits limits, string folder)
    {
        this.file = file;
        this.limits = limits;
        (sheets, var countsFrom1904) = Workbook(file);
        dates = SheetDates.Read(file, countsFrom1904);
        texts = SharedTexts.Read(file, folder, limits.LongestCell);
    }

    /// <inheritdoc/>
    public override double Fraction => sheet?.Fraction ?? 0;

    /// <inheritdoc/>
    public override bool LeavesOutEmptyCells => true;

    /// <inheritdoc/>
    public override string Format => "XLSX";

    /// <summary>Opens a spreadsheet on its first sheet, or says why not.</summary>
    public static (SpreadsheetReader? Reader, Refusal? Refusal) Open(string path, ImportLimits limits, string folder)
    {
        var (file, refusal) = SpreadsheetFile.Open(path, limits);
        if (file is null)
        {
            return (null, refusal);
        }

        try
        {
            var reader = new SpreadsheetReader(file, limits, folder);
            return reader.NextSheet() ? (reader, null) : (null, Refusal.For("NoSheet"));
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException)
        {
            file.Dispose();
            return (null, Refusal.For("DamagedSpreadsheet", damage.Message));
        }
    }

    /// <inheritdoc/>
    public override bool NextSheet()
    {
        sheet?.Dispose();
        sheet = null;
        while (sheet is null && next < sheets.Count)
        {
            var part = sheets[next++];
            sheet = file.Read(part) is { } xml ? new SheetRows(xml, texts, dates, limits, file.Length(part)) : null;
        }

        return sheet is not null;
    }

    /// <inheritdoc/>
    public override RowStep Read(CellRow row)
    {
        try
        {
            var step = sheet!.Read(row);
            Refusal = sheet.Refusal;
            return step;
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException)
        {
            return Refuse(Refusal.For("DamagedSpreadsheet", damage.Message));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        sheet?.Dispose();
        texts.Dispose();
        file.Dispose();
    }

    private static (List<string> Sheets, bool CountsFrom1904) Workbook(SpreadsheetFile file)
    {
        var targets = Targets(file);
        var sheets = new List<string>();
        var countsFrom1904 = false;
        using var reader = file.Read("xl/workbook.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                countsFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet"
                && targets.TryGetValue(reader.GetAttribute("id", RelationshipsNamespace) ?? string.Empty, out var target))
            {
                sheets.Add(target);
            }
        }

        return (sheets, countsFrom1904);
    }

    private static Dictionary<string, string> Targets(SpreadsheetFile file)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = file.Read("xl/_rels/workbook.xml.rels");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship")
            {
                var target = reader.GetAttribute("Target") ?? string.Empty;
                targets[reader.GetAttribute("Id") ?? string.Empty] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }
}
