using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Registers the storage: its options, the engine they choose and the schema.</summary>
public static class StorageSetup
{
    /// <summary>Adds the engine named by the section <c>Storage</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(provider => Engine(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SchemaSteps>();
        services.AddSingleton<UnitDirectory>();
        services.AddSingleton<OperationLog>();
        services.AddSingleton<BatchWithdrawal>();
        services.AddSingleton<HealthReader>();
        return services;
    }

    private static Engine Engine(StorageOptions options) => options.Engine switch
    {
        StorageOptions.Postgres => new PostgresEngine(options.ConnectionString),
        StorageOptions.SqlServer => new SqlServerEngine(options.ConnectionString),
        _ => new SqliteEngine(options.FullFolder),
    };
}
