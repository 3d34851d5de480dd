using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>remove-sample</c>: takes the sample district out again.</summary>
internal sealed class RemoveSampleVerb(SampleRemoval removal, ImportWords words) : Verb
{
    /// <inheritdoc/>
    public override string Name => "remove-sample";

    /// <inheritdoc/>
    public override int Words => 0;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var batches = await removal.RemoveAsync(Environment.UserName, null, cancellation);
        await output.SayAsync(words.Text("Verb_SampleRemoved", batches));
        await output.WriteJsonAsync(new { removed = batches }, cancellation);
        return VerbRunner.Done;
    }
}
