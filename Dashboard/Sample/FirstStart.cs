using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>Loads the sample district when the product starts on an empty store, and goes on where a stopped start left off.</summary>
internal sealed partial class FirstStart(
    SampleLoad load,
    SampleState state,
    StartProgress progress,
    Engine engine,
    IOptions<SampleOptions> options,
    IOptions<StorageOptions> storage,
    ILogger<FirstStart> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);

    /// <summary>Does nothing yet: a server that cannot listen must end before anything is loaded.</summary>
    public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins, now that the server listens.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => base.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Gives the address and the pages to those who wait before the long work begins.
        await Task.Yield();
        await using var gate = await engine.LockAsync(SampleState.LoadLock, stoppingToken);
        var begun = await state.ReadAsync(stoppingToken);
        if (begun.Stage == SampleStage.Loading)
        {
            await LoadAsync(begun.Scale, stoppingToken);
        }
        else if (begun.Stage == SampleStage.None && options.Value.Load && await state.IsStoreEmptyAsync(stoppingToken))
        {
            await LoadAsync(options.Value.Scale, stoppingToken);
        }
        else
        {
            progress.Finish();
        }
    }

    private async Task LoadAsync(double scale, CancellationToken cancellation)
    {
        LogBegun(logger);
        await state.NoteAsync(scale, progress.Now.Percent, cancellation);
        var loading = load.LoadAsync(SampleLoad.FolderOf(storage.Value), scale, progress, cancellation);
        while (await Task.WhenAny(loading, Task.Delay(TellEvery, cancellation)) != loading && !cancellation.IsCancellationRequested)
        {
            Tell();
            await state.NoteAsync(scale, progress.Now.Percent, cancellation);
        }

        if (await loading is { } problem)
        {
            LogRefused(logger, problem);
            progress.Fail(problem);
            return;
        }

        await state.FinishAsync(cancellation);
        progress.Finish();
        LogLoaded(logger, progress.Now.Rows);
    }

    private void Tell()
    {
        var now = progress.Now;
        if (now.IsStarting)
        {
            if (now.Remaining is { } remaining)
            {
                LogProgress(logger, (int)now.Percent, now.Step, now.Rows, now.RowsExpected, (int)remaining.TotalSeconds);
            }
            else
            {
                LogStep(logger, (int)now.Percent, now.Step);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "First start: loading the fictional sample district (示例区, 演示数据). Set Sample:Load to false to start empty.")]
    private static partial void LogBegun(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Percent} % {Step}: {Rows} of {RowsExpected} rows, about {Seconds} s left.")]
    private static partial void LogProgress(ILogger logger, int percent, StartStep step, long rows, long rowsExpected, int seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Percent} % {Step}.")]
    private static partial void LogStep(ILogger logger, int percent, StartStep step);

    [LoggerMessage(Level = LogLevel.Information, Message = "The sample district is loaded: {Rows} rows.")]
    private static partial void LogLoaded(ILogger logger, long rows);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sample district could not be loaded: {Problem}.")]
    private static partial void LogRefused(ILogger logger, string problem);
}
