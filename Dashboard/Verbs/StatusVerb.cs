using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;

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
        await output.WriteJsonAsync(HealthReport.Of(await reader.ReadAsync(cancellation), null), cancellation);
        return VerbRunner.Done;
    }
}
