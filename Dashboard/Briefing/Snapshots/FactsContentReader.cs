using System.Data.Common;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>What do the facts say now, as a snapshot would keep it?</summary>
public sealed class FactsContentReader(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, UnitDirectory units)
{
    private const string MeasuresSql = """
        select m.unit_id as "UnitId", m.item_code as "ItemCode", m.month as "Month", m.numerator as "Numerator", m.denominator as "Denominator", m.value as "Value",
          m.state as "State", m.covered_months as "CoveredMonths", m.window_months as "WindowMonths", m.round_on as "RoundOn", m.score as "Score"
        from measure m join unit u on u.unit_id = m.unit_id
        where m.month <= @last and u.kind in (0, 1, 2, 4)
        """;

    private const string ScoresSql = """
        select unit_id as "UnitId", month as "Month", level as "Level", code as "Code", value as "Value", geometric as "Geometric", coverage as "Coverage",
          items_present as "ItemsPresent", items_applicable as "ItemsApplicable", peer_lower_quartile as "Lower", peer_median as "Median", peer_upper_quartile as "Upper"
        from score where month between @scoresFrom and @last
        """;

    private const string SignalsSql = """
        select unit_id as "UnitId", item_code as "ItemCode", month as "Month", verdict as "Verdict", reason as "Reason", value as "Value", centre as "Centre",
          lower_limit as "Lower", upper_limit as "Upper", points as "Points"
        from signal where month between @first and @last
        """;

    private const string MiddlesSql = """
        select item_code as "ItemCode", month as "Month", kind as "Kind", units as "Units", lower_quartile as "Lower", median as "Median", upper_quartile as "Upper",
          score_median as "ScoreMedian"
        from peer_middle where month between @first and @last
        """;

    private const string FlagsSql = """
        select flag_code as "Code", unit_id as "UnitId", month as "Month", strength as "Strength", direction as "Direction", explanation as "Explanation"
        from flag where month between @first and @last
        """;

    private const string DriversSql = """
        select d.flag_code as "Flag", d.position as "Position", d.level as "Level", d.code as "Code", d.rule_code as "RuleCode", d.direction as "Direction",
          d.distance as "Distance", d.share as "Share", d.value as "Value", d.reference as "Reference", d.numerator as "Numerator", d.denominator as "Denominator",
          d.since_month as "Since"
        from flag_driver d join flag f on f.flag_code = d.flag_code
        where f.month between @first and @last
        """;

    private const string VerdictsSql = """
        select unit_id as "UnitId", month as "Month", verdict as "Verdict", strength as "Strength", reason as "Reason"
        from unit_judgement where month between @first and @last
        """;

    private const string BatchesSql = """
        select batch_id as "BatchId", stream as "Stream", file_name as "FileName", sha256 as "Sha256", imported_on as "ImportedOn", accepted as "Accepted",
          first_month as "First", last_month as "Last", is_sample as "IsSample"
        from batch
        where withdrawn_on is null and (first_month is null or first_month <= @last)
        """;

    private const string RunSql = """
        select run_id as "RunId", code_version as "CodeVersion", data_through as "DataThrough" from run where run_id = (select max(run_id) from run)
        """;

    /// <summary>Reads the facts while nobody writes them; null while nothing has been computed.</summary>
    public async Task<SnapshotContent?> ReadAsync(SnapshotScope scope, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var range = new { first = scope.First.Value, last = scope.Last.Value, scoresFrom = scope.ScoresFrom.Value };
        var run = await connection.QuerySingleOrDefaultAsync<RunRow>(Command(RunSql, range, cancellation));
        if (run is null)
        {
            return null;
        }

        var measures = await RowsAsync<MeasureRow>(connection, MeasuresSql, range, cancellation);
        var batches = await RowsAsync<BatchRow>(connection, BatchesSql, range, cancellation);
        return new(
            scope, catalogue, settings, await units.ReadUnitsAsync(cancellation), [.. measures.Select(row => row.ToMeasure())],
            await JudgementAsync(connection, range, cancellation), [.. batches.Select(row => row.ToBatch())], new(run.RunId, run.CodeVersion, run.DataThrough));
    }

