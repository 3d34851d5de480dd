using Microsoft.Playwright;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>From a module's tile to a record, as a reader walks it, in both languages.</summary>
public sealed class ModuleWalkTests(SampleApp sample)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Ledger_FromTheTile_LeadsToTheCourseOfAProblem(string language)
    {
        await using var page = await sample.OpenAsync("/modules?lang=" + language);
        await page.Page.Locator("a[href='/modules/rectification']").First.ClickAsync();
        await page.Page.Locator("main a.button[href='/ledger']").ClickAsync();
        await page.Page.Locator("table a[href^='/ledger/']").First.ClickAsync();

        // The list begins with problems at a standstill: the course says since when.
        await Assertions.Expect(page.Page.Locator("ol.course li.is-attention").First).ToBeVisibleAsync();
        page.AssertCalm();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task VillageAffairs_FromTheTile_LeadsToTheRecordsOfAVillage(string language)
    {
        await using var page = await sample.OpenAsync("/modules?lang=" + language);
        await page.Page.Locator("a[href='/modules/village-affairs']").First.ClickAsync();
        await page.Page.Locator("table.matter-map tbody a").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("#village table tbody tr").First).ToBeVisibleAsync();
        Assert.Contains("village=", page.Page.Url, StringComparison.Ordinal);
        page.AssertCalm();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Matrix_FromTheModules_LeadsToTheRecordsBehindAFigure(string language)
    {
        await using var page = await sample.OpenAsync("/modules?lang=" + language);
        await page.Page.Locator("main a[href='/matrix']").ClickAsync();
        await page.Page.Locator("table.matrix td a").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("main h1").First).Not.ToBeEmptyAsync();
        Assert.Contains("/records/", page.Page.Url, StringComparison.Ordinal);
        page.AssertCalm();
    }

    [Theory]
    [InlineData("/modules/village-affairs?street=%3Cscript%3E&village=%27%20or%201%3D1&villages=-1&feedback=10000000")]
    [InlineData("/ledger?state=%3Cscript%3E&unit=%27--&page=10000000")]
    [InlineData("/matrix?kind=x&by=module&group=%3Cscript%3E&page=-1")]
    [InlineData("/modules/inspection?month=999999")]
    public async Task Address_MadeByHand_GetsAPlainPage(string address)
    {
        await using var page = await sample.OpenAsync(address);
        Assert.Equal(200, page.Status);
        await Assertions.Expect(page.Page.Locator("main h1").First).Not.ToBeEmptyAsync();
        page.AssertCalm();
    }
}
