namespace SmartSupervision.Dashboard.Hosting;

/// <summary>Answers HEAD as GET without the body: pages are mapped for GET only, and monitors ask with HEAD.</summary>
internal static class HeadRequests
{
    /// <summary>Lets every address answer HEAD.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = HttpMethods.Head;
        }
    });
}
