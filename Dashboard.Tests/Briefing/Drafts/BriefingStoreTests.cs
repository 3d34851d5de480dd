using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Components.Pages.Briefings;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Settings;
using SmartSupervision.Tests.Briefing.Snapshots;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing.Drafts;

/// <summary>Briefings in real tables: written by two people, exported in the background, found again.</summary>
public class BriefingStoreTests
{
    private static readonly SnapshotScope Scope = new([], new(202401), new(202402));

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_TwoPeople_TheSecondIsToldAndNothingIsLost(string engine)
    {
        await using var facts = await SnapshotStoreTests.FilledAsync(engine);
        var store = new BriefingStore(facts.Engine, TimeProvider.System);
        var id = await store.AddAsync(Draft("甲"), "标题", null, "李某", Token);

        Assert.True(await store.SaveAsync(id, 1, Draft("乙"), "标题", "李某", Token));
        Assert.False(await store.SaveAsync(id, 1, Draft("丙"), "标题", "王某", Token));

        var kept = (await store.ReadAsync(id, Token))!;
        Assert.Equal((2, "李某", "乙"), (kept.Version, kept.ChangedBy, kept.Draft.Blocks[0].Text));
        Assert.Equal(Scope.Last, kept.Draft.Scope.Last);
        Assert.Equal(id, Assert.Single(await store.ListAsync(Token)).Id);
        Assert.Null(await store.ReadAsync(id + 1, Token));
    }

    [Fact]
    public void Next_MonthlyDraft_KeepsTheTextAndMovesThePeriod()
    {
        var next = BriefingStore.Next(Draft("整改{{value:CLOSED}}"), new(202404));
        Assert.Equal((202403, 202404, "整改{{value:CLOSED}}"), (next.Scope.First.Value, next.Scope.Last.Value, next.Blocks[0].Text));
    }

    [Fact]
    public async Task Editor_TypedFigureAndKeptFigure_AreToldApartAndSaved()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        var store = new BriefingStore(facts.Engine, TimeProvider.System);
        var id = await store.AddAsync(Draft("一月至二月{{value:CLOSED}}。"), "标题", null, "李某", Token);
        var editor = EditorOf(facts, store);
        Assert.True(await editor.OpenAsync(id, 0, Token));

        // February, the district: the one case is not closed, 0 of 1.
        Assert.Equal("一月至二月0.0%。", editor.Blocks[0].Text);
        editor.Blocks[0].Text = "一月至二月为0.0%，另有7件。";
        editor.Touch();
        var preview = editor.Preview("李某")!;
        Assert.True(await editor.SaveAsync("李某", Token));

