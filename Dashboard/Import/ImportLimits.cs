namespace SmartSupervision.Dashboard.Import;

/// <summary>How much of one file is taken at most, so that no file can bring the server down.</summary>
/// <param name="LongestCell">Characters in one cell.</param>
/// <param name="MostColumns">Columns in one row.</param>
/// <param name="LargestFile">Bytes of the file.</param>
/// <param name="SpreadsheetEntries">Files inside a spreadsheet file.</param>
/// <param name="SpreadsheetBytes">Bytes a spreadsheet file unpacks to.</param>
/// <param name="SpreadsheetRatio">How many times larger a part of a spreadsheet may unpack.</param>
public sealed record ImportLimits(
    int LongestCell, int MostColumns, long LargestFile, int SpreadsheetEntries, long SpreadsheetBytes, int SpreadsheetRatio);
