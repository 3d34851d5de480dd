using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace SmartSupervision.Dashboard.Hosting;

/// <summary>Where does the server listen, and what is said when it cannot?</summary>
internal static class ServerAddress
{
    /// <summary>The address when nothing else is set: this machine only.</summary>
    public const string Default = "http://127.0.0.1:5080";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    private static volatile bool isServing;

    /// <summary>Listens on <see cref="Default"/> unless ASPNETCORE_URLS, --urls or a Kestrel section says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        var isSet = AddressSettings.Any(name => !string.IsNullOrWhiteSpace(builder.Configuration[name]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isSet)
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>Keeps standard output for results: everything that is logged goes to standard error.</summary>
    /// <remarks>The host itself speaks only once it serves, so that a failed start is the one sentence that says why.</remarks>
    public static void UseQuietOutput(this WebApplicationBuilder builder) => builder.Logging
        .ClearProviders()
        .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isServing && level >= LogLevel.Warning);

    /// <summary>Serves until told to stop; an address that is taken or wrong is one sentence and exit code 1.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        // Read first: the settings are gone once the host has stopped.
        var address = app.Configuration["urls"] ?? Default;
        app.Lifetime.ApplicationStarted.Register(() => isServing = true);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return await RefuseAsync(address, "is already in use", "已被占用");
        }
        catch (SocketException)
        {
            return await RefuseAsync(address, "cannot be listened on", "无法监听");
        }
        catch (FormatException)
        {
            return await RefuseAsync(address, "is not an address", "不是有效地址");
        }
    }

    private static async Task<int> RefuseAsync(string address, string trouble, string troubleZh)
    {
        await Console.Error.WriteLineAsync(
            $"{address} {trouble}: set another one, for example ASPNETCORE_URLS=http://127.0.0.1:5090. "
            + $"（{address} {troubleZh}：请用 ASPNETCORE_URLS 另设地址，例如 http://127.0.0.1:5090。）");
        return 1;
    }
}