        Assert.Equal(["7"], preview.Problems.Select(problem => problem.Detail));
        Assert.Equal("一月至二月为{{value:CLOSED}}，另有7件。", (await store.ReadAsync(id, Token))!.Draft.Blocks[0].Text);
        Assert.Equal((2, false), (editor.Kept.Version, editor.IsDirty));
    }

    [Fact]
    public async Task Editor_SomebodyElseSaved_KeepsMineAsACopy()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        var store = new BriefingStore(facts.Engine, TimeProvider.System);
        var id = await store.AddAsync(Draft("甲"), "标题", null, "李某", Token);
        var editor = EditorOf(facts, store);
        await editor.OpenAsync(id, 0, Token);
        await store.SaveAsync(id, 1, Draft("别人的"), "标题", "王某", Token);
        editor.Blocks[0].Text = "我的";
        editor.Touch();

        Assert.False(await editor.SaveAsync("李某", Token));
        Assert.Equal("王某", editor.Other!.ChangedBy);
        var copy = await editor.SaveCopyAsync("李某", Token);
        Assert.Equal(["我的", "别人的"], new[] { copy, id }.Select(each => store.ReadAsync(each, Token).Result!.Draft.Blocks[0].Text));
    }

    [Fact]
    public async Task Editor_Freeze_BindsTheBriefingToItsSnapshot()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        var store = new BriefingStore(facts.Engine, TimeProvider.System);
        var id = await store.AddAsync(Draft("整改{{value:CLOSED}}"), "标题", null, "李某", Token);
        var editor = EditorOf(facts, store);
        await editor.OpenAsync(id, 0, Token);

        Assert.Null(await editor.FreezeAsync("李某", 0, Token));
        Assert.StartsWith("202402-", editor.Kept.SnapshotCode, StringComparison.Ordinal);
        Assert.NotNull(await SnapshotStoreTests.StoreOf(facts).ReadAsync(editor.Kept.SnapshotCode!, Token));
        Assert.DoesNotContain("paper-mark", editor.Preview("李某")!.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Export_LeftLyingByAStoppedProgram_IsWrittenAndLogged(string engine)
    {
        await using var facts = await SnapshotStoreTests.FilledAsync(engine);
        using var folder = new TemporaryFolder();
        var (worker, exports, store) = WorkerOf(facts, folder.FullPath);
        var id = await store.AddAsync(Draft("整改{{value:CLOSED}}"), "二月/专报", null, "李某", Token);
        await worker.AskAsync((await store.ReadAsync(id, Token))!, BriefingFormat.Docx, "李某", Token);
        await exports.MoveAsync((await exports.ListAsync(Token)).Single().Id, 40, Token);

        await worker.RunAsync(Token);

        var export = (await exports.ListAsync(Token)).Single();
        Assert.Equal((ExportState.Done, "二月专报.docx", 100), (export.State, export.FileName, export.Percent));
        Assert.Equal(export.Size, new FileInfo(worker.PathOf(export)).Length);
    }

    [Fact]
    public async Task Export_Cancelled_WritesNothing()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        using var folder = new TemporaryFolder();
        var (worker, exports, store) = WorkerOf(facts, folder.FullPath);
        var id = await store.AddAsync(Draft("甲"), "标题", null, "李某", Token);
        await worker.AskAsync((await store.ReadAsync(id, Token))!, BriefingFormat.Xlsx, "李某", Token);
        await worker.CancelAsync((await exports.ListAsync(Token)).Single(), Token);
        await worker.RunAsync(Token);

        var export = (await exports.ListAsync(Token)).Single();
        Assert.Equal(ExportState.Cancelled, export.State);
        Assert.False(File.Exists(worker.PathOf(export)));
    }

    [Fact]
    public async Task Export_ForbiddenWord_IsRefusedWithItsReason()
    {
        await using var facts = await SnapshotStoreTests.FilledAsync("sqlite");
        using var folder = new TemporaryFolder();
        var (worker, exports, store) = WorkerOf(facts, folder.FullPath);
        var id = await store.AddAsync(Draft("某局为高风险单位"), "标题", null, "李某", Token);
        await worker.AskAsync((await store.ReadAsync(id, Token))!, BriefingFormat.Docx, "李某", Token);
        await worker.RunAsync(Token);

        var export = (await exports.ListAsync(Token)).Single();
        Assert.Equal((ExportState.Failed, "ExportForbiddenWord"), (export.State, export.Problem));
        Assert.NotEqual("ExportForbiddenWord", Words.Of<Dashboard.Resources.Briefings>()[export.Problem!].Value);
    }

    private static BriefingDraft Draft(string text) => new("标题", "note", "zh", Scope, [new("b1", BlockKind.Text, "说明", text)]);

    private static BriefingSources SourcesOf(SmallFacts facts) =>
        new(SnapshotStoreTests.StoreOf(facts), SnapshotStoreTests.ReaderOf(facts), new MemoryCache(Options.Create(new MemoryCacheOptions())));

    private static BriefingEditor EditorOf(SmallFacts facts, BriefingStore store)
    {
        Words.Speak("zh-CN");
        return new(store, SourcesOf(facts), FrozenDistrict.Assembly(), SnapshotStoreTests.FreezerOf(facts));
    }

    private static (ExportWorker Worker, ExportStore Exports, BriefingStore Store) WorkerOf(SmallFacts facts, string folder)
    {
        Words.Speak("zh-CN");
        var exports = new ExportStore(facts.Engine, TimeProvider.System);
        var store = new BriefingStore(facts.Engine, TimeProvider.System);
        var worker = new ExportWorker(
            facts.Engine, exports, store, SourcesOf(facts), FrozenDistrict.Assembly(), new(FrozenDistrict.Language(), new ChromiumPrinter()),
            new OperationLog(facts.Engine, TimeProvider.System), Options.Create(new StorageOptions { Folder = folder }), NullLogger<ExportWorker>.Instance);
        return (worker, exports, store);
    }
}
