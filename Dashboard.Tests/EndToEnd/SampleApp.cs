using Microsoft.Playwright;
using SmartSupervision.Tests.EndToEnd;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleApp))]

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>One running product with the sample district and one browser, shared by all browser tests; started by the first that asks.</summary>
public sealed class SampleApp : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private RunningApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal async Task<RunningApp> AppAsync()
    {
        await _once.WaitAsync();
        try
        {
            return _app ??= await RunningApp.StartAsync(sample: true);
        }
        finally
        {
            _once.Release();
        }
    }

    internal async Task<IBrowser> BrowserAsync()
    {
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>A fresh page, with nothing remembered, that keeps what the console and the server complain about.</summary>
    internal async Task<WatchedPage> OpenAsync(string path, int width = 1440, int height = 900)
    {
        var app = await AppAsync();
        return await WatchedPage.OpenAsync(await BrowserAsync(), app.Address, path, width, height);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _once.Dispose();
    }
}
