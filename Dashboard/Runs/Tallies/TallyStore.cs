using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>Makes the counts of records anew, those of the streams that changed.</summary>
internal static class TallyStore
{
    private const string ForgetSql = "delete from tally where tally_code = @code";

    /// <summary>Every count there is.</summary>
    public static IReadOnlyList<Tally> All { get; } =
        [.. LedgerTallies.All, .. DisclosureTallies.All, .. PeopleTallies.All, .. ForceTallies.All, .. InspectionTallies.All];

    /// <summary>Says whether stored counts were made by the statements of this code.</summary>
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', All.Select(tally => tally.Code + tally.InsertSql)))));

    /// <summary>Counts again what these streams hold.</summary>
    public static async Task RefreshAsync(
        Engine engine, DbConnection connection, DbTransaction transaction, Predicate<string> isChanged, Month? last, CancellationToken cancellation)
    {
        foreach (var tally in All.Where(tally => isChanged(tally.Stream)))
        {
            await RunAsync(ForgetSql, new { code = tally.Code });
            if (last is { } month)
            {
                await RunAsync(tally.InsertSql, new { code = tally.Code, last = month.Value });
            }
        }

        Task RunAsync(string sql, object parameters) => connection.ExecuteAsync(
            new CommandDefinition(engine.Sql(sql), parameters, transaction, commandTimeout: 0, cancellationToken: cancellation));
    }
}
