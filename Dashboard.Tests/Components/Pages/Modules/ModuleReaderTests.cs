using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.Modules;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Modules;

public sealed class ModuleReaderTests
{
    private static readonly Module module = new("m", "模块", "Module", "s", "系统", "System");

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Kind_GivesItsUnitsByNameWithACellAnItem(string engine)
    {
        // B-1 applies to streets only, so departments have no cell with a figure for it.
        var streetsOnly = Item("B-1", Part()) with { AppliesTo = new HashSet<UnitKind> { UnitKind.Street } };
        await using var facts = await QuarterAsync(engine, MajorShare, streetsOnly);
        var view = await new ModuleReader(facts.Engine, facts.Catalogue).ReadAsync(module, January, UnitKind.Department, 1, Token);

        Assert.Equal(["财政局", "教育局"], view.Units.Select(unit => unit.Name));
        Assert.Equal([50d, 0d], view.Units.Select(unit => unit.Cells[0]!.Measure.Value!.Value));
        Assert.All(view.Units, unit => Assert.NotEqual(MeasureState.Figure, unit.Cells[1]?.Measure.State ?? MeasureState.NotApplicable));
        Assert.Equal(["A-1", "B-1"], view.Trends.Select(trend => trend.Item.Code));
        Assert.Equal(50, Assert.Single(view.Trends[0].Points).Measure.Value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_000)]
    public async Task ReadAsync_PageOutOfRange_IsBroughtIntoRange(int page)
    {
        await using var facts = await QuarterAsync("sqlite");
        var view = await new ModuleReader(facts.Engine, facts.Catalogue).ReadAsync(module, January, UnitKind.Department, page, Token);
        Assert.Equal((1, 1, 2), (view.Page, view.Pages, view.Units.Count));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_AllModules_CountFiguresOfThoseThatApply(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var catalogue = facts.Catalogue with { Modules = [module] };
        var tile = Assert.Single(Assert.Single(await new ModulesReader(new ItemsReader(facts.Engine, catalogue), catalogue).ReadAsync(February, Token)).Modules);
        Assert.Equal((1, 1, 3), (tile.Items.Count, tile.Figures, tile.Units));
    }
}
