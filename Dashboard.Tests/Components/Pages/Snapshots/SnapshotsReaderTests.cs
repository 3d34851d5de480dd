using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Components.Pages.Snapshots;
using SmartSupervision.Tests.Briefing.Snapshots;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Snapshots;

/// <summary>The pages of snapshots read from the snapshots alone.</summary>
public class SnapshotsReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Read_SnapshotOfAUnit_ShowsThatUnitOnly(string engine)
    {
        await using var facts = await SnapshotStoreTests.FilledAsync(engine);
        var head = (await SnapshotStoreTests.FreezerOf(facts).FreezeAsync(new(["D02", "GONE"], new(202402), new(202402)), "教育局", "test", Token))!;
        var reader = new SnapshotsReader(SnapshotStoreTests.StoreOf(facts), facts.Units);

        var view = (await reader.ReadAsync(head.Code, Token))!;

        Assert.Equal(["教育局"], view.Shown.Select(unit => unit.Name));
        Assert.Equal(["GONE"], view.Missing);
        var item = Assert.Single(view.Items);
        Assert.Equal(("CLOSED", 0.0, 1.0), (item.Item.Code, item.Measure.Numerator!.Value, item.Measure.Denominator!.Value)); // February: one case, still open
        Assert.True(view.IsWhole);
        Assert.Empty(view.Withdrawn);
        Assert.Null(await reader.ReadAsync("202402-none", Token));
        Assert.Equal(head.Code, Assert.Single((await reader.ReadAsync(Token)).Entries).Head.Code);
    }

    [Fact]
    public async Task Compare_SameFiguresTwice_DifferInNothing()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        var freezer = SnapshotStoreTests.FreezerOf(facts);
        var scope = new SnapshotScope([], new(202402), new(202402));
        var first = (await freezer.FreezeAsync(scope, "一", "test", Token))!;
        var second = (await freezer.FreezeAsync(scope, "二", "test", Token))!;
        var reader = new SnapshotsReader(SnapshotStoreTests.StoreOf(facts), facts.Units);

        var pair = (await reader.CompareAsync(first.Code, second.Code, Token))!;

        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Empty(pair.Comparison.Moved);
        Assert.Empty(pair.Comparison.Corrected);
        Assert.Empty(pair.Comparison.Redefined);
        Assert.Null(await reader.CompareAsync(first.Code, "none", Token));
    }
}
