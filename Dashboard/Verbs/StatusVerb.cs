using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>status</c>: the same as <c>/health</c>.</summary>
internal sealed class StatusVerb(HealthReader reader) : Verb
{
    /// <inheritdoc/>
    public override string Name => "status";

    /// <inheritdoc/>
    public override int Words => 0;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var facts = await reader.ReadAsync(cancellation);
        await output.WriteJsonAsync(
            new
            {
                status = "ready",
                engine = facts.Engine,
                dataThrough = facts.DataThrough,
                units = facts.Units,
                items = facts.Items,
                records = facts.Records,
                flags = facts.Flags,
                batches = facts.Batches,
                rejectedRows = facts.RejectedRows,
                sample = facts.Sample,
            },
            cancellation);
        return VerbRunner.Done;
    }
}
