using System.Globalization;
using Microsoft.Extensions.Caching.Memory;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Is a page rendered on request or in a running circuit, and what is handed from the one to the other?</summary>
/// <remarks>
/// A page is rendered twice: on request, and again when its circuit starts. What the first read is kept for a few seconds and taken
/// by the second, so that the page does not blink and the database is asked once.
/// </remarks>
public sealed class PageStatus(IHttpContextAccessor accessor, IMemoryCache handedOver)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(15);

    private HttpResponse? OpenResponse => accessor.HttpContext?.Response is { HasStarted: false } response ? response : null;

    /// <summary>Marks the response as 404; in a running circuit there is none left to mark, and the sentence must do.</summary>
    /// <remarks>Only as it is sent: a page that is a 404 while it is rendered would be thrown away and the general one shown in its place.</remarks>
    public void MarkNotFound() => OpenResponse?.OnStarting(
        static response =>
        {
            ((HttpResponse)response).StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        OpenResponse);

    /// <summary>Keeps a view for the circuit that will show the same page.</summary>
    public void HandOver<TView>(object key, TView view)
        where TView : class
    {
        if (OpenResponse is not null)
        {
            handedOver.Set(KeyOf<TView>(key), view, KeptFor);
        }
    }

    /// <summary>Takes, once, what was read for the same page on request.</summary>
    public TView? Take<TView>(object key)
        where TView : class
    {
        if (OpenResponse is not null || !handedOver.TryGetValue(KeyOf<TView>(key), out TView? view))
        {
            return null;
        }

        handedOver.Remove(KeyOf<TView>(key));
        return view;
    }

    private static object KeyOf<TView>(object key) => (typeof(TView), key, CultureInfo.CurrentUICulture.Name);
}
