using System.Data.Common;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Rows;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Storing;

/// <summary>Stores the rows of one file chunk by chunk inside its transaction, and counts what became of them.</summary>
internal sealed class ChunkStore(Engine engine, DbConnection connection, DbTransaction transaction, RowPlan plan, RowReader reader, long batchId)
{
    private const int ShownProblems = 100;
    private static readonly string[] RejectedColumns = ["rejected_id", "batch_id", "line_no", "column_name", "value", "reason", "argument", "cells"];
    private static readonly string[] FaultColumns = ["fault_id", "batch_id", "stream", "line_no", "unit_id", "month", "column_name", "value", "reason"];

    private readonly KeyLedger ledger = new(engine, connection, transaction, plan.Table, batchId);
    private readonly CellRow restored = new();
    private readonly HashSet<int> leftOut = [];

    /// <summary>How many rows went where so far.</summary>
    public RowCounts Counts { get; private set; }

    /// <summary>The stored rows, for the count that is kept beside the batch.</summary>
    public StandingRows Standing { get; private set; }

    /// <summary>How many rows of earlier batches were replaced, by batch.</summary>
    public IReadOnlyDictionary<long, StandingRows> Replaced => ledger.Replaced;

    /// <summary>What the file covers.</summary>
    public MonthTally Months { get; } = new();

    /// <summary>The first rejected cells.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>The first data faults.</summary>
    public List<RowProblem> Faults { get; } = [];

    /// <summary>Gets ready for a file of about so many rows.</summary>
    public Task OpenAsync(long expectedRows, CancellationToken cancellation) => ledger.OpenAsync(expectedRows, cancellation);

    /// <summary>Stores a chunk.</summary>
    public async Task StoreAsync(RowChunk chunk, CancellationToken cancellation)
    {
        var judgements = await ledger.JudgeAsync(chunk.Rows, cancellation);
        leftOut.Clear();
        var kept = new List<object?[]>(chunk.Rows.Count);
        for (var index = 0; index < judgements.Length; index++)
        {
            Settle(chunk, index, judgements[index], kept);
        }

        if (kept.Count > 0)
        {
            await engine.LoadAsync(connection, transaction, plan.Table.Name, plan.Table.ColumnNames, kept, cancellation);
        }

        await StoreFailedAsync(chunk.Failed, cancellation);
        await StoreFaultsAsync(chunk.Faults, cancellation);
    }

    private void Settle(RowChunk chunk, int index, RowJudgement judgement, List<object?[]> kept)
    {
        var row = chunk.Rows[index];
        var (fate, counts) = (judgement.Fate, Counts);
        if (fate == RowFate.Conflict)
        {
            chunk.Originals.Restore(index, restored, row.Line);
            chunk.Failed.Add(reader.Conflict(restored, judgement.Line));
            leftOut.Add(row.Line);
            return;
        }

        var isStored = fate is RowFate.New or RowFate.Update;
        Counts = counts with
        {
            Accepted = counts.Accepted + (isStored ? 1 : 0),
            Updated = counts.Updated + (fate == RowFate.Update ? 1 : 0),
            Duplicate = counts.Duplicate + (isStored ? 0 : 1),
        };
        Months.Add(row.UnitId, row.Month, row.Day, isStored);
        if (isStored)
        {
            Standing = Standing.And(row.UnitId);
        }
        else
        {
            leftOut.Add(row.Line);
        }

        if (fate == RowFate.Twice)
        {
            return;
        }

        row.Values[plan.IdSlot] = TimeOrderedId.Next();
        row.Values[plan.SupersededSlot] = fate == RowFate.Repeated ? judgement.Batch : null;
        kept.Add(row.Values);
    }

    private async Task StoreFailedAsync(List<FailedRow> failed, CancellationToken cancellation)
    {
        Counts = Counts with { Rejected = Counts.Rejected + failed.Count };
        Problems.AddRange(failed.SelectMany(row => row.Problems).Take(ShownProblems - Problems.Count));
        if (failed.Count > 0)
        {
            await engine.LoadAsync(connection, transaction, "rejected_row", RejectedColumns, failed.SelectMany(Rejected), cancellation);
        }
    }

    /// <summary>One stored row for each problem; the cells stand with the first.</summary>
    private IEnumerable<object?[]> Rejected(FailedRow row) => row.Problems.Select((problem, index) => new object?[]
    {
        TimeOrderedId.Next(), batchId, problem.Line, Short(problem.Column, 120), Short(problem.Value, 400), problem.Reason, Short(problem.Argument, 400),
        index == 0 ? row.Cells : null,
    });

    private async Task StoreFaultsAsync(List<RowFault> faults, CancellationToken cancellation)
    {
        var standing = faults.Where(fault => !leftOut.Contains(fault.Line)).ToList();
        Counts = Counts with { Faults = Counts.Faults + standing.Count };
        Faults.AddRange(standing.Take(ShownProblems - Faults.Count).Select(fault => new RowProblem(fault.Line, fault.Column, fault.Value, fault.Reason, null)));
        if (standing.Count > 0)
        {
            await engine.LoadAsync(connection, transaction, "data_fault", FaultColumns, standing.Select(Fault), cancellation);
        }
    }

    private object?[] Fault(RowFault fault) =>
    [
        TimeOrderedId.Next(), batchId, plan.Stream.Code, fault.Line, fault.UnitId, fault.Month == 0 ? null : Boxes.Of(fault.Month),
        Short(fault.Column, 120), Short(fault.Value, 400), fault.Reason,
    ];

    private static string? Short(string? text, int length) => text?.Length > length ? text[..length] : text;
}
