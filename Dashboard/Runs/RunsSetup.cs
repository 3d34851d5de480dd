using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartSupervision.Analytics;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Registers runs: the worker in the background, and the watch over changed facts.</summary>
public static class RunsSetup
{
    /// <summary>Adds the runs; needs the storage and a <see cref="Analytics.Catalogue.SupervisionCatalogue"/>.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.TryAddSingleton(new SupervisionSettings());
        services.AddSingleton<PendingReader>();
        services.AddSingleton<MeasureReader>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<FactsRun>();
        services.AddSingleton<FactsVersion>();
        services.AddSingleton<RunWorker>();

        // A mistake in a method ends the computing and is logged; the pages stay up with the last figures.
        services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        services.AddHostedService(provider => provider.GetRequiredService<FactsVersion>());
        services.AddHostedService(provider => provider.GetRequiredService<RunWorker>());
        return services;
    }
}
