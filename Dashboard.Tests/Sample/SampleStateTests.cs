using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Verbs;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Sample;

public sealed class SampleStateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task ReadAsync_FromNeverBegunToDone_TellsStageScaleAndPercent(string engine)
    {
        await using var database = await TestDatabase.WithAsync(engine, []);
        var state = new SampleState(database.Engine);

        var before = await state.ReadAsync(Token);
        await state.NoteAsync(0.25, 41.5, Token);
        var loading = await state.ReadAsync(Token);
        await state.FinishAsync(Token);

        Assert.Equal(new(SampleStage.None, 0, 0), before);
        Assert.Equal(new(SampleStage.Loading, 0.25, 41.5), loading);
        Assert.Equal(new(SampleStage.Done, 0, 100), await state.ReadAsync(Token));
        Assert.True(await state.IsStoreEmptyAsync(Token));
    }

    [Fact]
    public async Task StatusVerb_WhileAnotherProcessLoads_SaysStartingAndHowFar()
    {
        using var folder = new TemporaryFolder();
        await using var provider = SampleDistrict.Provider(folder.FullPath, 1);
        await provider.GetRequiredService<SchemaSteps>().ApplyAsync(provider.GetRequiredService<SupervisionCatalogue>().Streams, Token);
        await provider.GetRequiredService<SampleState>().NoteAsync(1, 41.5, Token);

        var result = new MemoryStream();
        await new StatusVerb(provider.GetRequiredService<HealthReader>(), provider.GetRequiredService<SampleState>())
            .RunAsync(VerbArguments.Parse(["status"])!, new VerbOutput(result, TextWriter.Null), Token);

        using var report = JsonDocument.Parse(Encoding.UTF8.GetString(result.ToArray()));
        Assert.Equal(HealthReport.Starting, report.RootElement.GetProperty("status").GetString());
        Assert.Equal(41.5, report.RootElement.GetProperty("percent").GetDouble());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
