using System.Security.Cryptography;

namespace SmartSupervision.Dashboard.Hosting;

/// <summary>What may a browser do with a page: run only our own scripts, talk only to us, stand in nobody's frame.</summary>
/// <remarks>Styles may be inline, since drawings and components set style attributes; scripts may not, but for the import map, which carries the nonce.</remarks>
internal static class SecurityHeaders
{
    private const int NonceBytes = 16;

    private static readonly object NonceKey = new();

    /// <summary>Sets the headers of every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{NonceOf(context)}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return next(context);
    });

    /// <summary>The nonce of this answer, the same wherever it is asked for.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items.TryGetValue(NonceKey, out var known) && known is string nonce)
        {
            return nonce;
        }

        var made = RandomNumberGenerator.GetHexString(2 * NonceBytes, lowercase: true);
        context.Items[NonceKey] = made;
        return made;
    }
}
