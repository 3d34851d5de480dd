namespace SmartSupervision.Dashboard.Settings;

/// <summary>How files are taken in; section <c>Import</c>, environment <c>Import__PayeeKeyFile</c> and so on.</summary>
public sealed class ImportOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Import";

    /// <summary>The file with the key of the payees' pseudonyms; empty for <c>payee.key</c> in the storage folder.</summary>
    public string PayeeKeyFile { get; set; } = string.Empty;

    /// <summary>Where the district is: it decides what is today.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Dates before this year are slips, as 1900-01-01 is.</summary>
    public int EarliestYear { get; set; } = 1990;

    /// <summary>Characters in one cell.</summary>
    public int LongestCell { get; set; } = 100_000;

    /// <summary>Columns in one row.</summary>
    public int MostColumns { get; set; } = 500;

    /// <summary>Bytes of one file.</summary>
    public long LargestFile { get; set; } = 32L << 30;

    /// <summary>Parts inside a spreadsheet file.</summary>
    public int SpreadsheetEntries { get; set; } = 1000;

    /// <summary>Bytes a spreadsheet file may unpack to: a full sheet of a million rows has about two gigabytes.</summary>
    public long SpreadsheetBytes { get; set; } = 4L << 30;

    /// <summary>How many times larger a part of a spreadsheet may unpack.</summary>
    public int SpreadsheetRatio { get; set; } = 200;
}
