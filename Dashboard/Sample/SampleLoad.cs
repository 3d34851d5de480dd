using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Files;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>Loads the sample district: writes its files, imports them as anyone's, computes the figures.</summary>
internal sealed class SampleLoad(Importer importer, RunWorker worker, SupervisionCatalogue catalogue)
{
    /// <summary>Who is said to have imported the sample.</summary>
    public const string ImportedBy = "sample";

    private const string SameFile = "SameFile";

    /// <summary>Loads all of it; gives null, or the reason why a file was refused. Files a stopped start has imported are not imported again.</summary>
    /// <param name="folder">Where the files are written; made anew.</param>
    /// <param name="scale">1 for the whole sample.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public async Task<string?> LoadAsync(string folder, double scale, StartProgress progress, CancellationToken cancellation)
    {
        using (worker.Hold())
        {
            progress.Report(StartStep.Writing, 0);
            var files = await Task.Run(() => SampleWriter.Write(catalogue, Levels(), folder, scale, cancellation), cancellation);
            if (await ImportAsync(files, progress, cancellation) is { } problem)
            {
                return problem;
            }
        }

        progress.Report(StartStep.Computing, 0, progress.Now.Rows, progress.Now.RowsExpected);
        var steps = new Told<double>(done => progress.Report(StartStep.Computing, done, progress.Now.Rows, progress.Now.RowsExpected));
        await worker.RunPendingAsync(steps, cancellation);
        return null;
    }

    /// <summary>Where the files of the sample lie.</summary>
    public static string FolderOf(StorageOptions storage) => Path.Combine(storage.FullFolder, "sample");

    /// <summary>Takes the files of the sample away.</summary>
    public static void DeleteFiles(StorageOptions storage)
    {
        if (Directory.Exists(FolderOf(storage)))
        {
            Directory.Delete(FolderOf(storage), recursive: true);
        }
    }

    /// <summary>Where the fictional units ordinarily stand.</summary>
    public static IReadOnlyDictionary<string, SampleLevel> Levels() => SampleLevel.Read(Path.Combine(CatalogueFiles.ShippedFolder, "sample", "levels.csv"));

    private async Task<string?> ImportAsync(IReadOnlyList<SampleFileReport> files, StartProgress progress, CancellationToken cancellation)
    {
        var expected = files.Sum(file => (long)file.Rows);
        var before = 0L;
        foreach (var file in files)
        {
            var start = before;
            var request = new ImportRequest(file.Stream, Path.GetFileName(file.Path), ImportedBy)
            {
                IsSample = true,
                Covers = file.Covers is { } covers ? new(covers.First, covers.Last) : null,
                Progress = new Told<ImportProgress>(now => Report(progress, start + now.Rows, expected)),
            };
            var report = await importer.ImportAsync(file.Path, request, cancellation);
            if (report.Refusal is { Reason: not SameFile } refusal)
            {
                return $"{refusal.Reason}:{request.FileName}";
            }

            before += file.Rows;
            Report(progress, before, expected);
        }

        return null;
    }

    private static void Report(StartProgress progress, long rows, long expected) =>
        progress.Report(StartStep.Importing, (double)rows / expected, rows, expected);

    /// <summary>Tells at once, on the thread that reports, so that steps stay in order.</summary>
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
