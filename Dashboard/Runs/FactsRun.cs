using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>What a run did.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Plan">What it computed.</param>
/// <param name="Measures">Measures stored.</param>
/// <param name="Flags">Flags stored.</param>
/// <param name="DataThrough">Last day with a record.</param>
public sealed record RunReport(long RunId, RunPlan Plan, int Measures, int Flags, DateOnly? DataThrough);

/// <summary>One run: brings measures, scores, signals and flags up to the records, for what imports and withdrawals have touched.</summary>
public sealed class FactsRun(
    Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, UnitDirectory units, PendingReader pendingReader,
    MeasureReader reader, RunStore store, TimeProvider clock)
{
    private const string RunLock = "run";
    private static readonly string CodeVersion =
        typeof(FactsRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private readonly Lazy<string> settingsText = new(() => SettingsText(catalogue, settings));

    /// <summary>Whether an import, a withdrawal or a change of the catalogue waits to be computed.</summary>
    public async Task<bool> IsPendingAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        return (await pendingReader.BatchesAsync(connection, cancellation)).Count > 0 || await IsChangedAsync(connection, cancellation);
    }

    /// <summary>Computes what waits; gives null when nothing does. Two processes on the same data take turns.</summary>
    public async Task<RunReport?> RunPendingAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(RunLock, cancellation);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var startedOn = clock.GetUtcNow().UtcDateTime;
        var pending = await pendingReader.BatchesAsync(connection, cancellation);
        var isChanged = await IsChangedAsync(connection, cancellation);
        if (pending.Count == 0 && !isChanged)
        {
            return null;
        }

        if (pending.Any(batch => batch.Stream == "unit"))
        {
            await RebuildUnitsAsync(connection, cancellation);
        }

        var grid = await pendingReader.GridAsync(connection, cancellation);
        var plan = RunPlan.Of(catalogue, pending, grid, await PendingReader.StoredAsync(connection, cancellation), isChanged);
        var found = await ComputeAsync(connection, plan, progress, cancellation);
        var run = new RunRecord(
            TimeOrderedId.Next(), startedOn, clock.GetUtcNow().UtcDateTime, isChanged ? "settings" : "batches",
            await HealthReader.DataThroughAsync(engine, connection, catalogue, cancellation), CodeVersion, settingsText.Value,
            found.Measures.Count, found.Judgement?.Flags.Count ?? 0);
        await StoreAsync(connection, plan, found, run, pending, cancellation);
        progress?.Report(1);
        return new(run.RunId, plan, run.Measures, run.Flags, run.DataThrough);
    }

    private static string SettingsText(SupervisionCatalogue catalogue, SupervisionSettings settings)
    {
        var declared = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(catalogue)));
        return JsonSerializer.Serialize(new { catalogue = declared, settings, tallies = TallyStore.Version });
    }

    private async Task<bool> IsChangedAsync(DbConnection connection, CancellationToken cancellation) =>
        await PendingReader.LastSettingsAsync(connection, cancellation) is { } last && last != settingsText.Value;

    private async Task RebuildUnitsAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await units.RebuildAsync(connection, transaction, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<Found> ComputeAsync(DbConnection connection, RunPlan plan, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (plan.Grid is not { } grid || plan.Judged is not { } judged)
        {
            return new([], null);
        }

        var allUnits = await units.ReadUnitsAsync(cancellation);
        var measures = await MeasuresAsync(connection, plan, allUnits, progress, cancellation);
        IEnumerable<Measure> kept = plan.IsEverything
            ? []
            : (await MeasureReader.StoredAsync(connection, grid.To, cancellation))
                .Where(measure => grid.Contains(measure.Month)
                    && !(plan.Items.TryGetValue(measure.ItemCode, out var replaced) && replaced.Contains(measure.Month)));
        IReadOnlyList<Measure> all = [.. kept, .. measures.Select(scored => scored.Measure)];
        var judgement = await Task.Run(() => SupervisionRun.Judge(new(catalogue, allUnits, all, judged.Months, settings)), cancellation);
        progress?.Report(0.8);
        return new(measures, judgement);
    }

    private async Task<IReadOnlyList<ScoredMeasure>> MeasuresAsync(
        DbConnection connection, RunPlan plan, IReadOnlyList<Unit> allUnits, IProgress<double>? progress, CancellationToken cancellation)
    {
        var coverage = await reader.CoverageAsync(connection, plan.Grid!.Value.To, cancellation);
        var work = catalogue.Items.Where(item => plan.Items.ContainsKey(item.Code)).ToList();
        var found = new IReadOnlyList<ScoredMeasure>[work.Count];
        var done = 0;
        var degree = new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4), CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, work.Count), degree, async (index, token) =>
        {
            var item = work[index];
            var months = plan.Items[item.Code].Months;
            await using var own = await engine.OpenFactsAsync(token);
            var parts = await reader.PartsAsync(own, item, months, token);
            found[index] = SupervisionRun.Measure(new(catalogue, allUnits, parts, coverage, [item], months, settings));
            progress?.Report(0.6 * Interlocked.Increment(ref done) / work.Count);
        });
        return [.. found.SelectMany(measures => measures)];
    }

    private async Task StoreAsync(
        DbConnection connection, RunPlan plan, Found found, RunRecord run, IReadOnlyList<PendingBatch> pending, CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        var lastSettings = await PendingReader.LastSettingsAsync(connection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await EarlierFlags.KeepAsync(connection, transaction, lastSettings, settings, DateOnly.FromDateTime(run.StartedOn), cancellation);
        if (plan.IsEverything || plan.Judged is not null)
        {
            await store.MeasuresAsync(connection, transaction, plan, found.Measures, cancellation);
            await store.JudgementAsync(connection, transaction, plan.IsEverything ? 0 : plan.Judged!.Value.From.Value, found.Judgement, cancellation);
        }

        await TallyStore.RefreshAsync(engine, connection, transaction, IsTouched, plan.Grid?.To, cancellation);
        await RunStore.RunAsync(connection, transaction, run, pending, cancellation);
        await transaction.CommitAsync(cancellation);

        // Another last month also moves the end of what counts as still open.
        bool IsTouched(string stream) => catalogue.Stream(stream) is not null && (plan.IsEverything || plan.Judged is not null || pending.Any(batch => batch.Stream == stream));
    }

    private sealed record Found(IReadOnlyList<ScoredMeasure> Measures, SupervisionJudgement? Judgement);
}
