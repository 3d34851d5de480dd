using Microsoft.Extensions.Options;

namespace SmartSupervision.Dashboard.Settings;

/// <summary>Checks the import settings at start. A failure is a resource key, with the offending value after a colon.</summary>
public sealed class ImportOptionsValidator : IValidateOptions<ImportOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ImportOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            return ValidateOptionsResult.Fail("ImportTimeZoneUnknown:" + options.TimeZone);
        }

        if (options.EarliestYear is < 1901 or > 2100)
        {
            return ValidateOptionsResult.Fail($"ImportEarliestYear:{options.EarliestYear}");
        }

        var smallest = new[] { options.LongestCell, options.MostColumns, options.LargestFile, options.SpreadsheetEntries, options.SpreadsheetBytes, options.SpreadsheetRatio }.Min();
        return smallest < 1 ? ValidateOptionsResult.Fail($"ImportLimit:{smallest}") : ValidateOptionsResult.Success;
    }
}
