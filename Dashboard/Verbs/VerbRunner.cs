using System.Data.Common;
using System.Globalization;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary>Runs a verb of the command line instead of the server: its result on standard output, all else on standard error.</summary>
/// <remarks>The storage must be prepared.</remarks>
public static class VerbRunner
{
    /// <summary>Exit codes: done; refused or failed; wrong usage.</summary>
    public const int Done = 0, Failed = 1, WrongUsage = 2;

    private const string LanguageOption = "lang";

    /// <summary>Whether the arguments name a verb, so that no server is to be started.</summary>
    public static bool IsVerb(IReadOnlyList<string> arguments) => arguments.Count > 0 && !arguments[0].StartsWith('-') && !arguments[0].Contains('=', StringComparison.Ordinal);

    /// <summary>Runs the verb the arguments name; null when they name none and the server is to be started.</summary>
    public static async Task<int?> TryRunAsync(IReadOnlyList<string> arguments, IServiceProvider services)
    {
        if (!IsVerb(arguments))
        {
            return null;
        }

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            await using var output = new VerbOutput(Console.OpenStandardOutput(), Console.Error);
            return await RunAsync(arguments, services, output, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }

    /// <summary>Runs a verb and writes to the given places.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, VerbOutput output, CancellationToken cancellation)
    {
        var (words, given) = (services.GetRequiredService<ImportWords>(), VerbArguments.Parse(arguments));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(given?.Option(LanguageOption) == "en" ? "en" : "zh-CN");
        var verb = services.GetServices<Verb>().FirstOrDefault(verb => verb.Name == arguments[0]);
        if (given is null || verb is null || !given.Fits(verb, LanguageOption))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return WrongUsage;
        }

        try
        {
            return await verb.RunAsync(given, output, cancellation);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            await output.SayAsync(words.Text("Verb_StorageFailed", trouble.Message));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }
}
