using Microsoft.Extensions.Options;

namespace SmartSupervision.Dashboard.Settings;

/// <summary>When was it where the district is? Moments are stored in UTC.</summary>
public sealed class LocalTime(IOptions<ImportOptions> options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The local time of a stored moment.</summary>
    public DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
