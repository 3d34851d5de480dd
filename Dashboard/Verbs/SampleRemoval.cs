using Dapper;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary>Takes the whole sample district out again: records, units, figures, and the traces of its files.</summary>
internal sealed class SampleRemoval(Engine engine, BatchWithdrawal withdrawal, RunWorker worker, SampleState state, IOptions<StorageOptions> storage)
{
    private const string BatchesSql = "select batch_id from batch where is_sample = 1 and withdrawn_on is null order by batch_id desc";

    private static readonly string[] ForgetSql =
    [
        "delete from rejected_row where batch_id in (select b.batch_id from batch b where b.is_sample = 1)",
        "delete from batch_month where batch_id in (select b.batch_id from batch b where b.is_sample = 1)",
        "delete from run_batch where batch_id in (select b.batch_id from batch b where b.is_sample = 1)",
        "delete from batch where is_sample = 1",
    ];

    /// <summary>Removes the sample; gives how many files it had.</summary>
    /// <param name="actor">Who removes it.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Stops between two files; what was not removed can be removed later.</param>
    public async Task<int> RemoveAsync(string actor, IProgress<double>? progress, CancellationToken cancellation)
    {
        // A first start that is still loading is waited for; none loads the sample again afterwards.
        await using var loading = await engine.LockAsync(SampleState.LoadLock, cancellation);
        await state.FinishAsync(cancellation);

        // The figures are computed once at the end, not after every file.
        using (worker.Hold())
        {
            var batches = await BatchesAsync(cancellation);
            for (var index = 0; index < batches.Count; index++)
            {
                await withdrawal.WithdrawAsync(batches[index], actor, cancellation);
                progress?.Report((index + 1.0) / (batches.Count + 1));
            }

            await worker.RunPendingAsync(null, cancellation);
            await ForgetAsync(cancellation);
            SampleLoad.DeleteFiles(storage.Value);
            return batches.Count;
        }
    }

    private async Task<IReadOnlyList<long>> BatchesAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        return [.. await connection.QueryAsync<long>(new CommandDefinition(BatchesSql, cancellationToken: cancellation))];
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in ForgetSql)
        {
            await connection.ExecuteAsync(new CommandDefinition(statement, transaction: transaction, commandTimeout: 0, cancellationToken: cancellation));
        }

        await transaction.CommitAsync(cancellation);
    }
}
