using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import;

/// <summary>What became of a file: taken, with what was found row by row, or refused as a whole with the reason.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Refusal">Why the whole file was refused; null when it was taken.</param>
/// <param name="BatchId">The batch; null when refused.</param>
/// <param name="Rows">How many rows went where.</param>
/// <param name="Months">The months the accepted rows fall into.</param>
/// <param name="RefusedColumns">Columns that were not read, by rule.</param>
/// <param name="IgnoredColumns">Columns nobody declared.</param>
/// <param name="Problems">The first rejected cells; all are stored with the batch.</param>
/// <param name="Faults">The first data faults; all are stored with the batch.</param>
/// <param name="Format">Encoding or format of the file.</param>
/// <param name="EndsOpen">Whether the last line has no line break and should be looked at.</param>
/// <param name="Touched">What changed, for the run that computes the figures again.</param>
public sealed record ImportReport(
    string Stream,
    string FileName,
    Refusal? Refusal,
    long? BatchId,
    RowCounts Rows,
    IReadOnlyList<Month> Months,
    IReadOnlyList<RefusedColumn> RefusedColumns,
    IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<RowProblem> Faults,
    string Format,
    bool EndsOpen)
{
    /// <summary>Whether the file was taken.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>A file refused as a whole.</summary>
    public static ImportReport Refused(string stream, string fileName, Refusal refusal) =>
        new(stream, fileName, refusal, null, default, [], [], [], [], [], string.Empty, false);
}

/// <summary>How many rows of a file went where.</summary>
/// <param name="Accepted">Stored, new or in the place of an earlier one.</param>
/// <param name="Rejected">Kept aside with the reason.</param>
/// <param name="Duplicate">Already there with the same content.</param>
/// <param name="Updated">Of the accepted: in the place of an earlier row with the same key.</param>
/// <param name="Faults">Data faults among the accepted.</param>
public readonly record struct RowCounts(int Accepted, int Rejected, int Duplicate, int Updated, int Faults)
{
    /// <summary>All rows of the file.</summary>
    public int All => Accepted + Rejected + Duplicate;
}

/// <summary>A column that was not read, and the resource key of the rule.</summary>
public sealed record RefusedColumn(string Header, string Reason);

/// <summary>A cell that could not be taken, or a fault in one that was.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Column">The header of the column; empty for the row as a whole.</param>
/// <param name="Value">What stood there; null when empty or not to be shown.</param>
/// <param name="Reason">A key of the import resources.</param>
/// <param name="Argument">What the reason's sentence names.</param>
public sealed record RowProblem(int Line, string Column, string? Value, string Reason, string? Argument);
