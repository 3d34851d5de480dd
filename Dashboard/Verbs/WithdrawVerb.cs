using System.Globalization;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>withdraw BATCH</c>: takes an import back, and the figures go back to what they were.</summary>
internal sealed class WithdrawVerb(BatchWithdrawal withdrawal, RunWorker worker, ImportWords words) : Verb
{
    /// <inheritdoc/>
    public override string Name => "withdraw";

    /// <inheritdoc/>
    public override int Words => 1;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        if (!long.TryParse(arguments.Words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var batchId))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        var outcome = await withdrawal.WithdrawAsync(batchId, Environment.UserName, cancellation);
        if (outcome != WithdrawalOutcome.Done)
        {
            await output.SayAsync(words.Text(outcome == WithdrawalOutcome.UnknownBatch ? "Verb_UnknownBatch" : "Verb_AlreadyWithdrawn", batchId));
            return VerbRunner.Failed;
        }

        await worker.RunPendingAsync(null, cancellation);
        await output.SayAsync(words.Text("Verb_Withdrawn", batchId));
        await output.WriteJsonAsync(new { batch = batchId, withdrawn = true }, cancellation);
        return VerbRunner.Done;
    }
}
