using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>Freezes what the facts say now, and notes who did.</summary>
public sealed class SnapshotFreezer(FactsContentReader facts, SnapshotStore store, OperationLog log, TimeProvider clock)
{
    private const int NameLength = 200;

    // What every engine keeps of a moment; more would not survive the way into a table and back.
    private const long KeptTicks = TimeSpan.TicksPerMillisecond * 10;

    /// <summary>Freezes a scope under a name; null while nothing has been computed.</summary>
    public async Task<SnapshotHead?> FreezeAsync(SnapshotScope scope, string name, string actor, CancellationToken cancellation)
    {
        if (await facts.ReadAsync(scope, cancellation) is not { } content)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var moment = now.AddTicks(-(now.Ticks % KeptTicks));
        var head = await store.AddAsync(content, name.Length > NameLength ? name[..NameLength] : name, actor, moment, cancellation);
        await log.WriteAsync(actor, "freeze", head.Code, head.Sha256, cancellation);
        return head;
    }
}
