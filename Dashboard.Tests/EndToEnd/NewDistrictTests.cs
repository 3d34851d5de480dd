using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>A second district set up from empty, by files alone, in the browser.</summary>
public sealed class NewDistrictTests(SampleApp sample)
{
    [Fact]
    public async Task District_FromEmptyByFiles_ShowsTheFiguresOfItsRecords()
    {
        await using var app = await RunningApp.StartAsync(sample: false);
        await using var page = await WatchedPage.OpenAsync(await sample.BrowserAsync(), app.Address, "/", 1440, 900);
        var desk = new DataDesk(page);

        await AssertAsksForUnitsAsync(page);
        await ImportReferenceListsAsync(desk);
        await page.GoAsync("/");
        await Assertions.Expect(page.Page.GetByText("还没有可以显示的数字")).ToBeVisibleAsync();

        await ImportRecordsAsync(desk, page);
        await AssertFirstFiguresAsync(page);
        await MendAsync(desk, page);
        await AssertFiguresAsync(page);
        await AssertStateAsync(app, page);
        page.AssertCalm();
    }

    // Every page says what comes first, and leads to the page where it is done.
    private static async Task AssertAsksForUnitsAsync(WatchedPage page)
    {
        foreach (var path in new[] { "/", "/units", "/items", "/flags" })
        {
            await page.GoAsync(path);
            await Assertions.Expect(page.Page.GetByText("还没有单位")).ToBeVisibleAsync();
            await Assertions.Expect(page.Page.Locator("main a[href='/data']").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Page.Locator("main a[href='/data/templates/unit.csv']").First).ToBeVisibleAsync();
        }

        await page.GoAsync("/data");
        await Assertions.Expect(page.Page.Locator(".first-steps li")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Page.Locator(".first-steps li").First).ToContainTextAsync("单位");
        await Assertions.Expect(page.Page.GetByText("演示数据")).ToHaveCountAsync(0);
    }

