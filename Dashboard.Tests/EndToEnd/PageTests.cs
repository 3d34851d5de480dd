using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>Every page, in a real browser on the sample district: it opens, says something, fits, and complains of nothing.</summary>
public sealed class PageTests(SampleApp sample)
{
    private static readonly string[] Pages =
    [
        "/", "/units", "/units/D01", "/units/D01/signals?sort=signal", "/units/compare?units=D01,D02", "/items", "/items/MR-05", "/items/WS-07", "/items/PE-10", "/flags", "/model", "/modules",
        "/modules/village-affairs", "/modules/rectification", "/modules/petitions-and-visits", "/modules/supervision-force", "/modules/four-forms", "/modules/inspection",
        "/matrix", "/matrix?by=module&kind=street&group=village-affairs", "/ledger", "/data", "/public-facts", "/briefings", "/snapshots",
    ];

    public static TheoryData<string, string, int> EveryPage
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var page in Pages)
            {
                data.Add(page, "zh", 1440);
                data.Add(page, "en", 390);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Page_InLanguageAndWidth_OpensCalmlyAndFits(string path, string language, int width)
    {
        await using var page = await sample.OpenAsync(With(path, $"lang={language}"), width, 900);

        Assert.Equal(200, page.Status);
        Assert.Equal(language == "zh" ? "zh-CN" : "en", await page.Page.Locator("html").GetAttributeAsync("lang"));
        await Assertions.Expect(page.Page.Locator("h1").First).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Page.GetByText(language == "zh" ? "演示数据" : "Demonstration data").First).ToBeVisibleAsync();
        var overflow = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} at {width} px scrolls sideways by {overflow} px");
        page.AssertCalm();
    }

    [Theory]
    [InlineData("/", "light")]
    [InlineData("/", "dark")]
    [InlineData("/units/D01", "light")]
    [InlineData("/units/D01", "dark")]
    [InlineData("/items/MR-05", "light")]
    [InlineData("/flags", "light")]
    [InlineData("/units/D01/signals", "dark")]
    [InlineData("/model", "light")]
    [InlineData("/public-facts", "dark")]
    [InlineData("/data", "light")]
    [InlineData("/data", "dark")]
    public async Task Page_Accessibility_HasNoSeriousFinding(string path, string theme)
    {
        await using var page = await sample.OpenAsync(With(path, $"theme={theme}"));
        Assert.Equal(theme, await page.Page.Locator("html").GetAttributeAsync("data-theme"));

        var result = await page.Page.RunAxe();

        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/units/D01")]
    [InlineData("/items/MR-05")]
    [InlineData("/public-facts")]
    public async Task Charts_OnPage_AreFiguresWithTitleSentenceAndTable(string path)
    {
        await using var page = await sample.OpenAsync(path);
        var figures = page.Page.Locator("figure");
        Assert.True(await figures.CountAsync() > 0);
        for (var index = 0; index < await figures.CountAsync(); index++)
        {
            var figure = figures.Nth(index);
            await Assertions.Expect(figure.Locator("figcaption").First).Not.ToBeEmptyAsync();
            Assert.True(await figure.Locator("table").CountAsync() >= 1, $"{path}: figure {index} has no table twin");
        }
    }

    [Theory]
    [InlineData("/units/NO-SUCH")]
    [InlineData("/items/XX-99")]
    [InlineData("/modules/none")]
    [InlineData("/ledger/none")]
    [InlineData("/flags/D01-190001")]
    [InlineData("/nowhere")]
    public async Task UnknownAddress_Always_IsNotFoundWithASentence(string path)
    {
        await using var page = await sample.OpenAsync(path);
        Assert.Equal(404, page.Status);
        await Assertions.Expect(page.Page.Locator("main h1").First).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task Choices_InAddress_AreRememberedOnTheNextPage()
    {
        await using var page = await sample.OpenAsync("/?lang=en&theme=dark");
        await page.GoAsync("/units");
        Assert.Equal("en", await page.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("dark", await page.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private static string With(string path, string query) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
}
