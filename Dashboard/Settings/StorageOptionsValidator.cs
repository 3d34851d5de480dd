using Microsoft.Extensions.Options;

namespace SmartSupervision.Dashboard.Settings;

/// <summary>Checks the storage settings at start. A failure is a resource key, with the offending value after a colon.</summary>
public sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private static readonly string[] Engines = [StorageOptions.Sqlite, StorageOptions.Postgres, StorageOptions.SqlServer];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!Engines.Contains(options.Engine, StringComparer.Ordinal))
        {
            return ValidateOptionsResult.Fail("StorageEngineUnknown:" + options.Engine);
        }

        if (options.Engine == StorageOptions.Sqlite)
        {
            return string.IsNullOrWhiteSpace(options.Folder) ? ValidateOptionsResult.Fail("StorageFolderMissing") : ValidateOptionsResult.Success;
        }

        return string.IsNullOrWhiteSpace(options.ConnectionString)
            ? ValidateOptionsResult.Fail("StorageConnectionStringMissing:" + options.Engine)
            : ValidateOptionsResult.Success;
    }
}