    private async Task<SupervisionJudgement> JudgementAsync(DbConnection connection, object range, CancellationToken cancellation)
    {
        var drivers = (await RowsAsync<DriverRow>(connection, DriversSql, range, cancellation)).ToLookup(row => row.Flag, row => row.ToDriver(), StringComparer.Ordinal);
        return new(
            [.. (await RowsAsync<MiddleRow>(connection, MiddlesSql, range, cancellation)).Select(row => row.ToMiddle())],
            [.. (await RowsAsync<ScoreRow>(connection, ScoresSql, range, cancellation)).Select(row => row.ToScore())],
            [.. (await RowsAsync<SignalRow>(connection, SignalsSql, range, cancellation)).Select(row => row.ToSignal())],
            [.. (await RowsAsync<FlagRow>(connection, FlagsSql, range, cancellation)).Select(row => row.ToFlag(drivers))],
            [.. (await RowsAsync<VerdictRow>(connection, VerdictsSql, range, cancellation)).Select(row => row.ToVerdict())]);
    }

    private async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(DbConnection connection, string sql, object range, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<TRow>(Command(sql, range, cancellation))];

    private CommandDefinition Command(string sql, object range, CancellationToken cancellation) =>
        new(engine.Sql(sql), range, commandTimeout: 0, cancellationToken: cancellation);

    private sealed record RunRow(long RunId, string CodeVersion, DateOnly? DataThrough);

    private sealed record MeasureRow(
        int UnitId, string ItemCode, int Month, double? Numerator, double? Denominator, double? Value, int State, int CoveredMonths, int WindowMonths, int? RoundOn, double? Score)
    {
        public ScoredMeasure ToMeasure() => new(
            new(UnitId, ItemCode, new(Month), Numerator, Denominator, Value, (MeasureState)State, CoveredMonths, WindowMonths, MonthOf(RoundOn)), Score);
    }

    private sealed record ScoreRow(
        int UnitId, int Month, int Level, string Code, double? Value, double? Geometric, double Coverage, int ItemsPresent, int ItemsApplicable,
        double? Lower, double? Median, double? Upper)
    {
        public UnitScore ToScore() => new(UnitId, new(Month), (ScoreLevel)Level, Code, Value, Geometric, Coverage, ItemsPresent, ItemsApplicable, Lower, Median, Upper);
    }

    // Strength is not stored beside a signal; verdict and reason are what pages and sentences read.
    private sealed record SignalRow(
        int UnitId, string ItemCode, int Month, int Verdict, string Reason, double? Value, double? Centre, double? Lower, double? Upper, int Points)
    {
        public Signal ToSignal() => new(UnitId, ItemCode, new(Month), new((Verdict)Verdict, null, Reason), Value, Centre, Lower, Upper, Points);
    }

    private sealed record MiddleRow(string ItemCode, int Month, int Kind, int Units, double? Lower, double? Median, double? Upper, double? ScoreMedian)
    {
        public PeerMiddle ToMiddle() => new(ItemCode, new(Month), (UnitKind)Kind, Units, Lower, Median, Upper, ScoreMedian);
    }

    private sealed record FlagRow(string Code, int UnitId, int Month, double Strength, int Direction, string Explanation)
    {
        public UnitFlag ToFlag(ILookup<string, FlagDriver> drivers) => new(
            Code, UnitId, new(Month), Strength, (FlagDirection)Direction, [.. drivers[Code].OrderBy(driver => driver.Position)],
            JsonSerializer.Deserialize<FlagExplanation>(Explanation)!);
    }

    private sealed record DriverRow(
        string Flag, int Position, int Level, string Code, string RuleCode, int Direction, double Distance, double Share, double? Value, double? Reference,
        double? Numerator, double? Denominator, int? Since)
    {
        public FlagDriver ToDriver() => new(
            Position, (ScoreLevel)Level, Code, RuleCode, (FlagDirection)Direction, Distance, Share, Value, Reference, Numerator, Denominator, MonthOf(Since));
    }

    private sealed record VerdictRow(int UnitId, int Month, int Verdict, double? Strength, string Reason)
    {
        public UnitJudgement ToVerdict() => new(UnitId, new(Month), new((Verdict)Verdict, Strength, Reason));
    }

    private sealed record BatchRow(
        long BatchId, string Stream, string FileName, string Sha256, DateTime ImportedOn, int Accepted, int? First, int? Last, int IsSample)
    {
        public FrozenBatch ToBatch() => new(BatchId, Stream, FileName, Sha256, ImportedOn, Accepted, MonthOf(First), MonthOf(Last), IsSample == 1);
    }

    private static Month? MonthOf(int? value) => value is { } there ? new(there) : null;
}
