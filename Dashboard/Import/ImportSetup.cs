using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Registers the importer; needs the storage and the catalogue.</summary>
public static class ImportSetup
{
    /// <summary>Adds the importer and what belongs to it, with the settings of the section <c>Import</c>.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ImportOptions>()
            .Bind(configuration.GetSection(ImportOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImportOptions>, ImportOptionsValidator>();
        services.TryAddSingleton(_ => CalendarFiles.Read().Calendar);
        services.AddSingleton<FileImportParts>();
        services.AddSingleton<Importer>();
        services.AddSingleton<ImportWords>();
        services.AddSingleton<RejectedFile>();
        return services;
    }
}
