using System.Data.Common;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.ModelCard;

/// <summary>With which data, settings and version does the model run here, and which items drive its flags?</summary>
public sealed class ModelReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Months whose flags are counted.</summary>
    public const int CountedMonths = 12;

    /// <summary>An item drives a flag when it is among this many drivers.</summary>
    public const int DriversCounted = 3;

    private const int RunsLookedAt = 200, SettingsShown = 12;

    private const string RunsSql = """
        select started_on as StartedOn, code_version as CodeVersion, settings as Settings
        from run
        order by run_id desc
        {page}
        """;

    private const string FiringSql = """
        select d.code as Code, count(distinct f.flag_code) as Flags, count(distinct f.unit_id) as Units
        from flag f
        join flag_driver d on d.flag_code = f.flag_code and d.level = @level and d.position <= @drivers
        where f.month >= @first and f.month <= @last
        group by d.code
        """;

    private const string AppliesSql = """
        select m.item_code as Code, count(*) as Units
        from measure m
        join unit u on u.unit_id = m.unit_id
        where m.month = @last and u.kind in (0, 1, 2) and m.state <> @notApplicable
        group by m.item_code
        """;

    private const string TotalsSql = """
        select count(*) as Flags, count(distinct unit_id) as Units
        from flag
        where month >= @first and month <= @last
        """;

    private const string UnitsSql = "select kind as Kind, count(*) as Units from unit where kind in (0, 1, 2) and is_current = 1 group by kind order by kind";

    private const string BatchesSql = "select count(*) from batch where withdrawn_on is null";

    private const string FirstMonthSql = "select min(month) from measure";

    /// <summary>Reads the model up to a month.</summary>
    public async Task<ModelView> ReadAsync(Month? month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var runs = (await QueryAsync<RunRow>(connection, RunsSql, new { skip = 0, take = RunsLookedAt }, cancellation)).ToList();
        var versions = runs.GroupBy(run => (run.CodeVersion, run.Settings)).Select(group => new ModelVersion(
            group.Key.CodeVersion, Fingerprint(group.Key.Settings), group.Min(run => run.StartedOn), group.Max(run => run.StartedOn), group.Count())).ToList();
        if (month is not { } last || await connection.ExecuteScalarAsync<int?>(new CommandDefinition(FirstMonthSql, cancellationToken: cancellation)) is not { } first)
        {
            return new(null, versions, [], []);
        }

        var parameters = new
        {
            first = last.AddMonths(1 - CountedMonths).Value, last = last.Value, level = (int)ScoreLevel.Item, drivers = DriversCounted,
            notApplicable = (int)MeasureState.NotApplicable,
        };
        var totals = (await QueryAsync<CountRow>(connection, TotalsSql, parameters, cancellation)).Single();
        var units = await QueryAsync<KindRow>(connection, UnitsSql, parameters, cancellation);
        return new(
            new(
                new(first), last, last.AddMonths(1 - CountedMonths), [.. units.Select(row => ((UnitKind)row.Kind, row.Units))],
                await connection.ExecuteScalarAsync<long>(new CommandDefinition(BatchesSql, cancellationToken: cancellation)), totals.Flags, totals.Units),
            versions,
            runs.Count == 0 ? [] : Flat(runs[0].Settings),
            await FiringAsync(connection, parameters, cancellation));
    }

    /// <summary>Settings as paths and values; lists and empty groups are left as they are written.</summary>
    internal static IReadOnlyList<ModelSetting> Flat(string settings)
    {
        using var document = JsonDocument.Parse(settings);
        return [.. Flat(document.RootElement, "")];
    }

    private static IEnumerable<ModelSetting> Flat(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield return new(path, element.ValueKind == JsonValueKind.String && path == "catalogue" ? Fingerprint(element.GetString()!) : element.ToString());
            yield break;
        }

        foreach (var setting in element.EnumerateObject().SelectMany(property => Flat(property.Value, path is "" or "settings" ? property.Name : $"{path}.{property.Name}")))
        {
            yield return setting;
        }
    }

    // Enough letters to tell versions apart: of a hash its beginning, of settings the beginning of theirs.
    private static string Fingerprint(string text) => text.All(char.IsAsciiHexDigit)
        ? text[..Math.Min(SettingsShown, text.Length)]
        : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..SettingsShown];

    private async Task<IReadOnlyList<ItemFiring>> FiringAsync(DbConnection connection, object parameters, CancellationToken cancellation)
    {
        var firing = (await QueryAsync<FiringRow>(connection, FiringSql, parameters, cancellation)).ToDictionary(row => row.Code, StringComparer.Ordinal);
        var applies = (await QueryAsync<AppliesRow>(connection, AppliesSql, parameters, cancellation)).ToDictionary(row => row.Code, row => row.Units, StringComparer.Ordinal);
        return
        [
            .. catalogue.Items.Where(item => firing.ContainsKey(item.Code))
                .Select(item => new ItemFiring(item, firing[item.Code].Flags, firing[item.Code].Units, applies.GetValueOrDefault(item.Code)))
                .OrderByDescending(row => row.IsWarned),
        ];
    }

    private async Task<IEnumerable<TRow>> QueryAsync<TRow>(DbConnection connection, string sql, object parameters, CancellationToken cancellation) =>
        await connection.QueryAsync<TRow>(new CommandDefinition(engine.Sql(sql), parameters, cancellationToken: cancellation));

    private sealed record RunRow(DateTime StartedOn, string CodeVersion, string Settings);

    private sealed record FiringRow(string Code, long Flags, long Units);

    private sealed record AppliesRow(string Code, long Units);

    private sealed record CountRow(long Flags, long Units);

    private sealed record KindRow(int Kind, long Units);
}
