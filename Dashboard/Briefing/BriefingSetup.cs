using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Briefing;

/// <summary>Registers snapshots and briefings; needs the storage and the runs' settings.</summary>
public static class BriefingSetup
{
    /// <summary>Adds what freezes, keeps and writes.</summary>
    public static IServiceCollection AddBriefing(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<FactsContentReader>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<SnapshotFreezer>();
        return services;
    }
}
