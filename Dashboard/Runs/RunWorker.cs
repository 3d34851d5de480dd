using System.Data.Common;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Computes in the background whatever imports and withdrawals have left to compute, also those of another process.</summary>
/// <remarks>Verbs and the sample call <see cref="RunPendingAsync"/> themselves; whoever comes second finds nothing left.</remarks>
public sealed partial class RunWorker(FactsRun run, FactsVersion version, ILogger<RunWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim wake = new(0, 1);
    private int holds;
    private int running;

    /// <summary>Whether a run of this process is under way.</summary>
    public bool IsRunning => Volatile.Read(ref running) > 0;

    /// <summary>Keeps the background from computing while many files are imported in a row; dispose it, then run.</summary>
    public IDisposable Hold() => new Held(this);

    /// <summary>Computes soon instead of within two seconds.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            wake.Release();
        }
    }

    /// <summary>Computes what waits, now; gives null when nothing does.</summary>
    public async Task<RunReport?> RunPendingAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        Interlocked.Increment(ref running);
        try
        {
            var report = await run.RunPendingAsync(progress, cancellation);
            if (report is not null)
            {
                Finished(logger, report.Measures, report.Flags);
                await version.LookAsync(cancellation);
            }

            return report;
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wake.WaitAsync(Pause, stoppingToken);
            if (Volatile.Read(ref holds) > 0)
            {
                continue;
            }

            try
            {
                if (await run.IsPendingAsync(stoppingToken))
                {
                    await RunPendingAsync(null, stoppingToken);
                }
            }
            catch (DbException trouble)
            {
                CannotRun(logger, trouble);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Computed {Measures} measures and {Flags} flags.")]
    private static partial void Finished(ILogger logger, int measures, int flags);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures cannot be computed just now; trying again.")]
    private static partial void CannotRun(ILogger logger, Exception trouble);

    private sealed class Held : IDisposable
    {
        private RunWorker? worker;

        public Held(RunWorker worker)
        {
            this.worker = worker;
            Interlocked.Increment(ref worker.holds);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref worker, null) is { } held)
            {
                Interlocked.Decrement(ref held.holds);
            }
        }
    }
}
