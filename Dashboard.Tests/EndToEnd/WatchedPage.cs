using Microsoft.Playwright;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>A browser page that remembers every complaint of console, page and server.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Keep(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Keep(true, $"page: {error}");
        page.Response += (_, response) => Keep(response.Status >= 500, $"{response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    public int Status { get; private set; }

    public static async Task<WatchedPage> OpenAsync(IBrowser browser, string address, string path, int width, int height)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var watched = new WatchedPage(context, await context.NewPageAsync());
        await watched.GoAsync(path);
        return watched;
    }

    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Status = response?.Status ?? 0;
    }

    /// <summary>Presses a button until what it shows is there: a page just opened listens only once its circuit has started.</summary>
    public async Task PressAsync(string button, string shown)
    {
        var wanted = Page.GetByText(shown);
        for (var tries = 0; tries < 10 && await wanted.CountAsync() == 0; tries++)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await Task.WhenAny(wanted.WaitForAsync(), Task.Delay(TimeSpan.FromSeconds(1)));
        }

        await Assertions.Expect(wanted).ToBeVisibleAsync();
    }

    /// <summary>Fails with everything that was complained about.</summary>
    public void AssertCalm()
    {
        lock (_complaints)
        {
            Assert.Empty(_complaints);
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Keep(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            lock (_complaints)
            {
                _complaints.Add(text);
            }
        }
    }
}
