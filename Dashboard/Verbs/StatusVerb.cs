using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>status</c>: the same as <c>/health</c>, also while a server on the same data is starting.</summary>
internal sealed class StatusVerb(HealthReader reader, SampleState sample) : Verb
{
    /// <inheritdoc/>
    public override string Name => "status";

    /// <inheritdoc/>
    public override int Words => 0;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var loading = await sample.ReadAsync(cancellation);
        var start = loading.Stage == SampleStage.Loading ? new StartState(StartStep.Importing, 0, 0, loading.Percent, null) : null;
        await output.WriteJsonAsync(HealthReport.Of(await reader.ReadAsync(cancellation), start), cancellation);
        return VerbRunner.Done;
    }
}
