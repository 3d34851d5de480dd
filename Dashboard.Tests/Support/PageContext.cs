using System.Globalization;
using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Tests.Support;

/// <summary>What a component needs to be rendered in a test: the product's own words, in Chinese unless asked for English.</summary>
public abstract class PageContext : BunitContext
{
    protected PageContext(string culture = "zh-CN")
    {
        Words.Speak(culture);

        // Generous, for machines with much else to do; a page that is right never waits so long.
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);

        // The comparer of whole documents needs a package that cannot be had everywhere; assertions look at elements instead.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMemoryCache();
        Services.AddSingleton<IHttpContextAccessor>(Http);
        Services.AddScoped<Display>();
        Services.AddScoped<PageStatus>();
    }

    /// <summary>The request a page is rendered on; none by default, as in a running circuit.</summary>
    protected OneRequest Http { get; } = new();

    /// <summary>The same request on whatever thread a component asks.</summary>
    protected sealed class OneRequest : IHttpContextAccessor
    {
        /// <inheritdoc/>
        public HttpContext? HttpContext { get; set; }
    }
}

/// <summary>The product's words outside a component.</summary>
public static class Words
{
    private static readonly ResourceManagerStringLocalizerFactory Factory = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    /// <summary>Sets the language of this test, also the culture of the machine.</summary>
    public static void Speak(string language, string? machine = null)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(machine ?? language);
    }

    /// <summary>The words of a resource.</summary>
    public static IStringLocalizer<T> Of<T>() => new StringLocalizer<T>(Factory);

    /// <summary>How figures are written in the language spoken now.</summary>
    public static Display Display() => new(Of<Dashboard.Resources.Terms>());
}
