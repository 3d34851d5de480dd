using System.Data.Common;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Keeps the flags of replaced detection settings beside the new ones for six months.</summary>
internal static class EarlierFlags
{
    private const int KeptMonths = 6;
    private const string Unversioned = "0";
    private const string ForgetSql = "delete from earlier_flag where kept_until < @today";

    private const string KeepSql = """
        insert into earlier_flag (settings_version, flag_code, unit_id, month, strength, direction, explanation, kept_until)
        select @version, f.flag_code, f.unit_id, f.month, f.strength, f.direction, f.explanation, @keptUntil
        from flag f
        where not exists (select 1 from earlier_flag e where e.settings_version = @version and e.flag_code = f.flag_code)
        """;

    /// <summary>Copies the flags when the last run had other settings, and forgets what is older than six months.</summary>
    public static async Task KeepAsync(
        DbConnection connection, DbTransaction transaction, string? lastSettings, SupervisionSettings settings, DateOnly today, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(new CommandDefinition(ForgetSql, new { today }, transaction, cancellationToken: cancellation));
        if (lastSettings is not null && VersionOf(lastSettings) is var version && version != settings.Version)
        {
            var kept = new { version = version.Length == 0 ? Unversioned : version, keptUntil = today.AddMonths(KeptMonths) };
            await connection.ExecuteAsync(new CommandDefinition(KeepSql, kept, transaction, cancellationToken: cancellation));
        }
    }

    // What another version of the program stored may not be readable here; its flags are then kept as unversioned.
    private static string VersionOf(string runSettings)
    {
        try
        {
            using var document = JsonDocument.Parse(runSettings);
            return document.RootElement.TryGetProperty("settings", out var settings) && settings.TryGetProperty(nameof(SupervisionSettings.Version), out var version)
                ? version.GetString() ?? ""
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
