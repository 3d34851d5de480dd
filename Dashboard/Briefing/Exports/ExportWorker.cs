using System.Data.Common;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>Writes the files people asked for, one after the other, in the background; goes on where a stopped program left off.</summary>
public sealed partial class ExportWorker(
    Engine engine, ExportStore exports, BriefingStore briefings, BriefingSources sources, BriefingAssembly assembly, BriefingFile file, OperationLog log,
    IOptions<StorageOptions> storage, ILogger<ExportWorker> logger) : BackgroundService
{
    private const string ExportLock = "exports";
    private const int Read = 10, Composed = 40, Written = 90;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim wake = new(0, 1);

    /// <summary>Raised when an export has moved on, on any thread.</summary>
    public event Action? Changed;

    private string Folder => Path.Combine(storage.Value.FullFolder, "exports");

    /// <summary>Where the file of an export lies.</summary>
    public string PathOf(BriefingExport export) =>
        Path.Combine(Folder, export.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) + BriefingFile.EndingOf(export.Format));

    /// <summary>Asks for a file of a briefing.</summary>
    public async Task AskAsync(KeptBriefing briefing, BriefingFormat format, string actor, CancellationToken cancellation)
    {
        await exports.AddAsync(briefing.Id, format, FileNames.Of(briefing.Title, format), actor, cancellation);
        Wake();
    }

    /// <summary>Stops an export that has not ended.</summary>
    public async Task CancelAsync(BriefingExport export, CancellationToken cancellation)
    {
        await exports.EndAsync(export.Id, ExportState.Cancelled, null, null, cancellation);
        Changed?.Invoke();
    }

    /// <summary>Writes everything that waits, now.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var gate = await engine.LockAsync(ExportLock, cancellation);

        // Whoever held the lock is gone, so what is marked as running was left lying.
        foreach (var export in (await exports.ListAsync(cancellation)).Where(export => export.IsUnderWay).Reverse())
        {
            await RunAsync(export, cancellation);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await exports.AnyWaitsAsync(stoppingToken))
                {
                    await RunAsync(stoppingToken);
                }
            }
            catch (DbException trouble)
            {
                CannotRun(logger, trouble);
            }

            await wake.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task RunAsync(BriefingExport export, CancellationToken cancellation)
    {
        try
        {
            var problem = await WriteAsync(export, cancellation);
            var size = problem is null ? new FileInfo(PathOf(export)).Length : (long?)null;
            await exports.EndAsync(export.Id, problem is null ? ExportState.Done : ExportState.Failed, size, problem, cancellation);
            await log.WriteAsync(export.RequestedBy, "export", export.FileName, problem ?? "done", cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotWritten(logger, export.FileName, trouble);
            await exports.EndAsync(export.Id, ExportState.Failed, null, "ExportNotWritten", cancellation);
        }

        Changed?.Invoke();
    }

    // Null when the file was written, else the key of the sentence that says why not.
    private async Task<string?> WriteAsync(BriefingExport export, CancellationToken cancellation)
    {
        if (!await MoveAsync(export, Read, cancellation) || await briefings.ReadAsync(export.BriefingId, cancellation) is not { } briefing)
        {
            return "ExportCancelled";
        }

        if (await sources.ReadAsync(briefing.Draft, briefing.SnapshotCode, null, cancellation) is not { } source)
        {
            return "ExportNoFigures";
        }

        if (!await MoveAsync(export, Composed, cancellation))
        {
            return "ExportCancelled";
        }

        var assembled = assembly.Assemble(briefing.Draft, source.Content, source.Head, export.RequestedBy);
        if (assembled.Document.Problems.Any(problem => problem.Forbids))
        {
            return "ExportForbiddenWord";
        }

        Directory.CreateDirectory(Folder);
        var problem = await file.WriteAsync(assembled, export.Format, PathOf(export), cancellation);
        return problem ?? (await MoveAsync(export, Written, cancellation) ? null : "ExportCancelled");
    }

    private async Task<bool> MoveAsync(BriefingExport export, int percent, CancellationToken cancellation)
    {
        var goesOn = await exports.MoveAsync(export.Id, percent, cancellation);
        Changed?.Invoke();
        return goesOn;
    }

    private void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            wake.Release();
        }

        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exports cannot be written just now; trying again.")]
    private static partial void CannotRun(ILogger logger, Exception trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File} could not be written.")]
    private static partial void NotWritten(ILogger logger, string file, Exception trouble);
}
