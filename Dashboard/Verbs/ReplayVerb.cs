using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>replay SNAPSHOT</c>: computes scores and flags from a snapshot's measures; identical, or what differs.</summary>
internal sealed class ReplayVerb(SnapshotStore store, IStringLocalizer<Resources.Snapshots> text) : Verb
{
    /// <inheritdoc/>
    public override string Name => "replay";

    /// <inheritdoc/>
    public override int Words => 1;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var code = arguments.Words[0];
        if (await store.ReadAsync(code, cancellation) is not { } snapshot)
        {
            await output.SayAsync(text["VerbUnknown", code]);
            return VerbRunner.Failed;
        }

        if (!snapshot.IsWhole)
        {
            await output.SayAsync(text["VerbNotWhole", code]);
        }

        var differences = SnapshotReplay.Run(snapshot.Content);
        await output.SayAsync(differences.Count == 0 ? text["VerbIdentical", code] : text["VerbDiffers", code, differences.Count]);
        await output.WriteJsonAsync(new { snapshot = code, whole = snapshot.IsWhole, identical = differences.Count == 0, differences }, cancellation);
        return snapshot.IsWhole && differences.Count == 0 ? VerbRunner.Done : VerbRunner.Failed;
    }
}
