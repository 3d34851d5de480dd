using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.Items;

public sealed class ItemsReaderTests
{
    private static readonly ItemFilter all = new(null, null, null, null, null, null);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Month_GivesTheDistrictAndCountsUnitsWithAFigure(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var entry = Assert.Single((await new ItemsReader(facts.Engine, facts.Catalogue).ReadAsync(all, January, Token)).Items);
        Assert.Equal((50d, 3, 3), (entry.District!.Value!.Value, entry.UnitsWithFigure, entry.Units));

        // In February only 财政局 has a case to divide by.
        entry = Assert.Single((await new ItemsReader(facts.Engine, facts.Catalogue).ReadAsync(all, February, Token)).Items);
        Assert.Equal((100d, 1, 3), (entry.District!.Value!.Value, entry.UnitsWithFigure, entry.Units));
    }

    [Fact]
    public async Task ReadAsync_NoData_ListsTheItemsWithoutFigures()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", MajorShare);
        var view = await new ItemsReader(facts.Engine, facts.Catalogue).ReadAsync(all, null, Token);
        Assert.Null(Assert.Single(view.Items).District);
        Assert.Equal(1, view.All);
    }
}
