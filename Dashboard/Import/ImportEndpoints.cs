using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Files about importing that a browser downloads: templates, and the rejected rows of a batch.</summary>
public static class ImportEndpoints
{
    /// <summary>CSV in UTF-8.</summary>
    public const string CsvType = "text/csv; charset=utf-8";

    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Adds <c>/data/templates/{stream}.csv</c>, <c>.xlsx</c> and <c>/data/batches/{id}/rejected.csv</c>.</summary>
    public static IEndpointRouteBuilder MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data/templates/{stream}.csv", (string stream, SupervisionCatalogue catalogue, ImportWords words) =>
            Template(stream, catalogue.Stream(stream), StreamTemplate.Csv, CsvType, words, ".csv"));
        routes.MapGet("/data/templates/{stream}.xlsx", (string stream, SupervisionCatalogue catalogue, ImportWords words) =>
            Template(stream, catalogue.Stream(stream), StreamTemplate.Xlsx, XlsxType, words, ".xlsx"));
        routes.MapGet("/data/batches/{batchId:long}/rejected.csv", RejectedAsync);
        return routes;
    }

    private static IResult Template(string code, StreamDeclaration? stream, Func<StreamDeclaration, byte[]> make, string type, ImportWords words, string ending) =>
        stream is null ? Missing(words.Say(Refusal.For("UnknownStream", code))) : Results.File(make(stream), type, $"{stream.Zh}-{words.Text("File_Template")}{ending}");

    private static IResult Missing(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> RejectedAsync(long batchId, RejectedFile file, ImportWords words, CancellationToken cancellation)
    {
        // Written to a temporary file first: an unknown batch must be a 404, and the database is let go before a slow reader is served.
        var content = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        if (!await file.WriteAsync(batchId, content, cancellation))
        {
            await content.DisposeAsync();
            return Missing(words.Text("Verb_UnknownBatch", batchId));
        }

        content.Position = 0;
        return Results.File(content, CsvType, $"{batchId}-{words.Text("File_Rejected")}.csv");
    }
}
