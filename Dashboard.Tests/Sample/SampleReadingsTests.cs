using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.ModelCard;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Sample;

/// <summary>Chart, icon, table and funnel of the whole sample read one result: what a run stored is what the pages find again.</summary>
public sealed class SampleReadingsTests : IAsyncLifetime
{
    private static readonly Month Last = SampleWorld.LastMonth;

    private ServiceProvider provider = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Engine Engine => provider.GetRequiredService<Engine>();

    private SupervisionCatalogue Catalogue => provider.GetRequiredService<SupervisionCatalogue>();

    public async ValueTask InitializeAsync() => provider = SampleDistrict.Provider(await SampleDistrict.WholeAsync(), 1);

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Signals_StoredByTheRun_AreThoseOfTheCharts()
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var version = new FactsVersion(Engine, NullLogger<FactsVersion>.Instance);
        var funnels = new FunnelPlaces(Engine, Catalogue, new(), version, cache);
        var reader = new UnitReader(
            Engine, Catalogue, new(Engine, Catalogue, new(), funnels), new(Engine, Catalogue, version, cache), new(Engine, Catalogue, new(), version, cache));

        // September ends a quarter, so quarterly items have a new point too.
        var unit = (await reader.ReadAsync("S01", Last.AddMonths(-1), withRank: true, Token))!;

        var judged = unit.Items.Where(item => item.Signal is not null && item.Reading?.Finding is not null).ToList();
        Assert.True(judged.Count > 30, $"only {judged.Count} items have a signal");
        Assert.All(judged, item => Assert.Equal(
            (item.Item.Code, item.Signal!.Finding.Verdict, item.Signal.Finding.Reason), (item.Item.Code, item.Reading!.Finding!.Verdict, item.Reading.Finding.Reason)));
        Assert.Equal(78, unit.Items.Count);
        Assert.InRange(unit.Rank!.Upper, unit.Rank.Lower, 16);
    }

    [Fact]
    public async Task ItemPage_OfEveryItem_HasAChartAndTheFunnelOfItsUnits()
    {
        var reader = new ItemReader(Engine, Catalogue, new(), new(Engine, Catalogue, new()));
        foreach (var item in Catalogue.Items)
        {
            var view = await reader.ReadAsync(item, Last, null, Token);
            Assert.NotNull(view.Series);
            Assert.All(view.Funnels, pair => Assert.Equal(
                view.Units.Count(row => row.Kind == pair.Key && row.Measure is { IsFigure: true, Denominator: > 0 }), pair.Value.Plot.Points.Count));
        }
    }

    [Fact]
    public async Task ModelCard_OfTheSample_CountsFlagsAndItemsThatDriveThem()
    {
        var view = await new ModelReader(Engine, Catalogue).ReadAsync(Last, Token);

        Assert.True(view.Data!.Flags > 0);
        Assert.All(view.Firing, row => Assert.InRange(row.Units, 1, row.Applies));
        Assert.Contains(view.Settings, setting => setting.Path == "Deviations.FalseDiscoveryRate");
    }
}
