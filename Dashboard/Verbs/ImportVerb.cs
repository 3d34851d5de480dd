using System.Globalization;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>import STREAM FILE</c>: takes a file, computes the figures anew, and says what became of the rows.</summary>
internal sealed class ImportVerb(Importer importer, RejectedFile rejected, RunWorker worker, ImportWords words, IOptions<StorageOptions> storage) : Verb
{
    /// <inheritdoc/>
    public override string Name => "import";

    /// <inheritdoc/>
    public override int Words => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => ["mapping", "covers"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var (stream, path) = (arguments.Words[0], arguments.Words[1]);
        if (!TryCovers(arguments.Option("covers"), out var covers))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        var missing = new[] { path, arguments.Option("mapping") }.FirstOrDefault(file => file is not null && !File.Exists(file));
        var report = missing is null
            ? await importer.ImportAsync(path, await RequestAsync(stream, path, arguments.Option("mapping"), covers, cancellation), cancellation)
            : ImportReport.Refused(stream, Path.GetFileName(path), Refusal.For("NoFile", missing));
        await SayAsync(report, output);
        var rejectedFile = report.Rows.Rejected > 0 ? await WriteRejectedAsync(report.BatchId!.Value, cancellation) : null;
        if (report.IsAccepted)
        {
            await output.SayAsync(words.Text("Verb_Computing"));
            await worker.RunPendingAsync(null, cancellation);
        }

        await output.WriteJsonAsync(Result(report, rejectedFile), cancellation);
        return report.IsAccepted ? VerbRunner.Done : VerbRunner.Failed;
    }

    private static async Task<ImportRequest> RequestAsync(string stream, string path, string? mapping, MonthRange? covers, CancellationToken cancellation) =>
        new(stream, Path.GetFileName(path), Environment.UserName)
        {
            Mapping = mapping is null ? null : await File.ReadAllTextAsync(mapping, cancellation),
            Covers = covers,
        };

    private static bool TryCovers(string? text, out MonthRange? covers)
    {
        covers = null;
        if (text is null)
        {
            return true;
        }

        var ends = text.Split('-');
        if (!Month.TryParse(ends[0], out var first) || !Month.TryParse(ends[^1], out var last) || ends.Length > 2 || last < first)
        {
            return false;
        }

        covers = new(first, last);
        return true;
    }

    private async Task SayAsync(ImportReport report, VerbOutput output)
    {
        if (report.Refusal is { } refusal)
        {
            await output.SayAsync(words.Say(refusal));
            return;
        }

        var rows = report.Rows;
        await output.SayAsync(words.Text("Verb_ImportDone", rows.Accepted, rows.Updated, rows.Rejected, rows.Duplicate, rows.Faults));
        foreach (var column in report.RefusedColumns)
        {
            await output.SayAsync(words.Text("Verb_ColumnRefused", column.Header, words.Rule(column)));
        }

        if (report.IgnoredColumns.Count > 0)
        {
            await output.SayAsync(words.Text("Verb_ColumnsIgnored", string.Join("、", report.IgnoredColumns)));
        }

        if (report.EndsOpen)
        {
            await output.SayAsync(words.Text("Note_EndsOpen"));
        }
    }

    private async Task<string> WriteRejectedAsync(long batchId, CancellationToken cancellation)
    {
        var folder = Path.Combine(storage.Value.FullFolder, "rejected");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, batchId.ToString(CultureInfo.InvariantCulture) + ".csv");
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await rejected.WriteAsync(batchId, file, cancellation);
        return path;
    }

    private object Result(ImportReport report, string? rejectedFile) => new
    {
        batch = report.BatchId,
        stream = report.Stream,
        accepted = report.Rows.Accepted,
        rejected = report.Rows.Rejected,
        duplicate = report.Rows.Duplicate,
        months = report.Months.Select(month => month.Value),
        rejectedFile,
        updated = report.Rows.Updated,
        faults = report.Rows.Faults,
        refusedColumns = report.RefusedColumns.Select(column => column.Header),
        ignoredColumns = report.IgnoredColumns,
        refusal = report.Refusal?.Reason,
        reason = report.Refusal is { } refusal ? words.Say(refusal) : null,
    };
}
