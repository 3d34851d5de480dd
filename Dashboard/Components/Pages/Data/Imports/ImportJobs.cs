using System.Data.Common;
using Microsoft.JSInterop;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>Imports begun on pages, one after the other; they go on when the reader looks at another page.</summary>
internal sealed partial class ImportJobs(Importer importer, RunWorker worker, FactsVersion version, ILogger<ImportJobs> logger)
{
    private const int Kept = 5;
    private readonly Lock gate = new();
    private readonly List<ImportJob> jobs = [];

    /// <summary>Raised when a job has moved on, on any thread.</summary>
    public event Action? Changed;

    /// <summary>The newest jobs, newest first.</summary>
    public IReadOnlyList<ImportJob> Recent
    {
        get
        {
            lock (gate)
            {
                return [.. jobs];
            }
        }
    }

    /// <summary>Begins to import an upload; the task ends when the job has.</summary>
    public (ImportJob Job, Task Ended) Start(string stream, string fileName, long size, Stream content, string actor)
    {
        var job = new ImportJob(stream, fileName, size);
        lock (gate)
        {
            jobs.Insert(0, job);
            foreach (var old in jobs.Skip(Kept).Where(old => !old.IsRunning).ToList())
            {
                jobs.Remove(old);
                old.Dispose();
            }
        }

        Changed?.Invoke();
        return (job, RunAsync(job, content, actor));
    }

    private async Task RunAsync(ImportJob job, Stream content, string actor)
    {
        var counted = new CountedStream(content, bytes => Move(job, ImportJobState.Uploading, bytes / (double)Math.Max(1, job.Size), 0));
        var request = new ImportRequest(job.Stream, job.FileName, actor)
        {
            Progress = new Direct(progress => Move(job, ImportJobState.Importing, progress.Fraction, progress.Rows)),
        };
        try
        {
            job.Report = await importer.ImportAsync(counted, request, job.Token);
            job.State = ImportJobState.Ended;
        }
        catch (OperationCanceledException)
        {
            // By the reader's wish; without it the browser was closed while it sent.
            job.State = job.Token.IsCancellationRequested ? ImportJobState.Cancelled : ImportJobState.Interrupted;
        }
        catch (Exception broken) when (broken is IOException or JSException or JSDisconnectedException)
        {
            Interrupted(logger, job.FileName, broken);
            job.State = ImportJobState.Interrupted;
        }
        catch (DbException trouble)
        {
            Failed(logger, job.FileName, trouble);
            job.State = ImportJobState.Failed;
        }

        worker.Wake();
        await version.LookAsync(CancellationToken.None);
        Changed?.Invoke();
    }

    // Told once a per cent, so that a page is not drawn for every chunk.
    private void Move(ImportJob job, ImportJobState state, double fraction, int rows)
    {
        var percent = (int)Math.Clamp(fraction * 100, 0, 100);
        job.Rows = rows;
        if (job.State == state && job.Percent == percent)
        {
            return;
        }

        (job.State, job.Percent) = (state, percent);
        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The upload of {File} broke off.")]
    private static partial void Interrupted(ILogger logger, string file, Exception broken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The import of {File} failed; nothing was kept.")]
    private static partial void Failed(ILogger logger, string file, Exception trouble);

    private sealed class Direct(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
