using Microsoft.Playwright;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>A monthly report from the template to the file, as the briefing desk writes one.</summary>
public class BriefingPagesTests(SampleApp sample)
{
    [Fact]
    public async Task Briefing_FromTemplateToWord_IsWrittenFrozenAndDownloaded()
    {
        await using var page = await sample.OpenAsync("/briefings?template=monthly");
        for (var tries = 0; tries < 10 && page.Page.Url.Contains('?', StringComparison.Ordinal); tries++)
        {
            await page.Page.GetByRole(AriaRole.Button, new() { Name = "新建" }).ClickAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        await page.Page.WaitForURLAsync(new System.Text.RegularExpressions.Regex(@"/briefings/\d+$"), new() { Timeout = 120_000 });
        var text = page.Page.Locator("textarea").First;
        await text.WaitForAsync(new() { Timeout = 120_000 });
        await text.FillAsync(await text.InputValueAsync() + "\n另有15件来信正在核实。");
        await page.Page.GetByText("手工填写的数字").WaitForAsync(new() { Timeout = 60_000 });

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "冻结数据" }).ClickAsync();
        await page.Page.GetByText("已冻结为快照").WaitForAsync(new() { Timeout = 120_000 });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "导出 Word" }).ClickAsync();
        var link = page.Page.Locator(".export-list a");
        await link.WaitForAsync(new() { Timeout = 120_000 });
        var download = await page.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.EndsWith("月度专报.docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(await BufferedAsync(stream), false);
        Assert.Contains("另有15件来信正在核实。", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        page.AssertCalm();
    }

    [Fact]
    public async Task Snapshot_FrozenOnThePage_ReplaysAsIdentical()
    {
        await using var page = await sample.OpenAsync("/snapshots");
        await page.PressAsync("冻结", "正在冻结");
        var link = page.Page.Locator(".snapshots-list td a").First;
        await link.WaitForAsync(new() { Timeout = 120_000 });
        await page.GoAsync((await link.GetAttributeAsync("href"))!);
        await page.Page.GetByText("内容完整").WaitForAsync(new() { Timeout = 120_000 });
        await page.PressAsync("开始重算", "正在重算");
        await page.Page.GetByText("重算结果与冻结内容一致").WaitForAsync(new() { Timeout = 300_000 });
        page.AssertCalm();
    }

    private static async Task<MemoryStream> BufferedAsync(Stream stream)
    {
        var content = new MemoryStream();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        content.Position = 0;
        return content;
    }
}
