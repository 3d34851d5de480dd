using Microsoft.Playwright;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>The sample district leaves by the button on the data page, after a question.</summary>
public sealed class RemoveSampleTests(SampleApp sample)
{
    [Fact]
    public async Task Button_Confirmed_TakesTheWholeSampleAway()
    {
        await using var app = await RunningApp.StartAsync(sample: true, scale: 0.01);
        await using var page = await WatchedPage.OpenAsync(await sample.BrowserAsync(), app.Address, "/data", 1440, 900);
        var before = (await app.HealthAsync()).GetRawText();
        await Assertions.Expect(page.Page.Locator(".topbar").GetByText("演示数据")).ToBeVisibleAsync();

        // A question first; whoever says no has lost nothing.
        await page.PressAsync("移除全部演示数据", "将全部删除，不能恢复；自己导入的数据不受影响");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "确认移除" })).ToHaveCountAsync(0);
        Assert.Equal(before, (await app.HealthAsync()).GetRawText());

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "移除全部演示数据" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "确认移除" }).ClickAsync();

        await Assertions.Expect(page.Page.Locator(".first-steps li")).ToHaveCountAsync(5, new() { Timeout = 120_000 });
        await Assertions.Expect(page.Page.GetByText("演示数据")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        var health = await app.HealthAsync();
        Assert.Equal(
            (false, 0, 0L, 0, 0),
            (health.GetProperty("sample").GetBoolean(), health.GetProperty("units").GetInt32(), health.GetProperty("records").GetInt64(), health.GetProperty("batches").GetInt32(), health.GetProperty("flags").GetInt32()));
        Assert.False(Directory.Exists(Path.Combine(app.Folder, "sample")));
        await page.GoAsync("/");
        await Assertions.Expect(page.Page.GetByText("还没有单位")).ToBeVisibleAsync();
        page.AssertCalm();
    }
}
