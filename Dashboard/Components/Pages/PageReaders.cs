using SmartSupervision.Dashboard.Components.Pages.PublicFacts;

namespace SmartSupervision.Dashboard.Components.Pages;

/// <summary>Registers what the screens of items, flags, modules, comparisons, data and published figures read with.</summary>
internal static class PageReaders
{
    /// <summary>Adds the readers; each lives as long as a reader's circuit.</summary>
    public static void AddPageReaders(this IServiceCollection services)
    {
        services.AddSingleton(_ => PublishedRegister.Load(Path.Combine(AppContext.BaseDirectory, "data", "published")));
        services.AddScoped<PublicFactsReader>();
    }
}
