using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Overview;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Overview;

public sealed class OverviewPageTests : PageContext
{
    private static readonly ViewState April = ViewState.Default with { Month = new(202404), HasUnits = true };

    [Fact]
    public async Task Page_NoUnits_SaysWhatToImportFirst()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite");
        Use(facts);

        var page = Render(ViewState.Default);

        Assert.Equal("还没有单位", page.Find(".page-message h2").TextContent);
        Assert.Contains("先导入“单位”名录", page.Find(".page-message p").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("a[href='/data/templates/unit.csv']"));
    }

    [Fact]
    public async Task Page_WithScores_LeadsWithASentenceAndNeverShowsTheComposite()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", Item("A-1", Part(), Part()));
        await facts.ScoreAsync(Unit.DistrictId, 202404, 70.52);
        await facts.ScoreAsync(Unit.DistrictId, 202404, 33.33, code: UnitScore.CompositeCode, level: 2, geometric: 33.33);
        await facts.SignalAsync(Unit.DistrictId, "A-1", 202404, verdict: 3);
        await facts.FlagAsync("D01-202404", 3, 202404);
        Use(facts);

        var page = Render(April);

        await page.WaitForAssertionAsync(() => Assert.Equal(
            "2024年4月，四个维度的得分：d 70.5 分。1 个事项中，全区有 1 项出现特殊变化：改善 1 项、需关注 0 项；本月有 1 个单位收到偏离提示，待核实。",
            page.Find(".lead").TextContent));
        Assert.DoesNotContain("综合", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("33.3", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["trend", "units-by-dimension"], page.FindAll("figure").Select(figure => figure.Id).Where(id => id != "district-radar"));
    }

    [Fact]
    public async Task Page_MissingScore_IsAWordInItsPanel()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", Item("A-1", Part(), Part()));
        await facts.ScoreAsync(Unit.DistrictId, 202404, null, coverage: 0.61, present: 6);
        Use(facts);

        var page = Render(April);

        await page.WaitForAssertionAsync(() => Assert.Equal("数据不足", page.Find(".dimension-panel .big-figure").TextContent));
        Assert.Contains("计分事项 6/10 项有数（权重 61%）", page.Find(".dimension-panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("d数据不足，不计分", page.Find(".lead").TextContent, StringComparison.Ordinal);
    }

    private void Use(SmallFacts facts)
    {
        Services.AddSingleton(facts.Engine);
        Services.AddSingleton(facts.Catalogue);
        Services.AddScoped<OverviewReader>();
        Services.AddScoped<OverviewCharts>();
        Services.AddSingleton(new SmartSupervision.Dashboard.Settings.LocalTime(Microsoft.Extensions.Options.Options.Create(new SmartSupervision.Dashboard.Settings.ImportOptions())));
    }

    private IRenderedComponent<OverviewPage> Render(ViewState view) => Render<OverviewPage>(parameters => parameters.AddCascadingValue(view));
}
