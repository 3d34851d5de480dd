using System.Text.RegularExpressions;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>What a browser is told that a page may do; that pages still work under it, every test with a <see cref="WatchedPage"/> shows.</summary>
public sealed partial class SecurityHeaderTests(SampleApp sample)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/data/templates/petition.csv")]
    [InlineData("/css/shell.css")]
    public async Task AnyAnswer_Headers_AllowOwnScriptsOnlyAndNoFrames(string address)
    {
        using var response = await (await sample.AppAsync()).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var scripts = policy.Split(';').Select(part => part.Trim()).Single(part => part.StartsWith("script-src", StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Page_InlineScripts_AllCarryTheNonceOfTheAnswer()
    {
        var client = (await sample.AppAsync()).Client;
        using var response = await client.GetAsync(new Uri("/public-facts", UriKind.Relative), TestContext.Current.CancellationToken);
        var nonce = Nonce().Match(response.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;

        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var inline = InlineScript().Matches(page);
        Assert.NotEmpty(inline);
        Assert.All(inline, script => Assert.Contains($"nonce=\"{nonce}\"", script.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/public-facts", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Head_Page_AnswersAsGetWithoutABody(string address, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var response = await (await sample.AppAsync()).Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>")]
    private static partial Regex InlineScript();
}
