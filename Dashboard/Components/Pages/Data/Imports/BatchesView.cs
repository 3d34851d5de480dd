using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>One page of batches.</summary>
public sealed record BatchesView(IReadOnlyList<BatchEntry> Batches, long Count, int Page, int Pages);

/// <summary>One imported file.</summary>
/// <param name="BatchId">Its number.</param>
/// <param name="StreamCode">The code of its stream.</param>
/// <param name="Stream">The stream; null when it is declared no more.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="ImportedOn">When it came in, UTC.</param>
/// <param name="ImportedBy">Who imported it.</param>
/// <param name="Rows">What became of its rows.</param>
/// <param name="FirstMonth">The first month of its rows, or null.</param>
/// <param name="LastMonth">The last month of its rows, or null.</param>
/// <param name="WithdrawnOn">When it was taken back, UTC, or null.</param>
/// <param name="WithdrawnBy">Who took it back.</param>
/// <param name="IsSample">Whether it belongs to the sample district.</param>
public sealed record BatchEntry(
    long BatchId, string StreamCode, StreamDeclaration? Stream, string FileName, DateTime ImportedOn, string ImportedBy, RowCounts Rows,
    Month? FirstMonth, Month? LastMonth, DateTime? WithdrawnOn, string? WithdrawnBy, bool IsSample)
{
    /// <summary>Whether its rows still count.</summary>
    public bool IsStanding => WithdrawnOn is null;
}

/// <summary>One batch with a page of its rejected cells.</summary>
public sealed record BatchView(BatchEntry Batch, IReadOnlyList<RejectedCell> Rejected, int Page, int Pages);

/// <summary>A cell for which a row was rejected.</summary>
public sealed record RejectedCell(int Line, string Column, string? Value, string Reason, string? Argument);
