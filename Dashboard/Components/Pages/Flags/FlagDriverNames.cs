using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>What drives some flags most?</summary>
internal static class FlagDriverNames
{
    private const string DriversSql = """
        select flag_code as FlagCode, level as Level, code as Code, rule_code as "Rule", direction as Direction
        from flag_driver
        where flag_code in {textlist @codes} and position <= @most
        order by flag_code, position
        """;

    /// <summary>Reads the first drivers of every flag, strongest first.</summary>
    public static async Task<ILookup<string, FlagDriverName>> ReadAsync(
        Engine engine, DbConnection connection, IEnumerable<string> flags, int most, CancellationToken cancellation)
    {
        var command = new CommandDefinition(engine.Sql(DriversSql), new { codes = Engine.Json(flags), most }, cancellationToken: cancellation);
        return (await connection.QueryAsync<Row>(command)).ToLookup(row => row.FlagCode, row => row.ToName());
    }

    private sealed record Row(string FlagCode, int Level, string Code, string Rule, int Direction)
    {
        public FlagDriverName ToName() => new((ScoreLevel)Level, Code, Rule, (FlagDirection)Direction);
    }
}
