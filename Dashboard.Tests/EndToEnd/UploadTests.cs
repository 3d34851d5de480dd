using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>Files that come in and go out again through the data page, while pages are open.</summary>
public sealed class UploadTests(SampleApp sample, RiverApp river) : IClassFixture<RiverApp>
{
    // Two cases more of the street, both in time: 7 + 2 of 8 + 2 is 90.0 %; the eight of the district alone are too few.
    private const string Enough = "90.0%", TooFew = "样本过少";

    private static LocatorAssertionsToContainTextOptions Soon => new() { Timeout = 60_000 };

    [Theory]
    [InlineData("upload.csv", "正在上传：", "2026-04")]
    [InlineData("import.csv", "正在导入：", "2026-05")]
    public async Task Cancel_WhileItRuns_ShowsProgressAndLeavesNothing(string name, string saying, string nextMonth)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.File(name), 250_000);
        var before = await river.CountsAsync();
        await using var page = await OpenAsync("/data");
        var desk = new DataDesk(page);

        await desk.ChooseAsync("hotline_case", input => input.SetInputFilesAsync(folder.File(name)));
        var job = desk.JobOf(name);
        await Assertions.Expect(job.Locator(".job-progress")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(saying + "[1-9][0-9]*%"), Soon);
        await Assertions.Expect(job.Locator("progress")).ToHaveAttributeAsync("value", new System.Text.RegularExpressions.Regex("^[1-9]"));
        await job.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();

        await Assertions.Expect(job).ToContainTextAsync("已取消，没有导入任何一行。", Soon);
        Assert.Equal(before, await river.CountsAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(river.App.Folder, "incoming")));

        // The page is at once ready for the next file.
        Assert.Contains("接收 1 行", await desk.UploadAsync("unit_event", DataDesk.Csv("after-" + name, RiverDistrict.Events.Replace("2026-02", nextMonth, StringComparison.Ordinal))), StringComparison.Ordinal);
        page.AssertCalm();
    }

    [Fact]
    public async Task Upload_SameFileTwice_IsRefusedKindly()
    {
        await using var page = await OpenAsync("/data");
        var desk = new DataDesk(page);
        await desk.UploadAsync("unit_size", DataDesk.Csv("sizes.csv", RiverDistrict.Sizes));
        var before = await river.CountsAsync();

        var report = await desk.UploadAsync("unit_size", DataDesk.Csv("sizes-again.csv", RiverDistrict.Sizes));

        Assert.Matches("没有导入：同一个文件已于 .* 作为批次 [0-9]+（sizes.csv）导入，不重复计入。要重新导入，请先撤回该批次。", report);
        Assert.Equal(before, await river.CountsAsync());
    }

    [Fact]
    public async Task Withdraw_FromThePage_BringsTheFiguresBack()
    {
        await using var unit = await OpenAsync("/units/B01");
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(TooFew, Soon);
        await using var page = await OpenAsync("/data");
        var desk = new DataDesk(page);
        await desk.UploadAsync("hotline_case", DataDesk.Csv("two.csv", RiverDistrict.OneCase(31) + RiverDistrict.OneCase(32).Split('\n')[1] + "\n"));
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(Enough, Soon);
        var before = await river.CountsAsync();

        await desk.JobOf("two.csv").GetByRole(AriaRole.Link, new() { Name = "看这个批次" }).ClickAsync();
        await page.PressAsync("撤回这个批次", "撤回后，这个文件的 2 行不再计入，数字随即重新计算");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "确认撤回" }).ClickAsync();

        await Assertions.Expect(page.Page.Locator("main")).ToContainTextAsync("已于", Soon);
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(TooFew, Soon);
        Assert.Equal((before.Batches - 1, before.Records - 2), await river.CountsAsync());
        unit.AssertCalm();
        page.AssertCalm();
    }

    [Fact]
    public async Task OpenPage_ImportAndWithdrawalByAnotherProcess_FollowsWithoutReload()
    {
        await using var unit = await OpenAsync("/units/B01");
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(TooFew, Soon);
        await unit.Page.EvaluateAsync("window.openedOnce = true");

        var batch = await river.ImportAsync("hotline_case", "more.csv", RiverDistrict.OneCase(41) + RiverDistrict.OneCase(42).Split('\n')[1] + "\n");
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(Enough, Soon);
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync("9 / 10");

        Assert.Equal(0, (await river.App.VerbAsync("withdraw", batch.ToString(CultureInfo.InvariantCulture))).ExitCode);
        await Assertions.Expect(Hotline(unit)).ToContainTextAsync(TooFew, Soon);
        Assert.True(await unit.Page.EvaluateAsync<bool>("window.openedOnce === true"), "the page was loaded anew");
        unit.AssertCalm();
    }

    private static ILocator Hotline(WatchedPage page) => page.Page.Locator(".unit-items tbody tr").Filter(new() { HasText = "WS-22" }).First;

    private async Task<WatchedPage> OpenAsync(string path) =>
        await WatchedPage.OpenAsync(await sample.BrowserAsync(), river.App.Address, path, 1440, 900);

    // A file large enough to be seen on its way: about 22 MB.
    private static async Task WriteAsync(string path, int rows)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        await file.WriteAsync("工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间\n");
        for (var row = 0; row < rows; row++)
        {
            await file.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"LARGE-{row:0000000},B01,市容环境与公共秩序,2026-03-03 08:31,2026-03-10 08:31,2026-03-09 10:02\n"));
        }
    }
}
