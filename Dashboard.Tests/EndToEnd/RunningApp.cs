using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SmartSupervision.Tests.Architecture;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>The product as a user starts it: a process of its own, on a free port, over a folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(6);

    private readonly StringBuilder _log = new();
    private Process? _process;

    private RunningApp(string folder, int port)
    {
        Folder = folder;
        Address = $"http://127.0.0.1:{port}";
        Client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(60) };
    }

    public string Folder { get; }

    public string Address { get; }

    public HttpClient Client { get; }

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Seconds from the start of the process until <c>/health</c> said ready.</summary>
    public double SecondsToReady { get; private set; }

    public static string ProgramPath => Repository.PathOf("Dashboard", "bin", "Debug", "net10.0", "SmartSupervision.Dashboard.dll");

    public static async Task<RunningApp> StartAsync(bool sample, string? folder = null, double scale = 1)
    {
        folder ??= Directory.CreateTempSubdirectory("supervision-e2e-").FullName;
        var app = new RunningApp(folder, FreePort());
        var watch = Stopwatch.StartNew();
        app.Launch(sample, scale);
        await app.WaitUntilReadyAsync();
        app.SecondsToReady = watch.Elapsed.TotalSeconds;
        return app;
    }

    /// <summary>Runs a verb on the same folder, as the machine's operator would.</summary>
    public Task<VerbResult> VerbAsync(params string[] arguments) => VerbAsync(Folder, arguments);

    public static Task<VerbResult> VerbAsync(string folder, params string[] arguments) => EndAsync(Start(folder, sample: false, port: 0, arguments));

    /// <summary>Starts a server with the sample that is expected to end by itself.</summary>
    public static Task<VerbResult> TryStartAsync(string folder, int port) => EndAsync(Start(folder, sample: true, port, []));

    /// <summary>Starts a verb that the test ends.</summary>
    public static Process LaunchVerb(string folder, params string[] arguments) => Process.Start(Start(folder, sample: false, port: 0, arguments))!;

    /// <summary>Starts a server with the sample that the test ends.</summary>
    public static Process LaunchServer(string folder, double scale, out Uri address)
    {
        var port = FreePort();
        address = new Uri($"http://127.0.0.1:{port}");
        return Process.Start(Start(folder, sample: true, port, [], scale))!;
    }

    private static async Task<VerbResult> EndAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public async Task<JsonElement> HealthAsync()
    {
        var text = await Client.GetStringAsync(new Uri("/health", UriKind.Relative));
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Client.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static ProcessStartInfo Start(string folder, bool sample, int port, string[] arguments, double scale = 1)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(ProgramPath);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = folder;
        start.Environment["Storage__Folder"] = folder;
        start.Environment["Sample__Load"] = sample ? "true" : "false";
        start.Environment["Sample__Scale"] = scale.ToString(CultureInfo.InvariantCulture);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return start;
    }

    private void Launch(bool sample, double scale)
    {
        _process = Process.Start(Start(Folder, sample, new Uri(Address).Port, [], scale))!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < LongestStart)
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode}: {Log}");
            }

            if (await AnswersReadyAsync())
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The server was not ready in time: {Log}");
    }

    private async Task<bool> AnswersReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK
                && JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString() == "ready";
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a verb printed and how it ended.</summary>
internal sealed record VerbResult(int ExitCode, string Output, string Error);