    private static async Task ImportReferenceListsAsync(DataDesk desk)
    {
        Assert.Contains("接收 3 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("unit", DataDesk.Csv("单位.csv", RiverDistrict.Units)), StringComparison.Ordinal);
        Assert.Contains("接收 2 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("unit_alias", DataDesk.Csv("别名.csv", RiverDistrict.Aliases)), StringComparison.Ordinal);
        Assert.Contains("接收 9 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("unit_size", DataDesk.Csv("规模.csv", RiverDistrict.Sizes)), StringComparison.Ordinal);
        Assert.Contains("接收 1 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("unit_event", DataDesk.Csv("事件.csv", RiverDistrict.Events)), StringComparison.Ordinal);
    }

    private static async Task ImportRecordsAsync(DataDesk desk, WatchedPage page)
    {
        Assert.Contains("接收 16 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("reported_figure", DataDesk.Csv("汇总数.csv", RiverDistrict.Totals)), StringComparison.Ordinal);

        // The template of talks, filled in as in a spreadsheet program.
        await page.GoAsync("/data?view=templates");
        var (name, template) = await desk.DownloadAsync(page.Page.Locator("a[href='/data/templates/integrity_talk.xlsx']"));
        Assert.Equal("廉政谈话-模板.xlsx", name);
        var talks = new FilePayload { Name = "谈话.xlsx", MimeType = "application/octet-stream", Buffer = RiverDistrict.Talks(template) };
        Assert.Contains("接收 5 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("integrity_talk", talks), StringComparison.Ordinal);

        var report = await desk.UploadAsync("hotline_case", DataDesk.Csv("热线.csv", RiverDistrict.Hotline));
        Assert.Contains("接收 20 行（其中更新 0 行），拒收 2 行", report, StringComparison.Ordinal);
        Assert.Contains("22 承办单位 河东办 没有这个单位；请先导入单位或单位别名", report, StringComparison.Ordinal);
        Assert.Contains("23 受理时间 2026-02-30 09:00 不是日期，或没有这一天", report, StringComparison.Ordinal);
    }

    // The street has 8 cases due, fewer than the 10 a share needs; the district 9 + 7 = 16 of 20 in time, 80.0 %.
    private static async Task AssertFirstFiguresAsync(WatchedPage page)
    {
        await page.GoAsync("/units/B01");
        await Assertions.Expect(RowOf(page, "WS-22")).ToContainTextAsync("样本过少", Soon);
        await page.GoAsync("/items?stream=hotline_case");
        await Assertions.Expect(RowOf(page, "WS-22")).ToContainTextAsync("80.0%", Soon);
    }

    // The page of the batch shows the two rows; they are downloaded, mended and sent again.
    private static async Task MendAsync(DataDesk desk, WatchedPage page)
    {
        await page.GoAsync("/data?stream=hotline_case");
        await page.Page.Locator(".batch-list tbody a").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("热线.csv");
        await Assertions.Expect(page.Page.Locator(".batch-rejected tbody tr")).ToHaveCountAsync(2);
        var (_, rejected) = await desk.DownloadAsync(page.Page.GetByText("下载被拒的行（CSV）"));
        var lines = Encoding.UTF8.GetString(rejected).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [
                "工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间,line,column,value,reason",
                RiverDistrict.WrongUnit + ",22,承办单位,河东办,没有这个单位；请先导入单位或单位别名",
                RiverDistrict.WrongDay + ",23,受理时间,2026-02-30 09:00,不是日期，或没有这一天",
            ],
            lines);

        var mended = string.Join('\n', lines).Replace("QH-21,河东办,", "QH-21,河东街道办事处,", StringComparison.Ordinal).Replace("市容环境,2026-02-30", "市容环境,2026-02-28", StringComparison.Ordinal) + "\n";
        Assert.Contains("接收 2 行（其中更新 0 行），拒收 0 行", await desk.UploadAsync("hotline_case", DataDesk.Csv("被拒的行.csv", mended)), StringComparison.Ordinal);
    }

    private static async Task AssertFiguresAsync(WatchedPage page)
    {
        // WS-22: the street 7 + 2 of 8 + 2, 90.0 %, which is 52.6 points between the goalposts 80 and 99.
        await page.GoAsync("/units/B01");
        await Assertions.Expect(RowOf(page, "WS-22")).ToContainTextAsync("90.0%", Soon);
        Assert.Equal(["90.0%", "9 / 10", "52.6"], await FiguresAsync(page, "WS-22"));
        Assert.Equal(["100.0%", "10 / 10", "100.0"], await FiguresAsync(page, "MR-03"));

        // Ideology of the street: seven items at 100, two at 50, (700 + 100) / 9 = 88.9; present 9 of 11 of the applicable weight.
        await Assertions.Expect(page.Page.Locator(".lead").First).ToContainTextAsync("意识形态建设 88.9 分");
        await Assertions.Expect(page.Page.GetByText("82%（9/12 项）").First).ToBeVisibleAsync();

        // The bureau: 9 of 12 in time; talks 4 + 4 + 8 of 5 + 5 + 10, 80.0 %, (80 - 65) / 35 = 42.9 points; ideology 50 on seven items.
        await page.GoAsync("/units/A01");
        Assert.Equal(["75.0%", "9 / 12", "0.0"], await FiguresAsync(page, "WS-22"));
        Assert.Equal(["80.0%", "16 / 20", "42.9"], await FiguresAsync(page, "MR-03"));
        await Assertions.Expect(page.Page.Locator(".lead").First).ToContainTextAsync("意识形态建设 50.0 分");

        // The company has talks only, 5 of 10; everything else is a word, never a zero.
        await page.GoAsync("/units/C01");
        Assert.Equal(["50.0%", "5 / 10", "0.0"], await FiguresAsync(page, "MR-03"));
        await Assertions.Expect(RowOf(page, "ID-01")).ToContainTextAsync("未报");

        // The district: seven items at (50 + 100) / 2 = 75 and two at 50, 625 / 9 = 69.4; hotline 18 of 22, 81.8 %; talks 31 of 40, 77.5 %.
        await page.GoAsync("/");
        var panel = page.Page.Locator(".dimension-panel").Filter(new() { HasText = "意识形态建设" });
        await Assertions.Expect(panel).ToContainTextAsync("69.4");
        await Assertions.Expect(panel).ToContainTextAsync("9/12 项有数");
        await Assertions.Expect(page.Page.Locator(".dimension-panel").Filter(new() { HasText = "政治生态" })).ToContainTextAsync("数据不足");
        await Assertions.Expect(page.Page.Locator(".lead").First).ToContainTextAsync("本月没有单位收到偏离提示。");
        await Assertions.Expect(page.Page.Locator("#trend figcaption").First).ToContainTextAsync("意识形态建设在2026-03为 69.4。");
        await page.GoAsync("/items?q=WS-22");
        await Assertions.Expect(RowOf(page, "WS-22")).ToContainTextAsync("81.8%");
        await page.GoAsync("/items?q=MR-03");
        await Assertions.Expect(RowOf(page, "MR-03")).ToContainTextAsync("77.5%");
    }

    // Records: 3 units, 2 names, 9 sizes, 1 event, 16 totals, 5 talks and 22 cases; eight files, two rows rejected in one of them.
    private static async Task AssertStateAsync(RunningApp app, WatchedPage page)
    {
        var health = await app.HealthAsync();
        var expected = new Dictionary<string, object?>
        {
            ["status"] = "ready", ["percent"] = null, ["reason"] = null, ["engine"] = "sqlite", ["dataThrough"] = "2026-03-31", ["units"] = 3, ["items"] = 78,
            ["records"] = 58, ["flags"] = 0, ["batches"] = 8, ["rejectedRows"] = 2, ["sample"] = false,
        };
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(health));
        var status = await app.VerbAsync("status");
        Assert.Equal((0, health.GetRawText()), (status.ExitCode, status.Output.Trim()));

        await page.GoAsync("/data");
        await Assertions.Expect(page.Page.Locator(".batch-list tbody tr")).ToHaveCountAsync(8);
        var measures = await app.VerbAsync("measures", "--unit", "B01", "--month", "202603");
        Assert.Contains("B01,WS-22,202603,9,10,90,figure", measures.Output, StringComparison.Ordinal);
    }

    private static LocatorAssertionsToContainTextOptions Soon => new() { Timeout = 60_000 };

    private static ILocator RowOf(WatchedPage page, string item) => page.Page.Locator(".table tbody tr").Filter(new() { HasText = item }).First;

    // Value, fraction and score of an item in the table of a unit.
    private static async Task<IReadOnlyList<string>> FiguresAsync(WatchedPage page, string item)
    {
        var cells = page.Page.Locator(".unit-items tbody tr").Filter(new() { HasText = item }).First.Locator("td.is-number");
        var texts = await cells.AllInnerTextsAsync();
        return [.. texts.Take(3).Select(text => text.Trim())];
    }
}
