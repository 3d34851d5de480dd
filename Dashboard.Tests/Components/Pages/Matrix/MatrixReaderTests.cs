using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Matrix;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.Matrix;

public sealed class MatrixReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_Group_GivesItsItemsForUnitsByName(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var view = await Reader(facts).ReadAsync(new(UnitKind.Department, IsByModule: true, "m", 1), January, Token);

        Assert.Equal(("m", 1), (view.Group.Code, view.Group.Items));
        Assert.Equal(["财政局", "教育局"], view.Rows.Select(row => row.Name));
        Assert.Equal([(MeasureState.Figure, 50d), (MeasureState.Figure, 0d)], view.Rows.Select(row => (row.Cells[0]!.State, row.Cells[0]!.Value!.Value)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_000)]
    public async Task ReadAsync_UnknownGroupOrPage_FallsBackToTheFirst(int page)
    {
        await using var facts = await QuarterAsync("sqlite");
        var view = await Reader(facts).ReadAsync(new(UnitKind.Street, IsByModule: false, "<script>", page), January, Token);
        Assert.Equal(("f", 1, 1, 1), (view.Group.Code, view.Page, view.Pages, view.Units));
    }

    private static MatrixReader Reader(SmallFacts facts) => new(
        facts.Engine,
        facts.Catalogue with { Modules = [new("m", "模块", "Module", "s", "系统", "System")], FocusCategories = [new("f", "类别", "Category")] });
}
