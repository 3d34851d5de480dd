using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.UnitProfile;

public sealed class UnitPageTests : PageContext
{
    private static readonly ViewState May = ViewState.Default with { Month = new(202405), HasUnits = true };

    [Theory]
    [InlineData("/units/D01", false)]
    [InlineData("/units/D01?composite=1", true)]
    public async Task Page_Composite_IsShownOnlyWhenAskedFor(string address, bool isShown)
    {
        await using var facts = await FactsAsync();

        var page = Open(facts, address, "D01");

        await page.WaitForAssertionAsync(() => Assert.Equal("财政局", page.Find("h1").ChildNodes[0].TextContent.Trim()));
        Assert.Equal(isShown, page.FindAll(".unit-composite").Count > 0);
        Assert.Equal(isShown, page.Markup.Contains("61.5", StringComparison.Ordinal));
        if (isShown)
        {
            Assert.Equal(["64.0", "61.5", "同类太少，不排位次"], page.FindAll(".unit-composite dd").Select(cell => cell.TextContent));
        }
    }

    [Fact]
    public async Task Page_UnknownCode_SaysSoWithTheCode()
    {
        await using var facts = await FactsAsync();

        var page = Open(facts, "/units/NO-SUCH", "NO-SUCH");

        await page.WaitForAssertionAsync(() => Assert.Equal("没有代码为“NO-SUCH”的单位。请从单位列表重新选择。", page.Find(".page-message h2").TextContent));
    }

    [Fact]
    public async Task Page_Village_LeadsToItsStreet()
    {
        await using var facts = await FactsAsync();

        var page = Open(facts, "/units/V001", "V001");

        await page.WaitForAssertionAsync(() => Assert.Equal("/units/S01", page.Find(".page-message a").GetAttribute("href")));
        Assert.Empty(page.FindAll("figure"));
    }

    private static async Task<SmallFacts> FactsAsync()
    {
        var facts = await SmallFacts.WithUnitsAsync("sqlite", Item("A-1", Part(), Part()));
        await facts.ScoreAsync(3, 202405, 62.4);
        await facts.ScoreAsync(3, 202405, 64, code: UnitScore.CompositeCode, level: 2, geometric: 61.5);
        return facts;
    }

    private IRenderedComponent<UnitPage> Open(SmallFacts facts, string address, string code)
    {
        Services.AddSingleton(facts.Engine);
        Services.AddSingleton(facts.Catalogue);
        Services.AddSingleton(_ => new FactsVersion(facts.Engine, NullLogger<FactsVersion>.Instance));
        Services.AddScoped<UnitReader>();
        Services.AddScoped<UnitItemReader>();
        Services.AddScoped<FunnelPlaces>();
        Services.AddScoped<RankBandReader>();
        Services.AddScoped<FractionText>();
        Services.AddSingleton(new SupervisionSettings());
        Services.AddScoped<VillageReader>();
        Services.AddScoped<UnitCharts>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<UnitPage>(parameters => parameters.AddCascadingValue(May).Add(page => page.Code, code));
    }
}
