using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SmartSupervision.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace SmartSupervision.Tests.Support;

/// <summary>A PostgreSQL cluster for tests: the one <c>SUPERVISION_POSTGRES</c> names, else a throw-away one started on first use.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? folder;
    private static string? connection;

    /// <summary>How to reach the cluster, or null when no PostgreSQL is installed.</summary>
    public static async Task<string?> ConnectionAsync(CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        try
        {
            return connection ??= Environment.GetEnvironmentVariable("SUPERVISION_POSTGRES") is { Length: > 0 } given ? given : Start();
        }
        finally
        {
            Gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        if (folder is { } started)
        {
            Run("pg_ctl", $"-D {started}/data -m immediate -w stop");
            Directory.Delete(started, recursive: true);
            folder = null;
            connection = null;
        }

        return ValueTask.CompletedTask;
    }

    private static string? Start()
    {
        if (Binary("initdb") is null)
        {
            return null;
        }

        var root = Directory.CreateTempSubdirectory("supervision-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", $"postgres {root}");
        }

        folder = root;
        var port = FreePort();
        Run("initdb", $"-D {root}/data -U postgres -A trust -E UTF8 --no-sync");
        Run("pg_ctl", $"-D {root}/data -l {root}/log -w -o \"-p {port} -k {root} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=200\" start");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    // PostgreSQL refuses to run as root.
    private static void Run(string program, string arguments)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Execute("runuser", $"-u postgres -- {Binary(program)} {arguments}");
        }
        else
        {
            Execute(Binary(program)!, arguments);
        }
    }

    private static void Execute(string program, string arguments)
    {
        // Not redirected: the server inherits the handles and a reader would wait for it.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{program} {arguments} >/dev/null 2>&1 </dev/null"]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {arguments} ended with {process.ExitCode}");
    }

    private static string? Binary(string name)
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.Concat(path).Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
