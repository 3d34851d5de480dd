using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Sample;

/// <summary>What the whole sample shows in its last month, once loaded and computed.</summary>
public sealed class WholeSampleTests : IAsyncLifetime
{
    // Why the others are not among them stands in docs/detection.md.
    private static readonly PlantedKind[] Found =
    [
        PlantedKind.LevelShift, PlantedKind.SlowDrift, PlantedKind.Spike, PlantedKind.DimensionShift, PlantedKind.DropOut, PlantedKind.RateExcess,
        PlantedKind.ProfileBreak, PlantedKind.FlatLine, PlantedKind.HeapedFigures,
    ];

    private ServiceProvider provider = null!;

    public static TheoryData<string, string> Visible =>
        [.. PlantedDeviations.All.Where(deviation => Found.Contains(deviation.Kind)).Select(deviation => new TheoryDataRow<string, string>(deviation.Unit, deviation.Item))];

    public async ValueTask InitializeAsync() => provider = SampleDistrict.Provider(await SampleDistrict.WholeAsync(), 1);

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Theory]
    [MemberData(nameof(Visible))]
    public async Task Flags_OfTheLastMonth_HoldThePlantedUnitWithItsItem(string unit, string item)
    {
        var drivers = await QueryAsync<string>(
            "select d.code from flag f join flag_driver d on d.flag_code = f.flag_code join unit u on u.unit_id = f.unit_id where f.month = @month and u.code = @unit",
            new { month = SampleWorld.LastMonth.Value, unit });

        Assert.NotEmpty(drivers);
        Assert.Contains(drivers, code => code == item || DimensionOf(code) == item);
    }

    // Twelve units hold a planted deviation; in a calm month few others may be flagged by chance.
    [Fact]
    public async Task Flags_OfTheLastMonth_AreMostlyThePlantedUnits()
    {
        var flagged = await QueryAsync<string>(
            "select u.code from flag f join unit u on u.unit_id = f.unit_id where f.month = @month", new { month = SampleWorld.LastMonth.Value });

        var planted = PlantedDeviations.All.Select(deviation => deviation.Unit).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(flagged.Count(code => !planted.Contains(code)), 0, 2);
    }

    [Fact]
    public async Task Flags_OfTheSample_AreExplainedByPartsThatSumToTheirStrength()
    {
        var flags = await QueryAsync<(string Code, double Strength, string Explanation)>("select flag_code, strength, explanation from flag", new { });
        var neutral = provider.GetRequiredService<SupervisionCatalogue>().Items.Where(item => item.Polarity == Polarity.Neutral)
            .Select(item => item.Code).ToHashSet(StringComparer.Ordinal);

        Assert.True(flags.Count > 20);
        Assert.All(flags, flag =>
        {
            var explanation = JsonSerializer.Deserialize<FlagExplanation>(flag.Explanation)!;
            Assert.Equal(flag.Strength, explanation.Parts.Sum(part => part.Strength), 1e-9);
            Assert.InRange(flag.Strength, explanation.CutStrength, double.PositiveInfinity);
            Assert.InRange(explanation.FalseDiscoveryRate, 0, explanation.Cut);
            Assert.DoesNotContain(explanation.Parts, part => neutral.Contains(part.Code));
        });
    }

    [Fact]
    public async Task Measures_OfAUnitThatDroppedOut_AreNotReported()
    {
        var dropped = PlantedDeviations.All.Single(deviation => deviation.Kind == PlantedKind.DropOut);
        var states = await QueryAsync<(int Month, int State)>(
            "select m.month, m.state from measure m join unit u on u.unit_id = m.unit_id where u.code = @Unit and m.item_code = @Item order by m.month",
            new { dropped.Unit, dropped.Item });

        Assert.Equal((int)MeasureState.Figure, states.Single(row => row.Month == dropped.From.AddMonths(-1).Value).State);
        Assert.All(states.Where(row => row.Month >= dropped.From.Value), row => Assert.Equal((int)MeasureState.NotReported, row.State));
    }

    [Fact]
    public async Task Scores_OfTheLastMonth_ShowAllFourDimensionsForNearlyAllUnits()
    {
        var shown = await QueryAsync<int>(
            "select s.unit_id from score s join unit u on u.unit_id = s.unit_id where s.month = @month and s.level = 1 and s.value is not null and u.kind <= 2 "
            + "group by s.unit_id having count(*) = 4",
            new { month = SampleWorld.LastMonth.Value });

        Assert.InRange(shown.Count, 70, 76);
    }

    // 85 % of the applicable scored weight has a figure in the last month, for nearly all of the 76 units.
    [Fact]
    public async Task Measures_OfTheLastMonth_CoverTheScoredWeightOfNearlyAllUnits()
    {
        var weights = provider.GetRequiredService<SupervisionCatalogue>().Items.Where(item => item.IsScored).ToDictionary(item => item.Code, item => item.Weight);
        var rows = await QueryAsync<(int Unit, string Item, int State)>(
            "select m.unit_id, m.item_code, m.state from measure m join unit u on u.unit_id = m.unit_id where m.month = @month and u.kind <= 2",
            new { month = SampleWorld.LastMonth.Value });

        var shares = rows.Where(row => weights.ContainsKey(row.Item) && row.State != (int)MeasureState.NotApplicable)
            .GroupBy(row => row.Unit)
            .Select(unit => unit.Where(row => row.State == (int)MeasureState.Figure).Sum(row => weights[row.Item]) / unit.Sum(row => weights[row.Item]))
            .ToList();
        Assert.Equal(76, shares.Count);
        Assert.InRange(shares.Count(share => share >= 0.85), 72, 76);
    }

    [Fact]
    public async Task Items_OfTheCatalogue_AllHaveAFigureSomewhere()
    {
        var items = await QueryAsync<string>(
            "select distinct item_code from measure where month = @month and state = 0", new { month = SampleWorld.LastMonth.Value });

        Assert.Equal(
            provider.GetRequiredService<SupervisionCatalogue>().Items.Select(item => item.Code).Order(StringComparer.Ordinal),
            items.Order(StringComparer.Ordinal));
    }

    private string? DimensionOf(string code) => provider.GetRequiredService<SupervisionCatalogue>().Item(code)?.Dimension;

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters)
    {
        await using var connection = await provider.GetRequiredService<Engine>().OpenFactsAsync(TestContext.Current.CancellationToken);
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }
}
