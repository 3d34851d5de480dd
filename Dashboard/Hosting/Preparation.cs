using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Hosting;

/// <summary>Is everything there that the product needs before it serves or runs a verb? What is not is said in one sentence with its cure.</summary>
internal static class Preparation
{
    /// <summary>Reads the declared data into one catalogue that everything shares.</summary>
    public static void AddCatalogue(this IServiceCollection services)
    {
        var reading = CatalogueFiles.Read();
        services.AddSingleton(reading);
        services.AddSingleton(reading.Catalogue);
        var detection = DetectionFile.Read();
        services.AddSingleton(detection);
        services.AddSingleton(detection.Settings);
    }

    /// <summary>Checks catalogue, settings and storage, and brings the tables up; gives whether the start may go on.</summary>
    public static async Task<bool> PrepareAsync(this WebApplication app)
    {
        var words = app.Services.GetRequiredService<IStringLocalizer<Resources.Start>>();
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            return await CatalogueIsSoundAsync(app.Services) && await StorageIsReadyAsync(app.Services, words);
        }
        catch (OptionsValidationException wrong)
        {
            return await RefuseAsync(words["BadSetting", string.Join(' ', wrong.Failures.Select(failure => SentenceOf(failure, words)))]);
        }
        catch (InvalidOperationException unknown) when (unknown.TargetSite?.DeclaringType == typeof(ConfigurationBinder))
        {
            return await RefuseAsync(words["BadSetting", unknown.Message]);
        }
        catch (ArgumentException mistyped) when (mistyped.TargetSite?.DeclaringType?.Assembly != typeof(Preparation).Assembly)
        {
            return await RefuseAsync(words["StorageFailed", EngineOf(app.Services), mistyped.Message]);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(words["FolderNotWritable", FolderOf(app.Services), trouble.Message]);
        }
        catch (DbException trouble)
        {
            return await RefuseAsync(words["StorageFailed", EngineOf(app.Services), trouble.Message]);
        }
    }

    private static async Task<bool> CatalogueIsSoundAsync(IServiceProvider services)
    {
        List<CatalogueProblem> problems =
            [.. services.GetRequiredService<CatalogueReading>().Problems, .. services.GetService<DetectionReading>()?.Problems ?? []];
        var words = services.GetRequiredService<IStringLocalizer<Resources.CatalogueProblems>>();
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"data/{problem.File}:{problem.Line}: {words[problem.Key, [.. problem.Arguments]]}"));
        }

        return problems.Count == 0;
    }

    private static async Task<bool> StorageIsReadyAsync(IServiceProvider services, IStringLocalizer words)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        Directory.CreateDirectory(options.FullFolder);
        var probe = Path.Combine(options.FullFolder, $".probe-{Environment.ProcessId}");
        await File.WriteAllBytesAsync(probe, []);
        File.Delete(probe);

        var streams = services.GetRequiredService<SupervisionCatalogue>().Streams;
        var newer = await services.GetRequiredService<SchemaSteps>().ApplyAsync(streams, CancellationToken.None);
        return newer is null || await RefuseAsync(words["StorageNewer", newer]);
    }

    private static string FolderOf(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value.FullFolder;

    private static string EngineOf(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value.Engine;

    // A validator gives a resource key, with the offending value after a colon.
    private static string SentenceOf(string failure, IStringLocalizer words)
    {
        var (key, value) = failure.Split(':', 2) is [var name, var rest] ? (name, rest) : (failure, "");
        var sentence = words[key, value];
        return sentence.ResourceNotFound ? failure : sentence;
    }

    private static async Task<bool> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return false;
    }
}
