using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Storing;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Takes a file of an upstream office into the record table of its stream: all good rows and the batch, or nothing.</summary>
public sealed class Importer(
    Engine engine,
    SupervisionCatalogue catalogue,
    UnitDirectory units,
    FileImportParts parts,
    IOptions<ImportOptions> options,
    IOptions<StorageOptions> storage,
    OperationLog log)
{
    private readonly ImportLimits limits = new(
        options.Value.LongestCell, options.Value.MostColumns, options.Value.LargestFile,
        options.Value.SpreadsheetEntries, options.Value.SpreadsheetBytes, options.Value.SpreadsheetRatio);

    /// <summary>Imports an upload. It is kept in a temporary file while it is looked at, and gone afterwards.</summary>
    public async Task<ImportReport> ImportAsync(Stream content, ImportRequest request, CancellationToken cancellation)
    {
        var folder = Path.Combine(storage.Value.FullFolder, "incoming");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                if (!await CopyAsync(content, file, cancellation))
                {
                    return ImportReport.Refused(request.Stream, request.FileName, Refusal.For("FileTooLarge", file.Length >> 20, limits.LargestFile >> 20));
                }
            }

            return await ImportAsync(path, request, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Imports a file where it lies.</summary>
    public async Task<ImportReport> ImportAsync(string path, ImportRequest request, CancellationToken cancellation)
    {
        var report = await TryAsync(path, request, cancellation);
        var outcome = report.Refusal?.Reason ?? string.Create(CultureInfo.InvariantCulture, $"{report.BatchId}: {report.Rows}");
        await log.WriteAsync(request.ImportedBy, "import", $"{request.Stream}: {request.FileName}", outcome, cancellation);
        return report;
    }

    private async Task<ImportReport> TryAsync(string path, ImportRequest request, CancellationToken cancellation)
    {
        if (catalogue.Stream(request.Stream) is not { } stream)
        {
            return ImportReport.Refused(request.Stream, request.FileName, Refusal.For("UnknownStream", request.Stream));
        }

        var (mapping, wrongMapping) = request.Mapping is { } json ? ImportMapping.Read(json, stream) : (null, null);
        if (wrongMapping is not null)
        {
            return ImportReport.Refused(request.Stream, request.FileName, wrongMapping);
        }

        var (probed, refusal) = await FileProbe.ProbeAsync(path, request.FileName, limits, cancellation);
        if (probed is null)
        {
            return ImportReport.Refused(request.Stream, request.FileName, refusal!);
        }

        await using var gate = await engine.LockAsync(Engine.FactsLock, cancellation);
        await using var connection = await engine.OpenFactsAsync(cancellation);
        if (await BatchStore.SameFileAsync(connection, stream.Code, probed.Sha256, cancellation) is { } same)
        {
            return ImportReport.Refused(request.Stream, request.FileName, Refusal.For("SameFile", same.BatchId, parts.LocalTime(same.ImportedOn), same.FileName));
        }

        return await ReadAsync(path, probed, stream, mapping, request, connection, cancellation);
    }

    private async Task<ImportReport> ReadAsync(
        string path, ProbedFile probed, StreamDeclaration stream, ImportMapping? mapping, ImportRequest request, DbConnection connection, CancellationToken cancellation)
    {
        var (source, refusal) = Open(path, probed);
        if (source is null)
        {
            return ImportReport.Refused(request.Stream, request.FileName, refusal!);
        }

        using (source)
        {
            var (match, wrongHeader) = HeaderSearch.Find(source, new(stream, mapping));
            if (match is null)
            {
                return ImportReport.Refused(request.Stream, request.FileName, wrongHeader!);
            }

            var index = await units.ReadIndexAsync(connection, null, cancellation);
            var import = new FileImport(engine, connection, units, parts, request, stream, mapping, match, index, probed);
            return await import.RunAsync(source, cancellation);
        }
    }

    private (RowSource? Source, Refusal? Refusal) Open(string path, ProbedFile probed)
    {
        if (probed.Text is null)
        {
            return SpreadsheetReader.Open(path, limits, Path.Combine(storage.Value.FullFolder, "incoming"));
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return (new DelimitedReader(file, probed.Text, limits), null);
    }

    private async Task<bool> CopyAsync(Stream from, FileStream to, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        for (var read = await from.ReadAsync(buffer, cancellation); read > 0; read = await from.ReadAsync(buffer, cancellation))
        {
            if (to.Length + read > limits.LargestFile)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return true;
    }
}
