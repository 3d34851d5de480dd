using System.Data.Common;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>Is the product usable? <c>GET /health</c> for machines: 200 when ready or degraded, 503 while starting.</summary>
public static class HealthEndpoint
{
    /// <summary>Answers at <c>/health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HealthReader reader, StartProgress start, CancellationToken cancellation)
    {
        var report = HealthReport.Of(await ReadAsync(reader, cancellation), start.Now);
        var status = report.Status == HealthReport.Starting ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return Results.Json(report, statusCode: status);
    }

    // A database that does not answer is what this page is to tell, not a reason to fail.
    private static async Task<HealthFacts?> ReadAsync(HealthReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
