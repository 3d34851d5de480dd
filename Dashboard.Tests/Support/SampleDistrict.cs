using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;

namespace SmartSupervision.Tests.Support;

/// <summary>A folder with the sample district in it, loaded as the first start loads it.</summary>
public static class SampleDistrict
{
    private static readonly TemporaryFolder WholeFolder = new();
    private static readonly Lazy<Task> Whole = new(() => BuildAsync(WholeFolder.FullPath, 1, CancellationToken.None));

    static SampleDistrict() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        WholeFolder.Dispose();
    };

    /// <summary>The folder of the whole sample, loaded once for all tests (a minute or so); they read it and change nothing.</summary>
    public static async Task<string> WholeAsync()
    {
        await Whole.Value;
        return WholeFolder.FullPath;
    }

    /// <summary>Loads the sample into an empty folder; a server started on that folder afterwards finds it ready.</summary>
    /// <param name="folder">The storage folder.</param>
    /// <param name="scale">1 for the whole sample (a minute or more); 0.05 takes a few seconds and leaves many cells with too few records.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static async Task BuildAsync(string folder, double scale, CancellationToken cancellation)
    {
        await using var provider = Provider(folder, scale);
        var catalogue = provider.GetRequiredService<SupervisionCatalogue>();
        Assert.Null(await provider.GetRequiredService<SchemaSteps>().ApplyAsync(catalogue.Streams, cancellation));
        var state = provider.GetRequiredService<SampleState>();
        await state.NoteAsync(scale, 0, cancellation);
        var problem = await provider.GetRequiredService<SampleLoad>()
            .LoadAsync(Path.Combine(folder, "sample"), scale, provider.GetRequiredService<StartProgress>(), cancellation);
        Assert.Null(problem);
        await state.FinishAsync(cancellation);
    }

    /// <summary>What the product registers for imports, runs and the sample, over a folder.</summary>
    public static ServiceProvider Provider(string folder, double scale, bool load = true)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Folder"] = folder,
                ["Sample:Load"] = load.ToString(),
                ["Sample:Scale"] = scale.ToString(System.Globalization.CultureInfo.InvariantCulture),
            })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization();
        services.AddSingleton(CatalogueFiles.Read().Catalogue);
        services.AddStorage(configuration).AddImport(configuration).AddRuns().AddSample(configuration);
        return services.BuildServiceProvider();
    }
}
