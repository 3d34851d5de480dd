using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>Registers the sample district and the first start.</summary>
internal static class SampleSetup
{
    /// <summary>Adds what loads the sample; needs storage, import, runs and the catalogue.</summary>
    public static IServiceCollection AddSample(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SampleOptions>().Bind(configuration.GetSection(SampleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SampleState>();
        services.AddSingleton<SampleLoad>();
        services.AddSingleton<StartProgress>();
        return services;
    }

    /// <summary>Loads the sample in the background of the server, when the store is empty.</summary>
    public static IServiceCollection AddFirstStart(this IServiceCollection services) => services.AddHostedService<FirstStart>();
}
