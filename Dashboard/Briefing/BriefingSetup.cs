using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Settings;

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
        services.AddSingleton(_ => new BriefingTemplates(Path.Combine(AppContext.BaseDirectory, "data", "briefings")));
        services.TryAddSingleton<LocalTime>();
        services.AddSingleton<BriefingLanguage>();
        services.AddSingleton<BriefingAssembly>();
        services.AddSingleton<ChromiumPrinter>();
        services.AddSingleton<BriefingFile>();
        services.AddSingleton<BriefingStore>();
        services.AddSingleton<BriefingSources>();
        services.AddSingleton<ExportStore>();
        services.AddSingleton<ExportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportWorker>());
        return services;
    }
}
