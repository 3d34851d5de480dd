using System.Data.Common;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Rows;
using SmartSupervision.Dashboard.Import.Storing;

namespace SmartSupervision.Dashboard.Import;

/// <summary>One file in one transaction: its rows, what was rejected, what it covers, and the batch record.</summary>
internal sealed class FileImport(
    Engine engine,
    DbConnection connection,
    UnitDirectory units,
    FileImportParts parts,
    ImportRequest request,
    StreamDeclaration stream,
    ImportMapping? mapping,
    HeaderMatch match,
    UnitIndex index,
    ProbedFile file)
{
    // A guess for the size of the key filter: shorter rows only make it ask the index more often.
    private const int BytesPerRow = 40;
    private readonly long batchId = TimeOrderedId.Next();

    /// <summary>Reads the rows behind the headers and stores them; nothing is stored when the file is refused or the import is cancelled.</summary>
    public async Task<ImportReport> RunAsync(RowSource source, CancellationToken cancellation)
    {
        var readers = parts.Readers(index, mapping);
        using var payees = readers.Payees;
        var failed = new FailedCells(stream, match, payees);
        var plan = new RowPlan(stream, match, readers, mapping);
        var reader = new RowReader(plan, failed, batchId);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var store = new ChunkStore(engine, connection, transaction, plan, reader, batchId);
        await store.OpenAsync(file.Size / BytesPerRow, cancellation);
        var pump = new RowPump(source, reader, match.Headers.Count);
        var refusal = await pump.RunAsync(
            async chunk =>
            {
                await store.StoreAsync(chunk, cancellation);
                request.Progress?.Report(new(chunk.Fraction, pump.Rows));
            },
            cancellation);
        refusal ??= pump.Rows == 0 && request.Covers is null ? Refusal.For("HeaderOnly") : null;
        if (refusal is not null)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            return ImportReport.Refused(stream.Code, request.FileName, refusal);
        }

        await FinishAsync(store, transaction, failed.Header, cancellation);
        await transaction.CommitAsync(cancellation);
        return Report(store, source);
    }

    private async Task FinishAsync(ChunkStore store, DbTransaction transaction, string header, CancellationToken cancellation)
    {
        var batch = new BatchRecord(
            batchId, stream.Code, request.FileName, file.Sha256, file.Size, parts.Now, request.ImportedBy, request.IsSample, header, mapping?.Note);
        await BatchStore.InsertAsync(connection, transaction, batch, store.Counts, store.Months, cancellation);
        await BatchStore.InsertMonthsAsync(engine, connection, transaction, batchId, store.Months, cancellation);
        await BatchStore.InsertCoverageAsync(engine, connection, transaction, batch, Coverage(store.Months), cancellation);
        await BatchStanding.AddAsync(connection, transaction, batchId, store.Standing, cancellation);
        foreach (var (replaced, rows) in store.Replaced)
        {
            await BatchStanding.TakeAsync(connection, transaction, replaced, rows, cancellation);
        }

        if (stream.Code == "unit")
        {
            await units.RebuildAsync(connection, transaction, cancellation);
        }
    }

    /// <summary>For which units and months the file speaks: one office for all of them, a unit for itself.</summary>
    private IEnumerable<(int UnitId, int Month, int Rows)> Coverage(MonthTally months) => stream.ReportedBy == ReportedBy.Office
        ? months.Span(request.Covers).Select(month => (Unit.DistrictId, month.Value, months.Stored.GetValueOrDefault(month.Value)))
        : months.Covered.Select(entry => (entry.Key.UnitId, entry.Key.Month, entry.Value));

    private ImportReport Report(ChunkStore store, RowSource source) => new(
        stream.Code,
        request.FileName,
        null,
        batchId,
        store.Counts,
        [.. store.Months.Stored.Keys.Select(month => new Month(month))],
        match.Refused,
        match.Ignored,
        store.Problems,
        store.Faults,
        source.Format,
        source.EndsOpen);
}
