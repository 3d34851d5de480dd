namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Says to the browser, while a page is rendered on request, that its address names nothing.</summary>
/// <remarks>In a running circuit there is no response left to mark; the page then only shows its sentence.</remarks>
public sealed class PageStatus(IHttpContextAccessor accessor)
{
    /// <summary>Marks the response as 404.</summary>
    public void MarkNotFound()
    {
        if (accessor.HttpContext?.Response is { HasStarted: false } response)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
