using System.Collections.Concurrent;
using System.Text;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Sample.Files;

/// <summary>In which form a file of the sample is written.</summary>
internal enum SampleForm
{
    Csv,
    ChineseCsv,
    Workbook,
}

/// <summary>What a file of the sample is to be.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Columns">The columns it brings.</param>
/// <param name="Day">The required date that gets spoiled now and then, or null for a clean file.</param>
/// <param name="Part">What distinguishes it from other files of the stream: a year, 补报.</param>
internal sealed record SampleFilePlan(string Stream, IReadOnlyList<string> Columns, string? Day, string Part = "")
{
    /// <summary>The form.</summary>
    public SampleForm Form { get; init; }

    /// <summary>The column brought under one of its declared other names.</summary>
    public string? Renamed { get; init; }

    /// <summary>How many times rarer than usual its dirt is.</summary>
    public int Cleanliness { get; init; } = 1;

    /// <summary>The column with the unit.</summary>
    public string Unit { get; init; } = "unit";

    /// <summary>The months it was exported for, or null.</summary>
    public (Month First, Month Last)? Covers { get; init; }

    /// <summary>Whether it comes after all others.</summary>
    public bool IsLate { get; init; }
}

/// <summary>Which files make up the sample, and in which order are they imported?</summary>
internal sealed class SampleFiles(string folder, SupervisionCatalogue catalogue)
{
    private const int LateOrder = 100_000;
    private readonly ConcurrentBag<(SampleFilePlan Plan, string Path, int Order, SampleFile File)> opened = [];
    private readonly Encoding chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Starts a file; its header is written.</summary>
    public SampleFile Create(SampleFilePlan plan)
    {
        var place = catalogue.Streams.TakeWhile(stream => stream.Code != plan.Stream).Count();
        var stream = catalogue.Streams[place];
        var path = Path.Combine(folder, FileName(stream, plan));
        SampleSheet sheet = plan.Form == SampleForm.Workbook
            ? new WorkbookSheet(stream, plan.Columns, path)
            : new CsvSheet(stream, plan.Columns, path, plan.Form == SampleForm.ChineseCsv ? chinese : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        sheet.Header(Renamed(stream, plan));
        var file = new SampleFile(sheet, plan.Unit, plan.Day, plan.Cleanliness);
        var order = (stream.Kind == StreamKind.Reference ? 0 : 1000) + (place * 10) + (plan.IsLate ? LateOrder : 0);
        opened.Add((plan, path, order, file));
        return file;
    }

    /// <summary>What was written, in the order of import. Files that stayed empty are taken away: an office sends none.</summary>
    public IReadOnlyList<SampleFileReport> Reports()
    {
        foreach (var (_, path, _, _) in opened.Where(entry => entry.File.Rows == 0))
        {
            File.Delete(path);
        }

        return [.. Written()];
    }

    private IEnumerable<SampleFileReport> Written() => opened
        .Where(entry => entry.File.Rows > 0)
        .OrderBy(entry => entry.Order).ThenBy(entry => entry.Path, StringComparer.Ordinal)
        .Select((entry, place) => new SampleFileReport(
            entry.Plan.Stream, entry.Path, place, entry.File.Rows, entry.File.Duplicates, entry.File.ImpossibleDays, entry.File.UnknownUnits, entry.File.Backwards, entry.Plan.Covers));

    private static string FileName(StreamDeclaration stream, SampleFilePlan plan)
    {
        var part = plan.Part.Length == 0 ? "" : "_" + plan.Part;
        return $"演示数据_示例区_{stream.Zh}{part}{(plan.Form == SampleForm.Workbook ? ".xlsx" : ".csv")}";
    }

    private static Dictionary<string, string>? Renamed(StreamDeclaration stream, SampleFilePlan plan) =>
        plan.Renamed is { } name ? new() { [name] = stream.Column(name)!.Aliases![0] } : null;
}
