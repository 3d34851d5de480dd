using Microsoft.Extensions.Caching.Memory;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>The figures a briefing is written from.</summary>
/// <param name="Content">The figures.</param>
/// <param name="Head">The snapshot's head; null for a draft of today's figures.</param>
public sealed record BriefingSource(SnapshotContent Content, SnapshotHead? Head);

/// <summary>Which figures stand behind a briefing: its snapshot's, or before it is frozen those of today.</summary>
public sealed class BriefingSources(SnapshotStore snapshots, FactsContentReader facts, IMemoryCache cache)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    /// <summary>Reads them; null while nothing has been computed, or when the snapshot is not there.</summary>
    /// <param name="draft">The draft; its scope chooses the units shown.</param>
    /// <param name="snapshotCode">The snapshot, if there is one.</param>
    /// <param name="factsVersion">Grows whenever the facts change, so that today's figures are read again; null to read them now.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<BriefingSource?> ReadAsync(BriefingDraft draft, string? snapshotCode, long? factsVersion, CancellationToken cancellation)
    {
        if (snapshotCode is not null)
        {
            return await snapshots.ReadAsync(snapshotCode, cancellation) is { } snapshot ? new(snapshot.Content with { Scope = draft.Scope }, snapshot.Head) : null;
        }

        if (factsVersion is null)
        {
            return await facts.ReadAsync(draft.Scope, cancellation) is { } now ? new(now, null) : null;
        }

        var key = (typeof(BriefingSources), draft.Scope.First, draft.Scope.Last, factsVersion);
        if (!cache.TryGetValue(key, out SnapshotContent? content))
        {
            content = await facts.ReadAsync(draft.Scope, cancellation);
            cache.Set(key, content, KeptFor);
        }

        return content is null ? null : new(content with { Scope = draft.Scope }, null);
    }
}
