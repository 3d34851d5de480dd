using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Sample.Files;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Sample;

/// <summary>The sample through the ordinary importer, at a hundredth of its size.</summary>
public sealed class SampleLoadTests : IDisposable
{
    private const double Scale = 0.01;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_SmallScale_FindsTheDirtThatWasPlannedAndNoOther()
    {
        await SampleDistrict.BuildAsync(folder.FullPath, Scale, Cancellation);

        await using var provider = SampleDistrict.Provider(folder.FullPath, Scale);
        var planned = SampleWriter.Write(provider.GetRequiredService<SupervisionCatalogue>(), SampleLoad.Levels(), folder.File("again"), Scale, Cancellation);
        Assert.Equal(planned.Select(Planned).Order(StringComparer.Ordinal), (await BatchesAsync(provider)).Order(StringComparer.Ordinal));
        Assert.True(planned.Sum(file => file.UnknownUnits) > 0 && planned.Sum(file => file.ImpossibleDays) > 0 && planned.Sum(file => file.Duplicates) > 0);
        await AssertReadyAsync(provider);
    }

    [Fact]
    public async Task LoadAsync_StoppedHalfWay_GoesOnAtTheNextStart()
    {
        await using var provider = SampleDistrict.Provider(folder.FullPath, Scale);
        await provider.GetRequiredService<SchemaSteps>().ApplyAsync(provider.GetRequiredService<SupervisionCatalogue>().Streams, Cancellation);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation))
        {
            var progress = provider.GetRequiredService<StartProgress>();
            progress.Changed += () => StopAt(progress, stop);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Start(provider, stop.Token));
        }

        var before = (await BatchesAsync(provider)).Count;
        await using var next = SampleDistrict.Provider(folder.FullPath, 1);
        await Start(next, Cancellation);

        var after = await BatchesAsync(next);
        Assert.InRange(before, 1, after.Count - 1);
        Assert.Equal(after.Count, after.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(StartStep.Ready, next.GetRequiredService<StartProgress>().Now.Step);
        await AssertReadyAsync(next);
    }

    [Fact]
    public async Task Start_SwitchedOff_IsReadyAndEmpty()
    {
        await using var provider = SampleDistrict.Provider(folder.FullPath, Scale, load: false);
        await provider.GetRequiredService<SchemaSteps>().ApplyAsync(provider.GetRequiredService<SupervisionCatalogue>().Streams, Cancellation);

        await Start(provider, Cancellation);

        Assert.False(provider.GetRequiredService<StartProgress>().Now.IsStarting);
        Assert.Empty(await BatchesAsync(provider));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static void StopAt(StartProgress progress, CancellationTokenSource stop)
    {
        if (progress.Now is { Step: StartStep.Importing, Rows: > 15_000 })
        {
            stop.Cancel();
        }
    }

    private static async Task Start(IServiceProvider provider, CancellationToken cancellation)
    {
        using var start = ActivatorUtilities.CreateInstance<FirstStart>(provider);
        await start.StartedAsync(cancellation);
        await start.ExecuteTask!;
    }

    private static string Planned(SampleFileReport file) =>
        $"{Path.GetFileName(file.Path)}: {file.Rows} rows, {file.ImpossibleDays + file.UnknownUnits} rejected, {file.Duplicates} duplicate, {file.Backwards} faults";

    private static async Task<IReadOnlyList<string>> BatchesAsync(IServiceProvider provider)
    {
        await using var connection = await provider.GetRequiredService<Engine>().OpenFactsAsync(Cancellation);
        var rows = await connection.QueryAsync<(string Name, long Rows, long Rejected, long Duplicate, long Faults)>(
            "select file_name, accepted + rejected + duplicate, rejected, duplicate, faults from batch where is_sample = 1");
        return [.. rows.Select(row => $"{row.Name}: {row.Rows} rows, {row.Rejected} rejected, {row.Duplicate} duplicate, {row.Faults} faults")];
    }

    private static async Task AssertReadyAsync(IServiceProvider provider)
    {
        var facts = await provider.GetRequiredService<HealthReader>().ReadAsync(Cancellation);
        Assert.Equal((76, 78, true, new DateOnly(2026, 10, 31)), (facts.Units, facts.Items, facts.Sample, facts.DataThrough!.Value));
    }
}
