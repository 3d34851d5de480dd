using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Units;

/// <summary>Which units are there, and how does each stand on the four dimensions?</summary>
public sealed class UnitsReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string UnitsSql = """
        select u.code as Code, u.name as Name, u.kind as Kind, f.flag_code as FlagCode
        from unit u
        left join flag f on f.unit_id = u.unit_id and f.month = @month
        where u.kind in (0, 1, 2) and u.is_current = 1
        """;

    private const string ScoresSql = """
        select u.code as UnitCode, s.code as Code, s.value as Value, s.coverage as Coverage, s.items_present as ItemsPresent,
               s.items_applicable as ItemsApplicable, s.peer_lower_quartile as PeerLower, s.peer_median as PeerMedian, s.peer_upper_quartile as PeerUpper
        from score s
        join unit u on u.unit_id = s.unit_id
        where s.month = @month and s.level = @level and u.kind in (0, 1, 2)
        """;

    /// <summary>Reads all scored units of a month; the names are sorted by pinyin.</summary>
    public async Task<UnitsView> ReadAsync(Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var units = await connection.QueryAsync<UnitRow>(new CommandDefinition(engine.Sql(UnitsSql), new { month = month.Value }, cancellationToken: cancellation));
        var scores = (await connection.QueryAsync<ScoreRow>(new CommandDefinition(
            engine.Sql(ScoresSql), new { month = month.Value, level = (int)ScoreLevel.Dimension }, cancellationToken: cancellation))).ToLookup(row => row.UnitCode);
        return new([.. units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, NameOrder.Pinyin).Select(unit => unit.ToEntry(ScoresOf(scores[unit.Code])))]);
    }

    private ScoreReading[] ScoresOf(IEnumerable<ScoreRow> rows)
    {
        var known = rows.ToDictionary(row => row.Code);
        return [.. catalogue.Dimensions.Select(dimension => known.TryGetValue(dimension.Code, out var row) ? row.ToReading() : ScoreReading.Missing(dimension.Code))];
    }

    private sealed record UnitRow(string Code, string Name, int Kind, string? FlagCode)
    {
        public UnitEntry ToEntry(IReadOnlyList<ScoreReading> scores) => new(Code, Name, (UnitKind)Kind, scores, FlagCode);
    }

    private sealed record ScoreRow(
        string UnitCode, string Code, double? Value, double Coverage, int ItemsPresent, int ItemsApplicable, double? PeerLower, double? PeerMedian, double? PeerUpper)
    {
        public ScoreReading ToReading() => new(Code, Value, null, Coverage, ItemsPresent, ItemsApplicable, PeerLower, PeerMedian, PeerUpper);
    }
}
