using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>What an import begun on a page is doing.</summary>
public enum ImportJobState
{
    /// <summary>The file is coming from the browser.</summary>
    Uploading,

    /// <summary>Its rows are being read and stored.</summary>
    Importing,

    /// <summary>It ended; the report says how.</summary>
    Ended,

    /// <summary>It was cancelled; nothing was kept.</summary>
    Cancelled,

    /// <summary>The connection to the browser broke; nothing was kept.</summary>
    Interrupted,

    /// <summary>The database failed; nothing was kept.</summary>
    Failed,
}

/// <summary>One file on its way from a browser into the record table.</summary>
public sealed class ImportJob : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    internal ImportJob(string stream, string fileName, long size)
    {
        Stream = stream;
        FileName = fileName;
        Size = size;
    }

    /// <summary>The stream.</summary>
    public string Stream { get; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; }

    /// <summary>What it is doing.</summary>
    public ImportJobState State { get; internal set; }

    /// <summary>How far that is, in whole per cent.</summary>
    public int Percent { get; internal set; }

    /// <summary>Rows read so far.</summary>
    public int Rows { get; internal set; }

    /// <summary>How it ended.</summary>
    public ImportReport? Report { get; internal set; }

    /// <summary>Whether it still goes on.</summary>
    public bool IsRunning => State is ImportJobState.Uploading or ImportJobState.Importing;

    internal CancellationToken Token => cancellation.Token;

    /// <summary>Stops it; the file is then not imported at all.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();
}
