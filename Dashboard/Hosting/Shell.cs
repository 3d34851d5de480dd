using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Radzen;
using SmartSupervision.Dashboard.Components;
using SmartSupervision.Dashboard.Components.Layout;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Hosting;

/// <summary>What does every page need: languages, components, remembered choices, errors?</summary>
internal static class Shell
{
    /// <summary>Registers pages, components and languages.</summary>
    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, ComponentWords>();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<Display>();
        services.AddScoped<PageStatus>();
        services.AddScoped<ViewStateReader>();
    }

    /// <summary>Puts the pages and their assets into the request pipeline.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseHeadRequests();
        app.UseExceptionHandler("/error", createScopeForErrors: true);

        // Asked for here, so that what stands above it is done before an address is matched.
        app.UseRouting();
        app.UseRequestLocalization(SetLanguage);
        app.Use(RememberChoicesAsync);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static void SetLanguage(RequestLocalizationOptions options)
    {
        string[] cultures = ["zh-CN", "en"];
        options.AddSupportedCultures(cultures).AddSupportedUICultures(cultures).SetDefaultCulture("zh-CN");
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context =>
                Task.FromResult<ProviderCultureResult?>(new(Choices.Of(context.Request).Culture.Name))),
        ];
    }

    private static Task RememberChoicesAsync(HttpContext context, RequestDelegate next)
    {
        // The circuit's own requests carry the page's language too; only a page read by a person sets what is remembered.
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            Choices.Remember(context);
        }

        return next(context);
    }
}
