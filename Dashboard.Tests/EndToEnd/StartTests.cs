using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>How the product starts, and what it says where there is nothing: read as a program reads it, without a browser.</summary>
public sealed class StartTests(SampleApp sample)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_PortInUse_SaysTheCureAndLoadsNothing()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var watch = Stopwatch.StartNew();

        var ended = await RunningApp.TryStartAsync(folder.FullPath, port);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal(
            $"http://127.0.0.1:{port} is already in use: set another one, for example ASPNETCORE_URLS=http://127.0.0.1:5090. "
            + $"（http://127.0.0.1:{port} 已被占用：请用 ASPNETCORE_URLS 另设地址，例如 http://127.0.0.1:5090。）",
            ended.Error.Trim());
        Assert.False(Directory.Exists(folder.File("sample")), "the sample was being written");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"it took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("/nowhere", "没有“/nowhere”这个地址。")]
    [InlineData("/a/b/c.txt", "没有“/a/b/c.txt”这个地址。")]
    [InlineData("/nowhere?lang=en", "Nothing is found at &quot;/nowhere&quot;.")]
    [InlineData("/%3Cscript%3E", "没有“/&lt;script&gt;”这个地址。")]
    [InlineData("/units/NO-SUCH", "没有代码为“NO-SUCH”的单位。")]
    [InlineData("/items/XX-99?lang=en", "XX-99")]
    [InlineData("/flags/D01-190001", "没有代码为“D01-190001”的偏离提示。")]
    public async Task Get_UnknownAddress_SaysSoInTheHtmlItself(string address, string sentence)
    {
        using var response = await (await sample.AppAsync()).Client.GetAsync(new Uri(address, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var html = await response.Content.ReadAsStringAsync(Token);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Contains(sentence, main, StringComparison.Ordinal);
        Assert.Contains("<h1", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_SampleLoaded_IsWhatStatusAndThePagesSay()
    {
        var app = await sample.AppAsync();
        var health = await app.HealthAsync();
        var status = await app.VerbAsync("status");

        Assert.Equal((0, health.GetRawText()), (status.ExitCode, status.Output.Trim()));
        Assert.Equal((76, 78, true), (health.GetProperty("units").GetInt32(), health.GetProperty("items").GetInt32(), health.GetProperty("sample").GetBoolean()));
        var flags = await app.Client.GetStringAsync(new Uri("/flags?lang=en", UriKind.Relative), Token);
        var open = health.GetProperty("flags").GetInt32();
        Assert.True(open > 0);
        Assert.Contains(FormattableString.Invariant($"{open} flags, newest first"), flags, StringComparison.Ordinal);
    }
}
