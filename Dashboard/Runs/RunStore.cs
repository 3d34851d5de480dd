using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>What a run leaves behind in its own row.</summary>
public sealed record RunRecord(
    long RunId, DateTime StartedOn, DateTime FinishedOn, string Reason, DateOnly? DataThrough, string CodeVersion, string Settings, int Measures, int Flags);

/// <summary>Stores what a run found, replacing only what it touched.</summary>
public sealed class RunStore(Engine engine)
{
    private const string ForgetItemSql = "delete from measure where item_code = @item and month between @first and @last";
    private const string ForgetMeasuresSql = "delete from measure";
    private const string ForgetMiddlesSql = "delete from peer_middle where month >= @from";
    private const string ForgetScoresSql = "delete from score where month >= @from";
    private const string ForgetSignalsSql = "delete from signal where month >= @from";
    private const string ForgetDriversSql = "delete from flag_driver where flag_code in (select flag_code from flag where month >= @from)";
    private const string ForgetFlagsSql = "delete from flag where month >= @from";
    private const string ForgetJudgementsSql = "delete from unit_judgement where month >= @from";
    private const string ForgetOutsideSql = "delete from measure where month < @first or month > @last";

    private const string AddRunSql = """
        insert into run (run_id, started_on, finished_on, reason, data_through, code_version, settings, measures, flags)
        values (@RunId, @StartedOn, @FinishedOn, @Reason, @DataThrough, @CodeVersion, @Settings, @Measures, @Flags)
        """;

    private const string DoneBatchSql = "insert into run_batch (batch_id, is_withdrawal, run_id) values (@BatchId, @isWithdrawal, @runId)";
    private static readonly string[] Forget = [ForgetMiddlesSql, ForgetScoresSql, ForgetSignalsSql, ForgetDriversSql, ForgetFlagsSql, ForgetJudgementsSql];

    /// <summary>Replaces the touched months of the touched items.</summary>
    public async Task MeasuresAsync(
        DbConnection connection, DbTransaction transaction, RunPlan plan, IEnumerable<ScoredMeasure> measures, CancellationToken cancellation)
    {
        if (plan.IsEverything)
        {
            await RunAsync(ForgetMeasuresSql, null);
        }
        else
        {
            await RunAsync(ForgetOutsideSql, new { first = plan.Grid!.Value.From.Value, last = plan.Grid.Value.To.Value });
            foreach (var (item, months) in plan.Items)
            {
                await RunAsync(ForgetItemSql, new { item, first = months.From.Value, last = months.To.Value });
            }
        }

        await engine.LoadAsync(connection, transaction, "measure", RunRows.MeasureColumns, measures.Select(RunRows.Of), cancellation);

        Task RunAsync(string sql, object? parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, commandTimeout: 0, cancellationToken: cancellation));
    }

    /// <summary>Replaces all judgements from a month on; with none given they are only forgotten.</summary>
    public async Task JudgementAsync(
        DbConnection connection, DbTransaction transaction, int fromMonth, SupervisionJudgement? judgement, CancellationToken cancellation)
    {
        foreach (var statement in Forget)
        {
            await connection.ExecuteAsync(new CommandDefinition(statement, new { from = fromMonth }, transaction, commandTimeout: 0, cancellationToken: cancellation));
        }

        if (judgement is null)
        {
            return;
        }

        await LoadAsync("peer_middle", RunRows.MiddleColumns, judgement.PeerMiddles.Select(RunRows.Of));
        await LoadAsync("score", RunRows.ScoreColumns, judgement.Scores.Select(RunRows.Of));
        await LoadAsync("signal", RunRows.SignalColumns, judgement.Signals.Select(RunRows.Of));
        await LoadAsync("flag", RunRows.FlagColumns, judgement.Flags.Select(RunRows.Of));
        await LoadAsync("flag_driver", RunRows.DriverColumns, judgement.Flags.SelectMany(RunRows.DriversOf));
        await LoadAsync("unit_judgement", RunRows.JudgementColumns, judgement.UnitJudgements.Select(RunRows.Of));

        Task LoadAsync(string table, string[] columns, IEnumerable<object?[]> rows) =>
            engine.LoadAsync(connection, transaction, table, columns, rows, cancellation);
    }

    /// <summary>Notes the run and which batches it has taken into account.</summary>
    public static async Task RunAsync(
        DbConnection connection, DbTransaction transaction, RunRecord run, IReadOnlyList<PendingBatch> batches, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(new CommandDefinition(AddRunSql, run, transaction, cancellationToken: cancellation));
        foreach (var batch in batches)
        {
            var done = new { batch.BatchId, isWithdrawal = batch.IsWithdrawal ? 1 : 0, runId = run.RunId };
            await connection.ExecuteAsync(new CommandDefinition(DoneBatchSql, done, transaction, cancellationToken: cancellation));
        }
    }
}
