using System.Data.Common;
using Dapper;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Have the facts changed, also by another process? Open pages listen and read again.</summary>
public sealed partial class FactsVersion(Engine engine, ILogger<FactsVersion> logger) : BackgroundService
{
    private const string StateSql = """
        select coalesce((select max(run_id) from run), 0) as "Run", coalesce((select max(batch_id) from batch), 0) as "Batch",
          (select count(*) from batch) as "Batches", (select count(*) from batch where withdrawn_on is not null) as "Withdrawn"
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim one = new(1, 1);
    private State? known;
    private long current;

    /// <summary>Raised after the number has grown, on a thread of the pool.</summary>
    public event Action? Changed;

    /// <summary>A number that grows whenever an import, a withdrawal or a run has changed the facts.</summary>
    public long Current => Interlocked.Read(ref current);

    /// <summary>Looks at once, for those who have just changed the facts themselves.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            await using var connection = await engine.OpenFactsAsync(cancellation);
            var state = await connection.QuerySingleAsync<State>(new CommandDefinition(StateSql, cancellationToken: cancellation));
            if (state == known)
            {
                return;
            }

            known = state;
            Interlocked.Increment(ref current);
        }
        finally
        {
            one.Release();
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException trouble)
            {
                CannotLook(logger, trouble);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The facts cannot be looked at just now; trying again.")]
    private static partial void CannotLook(ILogger logger, Exception trouble);

    private sealed record State(long Run, long Batch, long Batches, long Withdrawn);
}
