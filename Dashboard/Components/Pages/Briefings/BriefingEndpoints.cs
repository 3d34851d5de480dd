using SmartSupervision.Dashboard.Briefing.Exports;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>The files made of briefings: <c>/briefings/exports/{id}</c>.</summary>
internal static class BriefingEndpoints
{
    /// <summary>Adds the files.</summary>
    public static void MapBriefings(this IEndpointRouteBuilder routes) => routes.MapGet("/briefings/exports/{id:long}", FileAsync);

    private static async Task<IResult> FileAsync(long id, ExportStore store, ExportWorker worker, CancellationToken cancellation)
    {
        var export = (await store.ListAsync(cancellation)).FirstOrDefault(each => each.Id == id);
        return export is { State: ExportState.Done } && File.Exists(worker.PathOf(export))
            ? Results.File(worker.PathOf(export), BriefingFile.TypeOf(export.Format), export.FileName)
            : Results.NotFound();
    }
}
