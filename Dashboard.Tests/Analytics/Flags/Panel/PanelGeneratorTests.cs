using SmartSupervision.Analytics.Numerics;
using SmartSupervision.Benchmarks.Panels;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Panel;

/// <summary>The generator gives the check vectors that were published with it (seed 1, default parameters).</summary>
public class PanelGeneratorTests
{
    private static readonly GeneratedPanel SeedOne = PanelGenerator.Generate(1, new());

    [Fact]
    public void Uniform_PublishedIndices_GivesPublishedNumbers()
    {
        Assert.Equal(0.68947803809449426, CounterRandom.Uniform(1, 1, 0));
        Assert.Equal(0.50255301179431622, CounterRandom.Uniform(1, 40, 3, 2, 5));
        Assert.Equal(0.5301064852225057, CounterRandom.Uniform(7, 12, 10, 20));
    }

    [Fact]
    public void NormalAndStudent_PublishedIndices_GivePublishedNumbers()
    {
        Assert.Equal(-0.484669154879, CounterRandom.Normal(1, 2, 0), 1e-12);
        Assert.Equal(-0.838520635711, CounterRandom.StudentFour(1, 41, 0, 0, 0), 1e-12);
    }

    [Fact]
    public void Generate_SeedOne_GivesPublishedUnits()
    {
        Assert.Equal([4, 0, 1, 1, 3, 6, 2, 1, 1, 3, 0, 4], SeedOne.Groups[..12]);
        Assert.Equal([611, 97, 268, 82, 299, 1346, 569, 21], Enumerable.Range(0, 8).Select(unit => SeedOne.Sizes[unit * 36]));
        var planted = Enumerable.Range(0, 1000).Where(unit => SeedOne.Planted[unit] is not null).ToArray();
        Assert.Equal(60, planted.Length);
        Assert.Equal([38, 73, 82, 131, 136, 150, 154, 179, 193, 216, 238, 259], planted[..12]);
        Assert.Equal(
            [
                PlantedType.Spike, PlantedType.UnderReport, PlantedType.ProfileBreak, PlantedType.RateExcess,
                PlantedType.LevelShift, PlantedType.UnderReport, PlantedType.Flatline, PlantedType.ProfileBreak,
                PlantedType.DimShift, PlantedType.Volatility, PlantedType.Volatility, PlantedType.Volatility,
            ],
            planted[..12].Select(unit => SeedOne.Planted[unit]!.Value));
    }

    [Fact]
    public void Generate_SeedOne_GivesPublishedSums()
    {
        Assert.Equal(79172132.3, Sum(SeedOne.Values, GeneratedKind.Score, value => value), 0.05);
        Assert.Equal(26184715, Sum(SeedOne.Counts, GeneratedKind.Rate, value => value));
        Assert.Equal(50726797, Sum(SeedOne.Counts, GeneratedKind.Proportion, value => value));
        Assert.Equal(2720584.2491, Sum(SeedOne.Values, GeneratedKind.Amount, Math.Log), 5e-5);
        Assert.Equal(0.5054544444444444, MissingShare(SeedOne.Values), 1e-12);
        Assert.Equal(0.5663037037037038, MissingShare(SeedOne.Counts), 1e-12);
    }

    [Fact]
    public void Generate_SeedOne_GivesPublishedCells()
    {
        Assert.Equal([79.6, 72.6, 76.9, 81.9], SeedOne.Values[0]![..4]);
        Assert.Equal([19, 13, 30, 21, 19, 24], SeedOne.Counts[3]![..6]);
        Assert.Equal([196, 196, 196], SeedOne.Trials[5]![..3]);
        Assert.Equal([187, 179, 187], SeedOne.Counts[5]![..3]);
    }

    [Theory]
    [InlineData("gw", ".5,.5", true)]
    [InlineData("pi", "much", false)]
    [InlineData("sev_lo", "1.5", true)]
    [InlineData("types", "0,spike,rate_excess", true)]
    [InlineData("types", "99", false)]
    [InlineData("nonsense", "1", false)]
    public void TrySet_NameAndValue_SaysWhetherUnderstood(string name, string value, bool understood) =>
        Assert.Equal(understood, new PanelParameters().TrySet(name, value));

    [Fact]
    public void IsSound_ListsOfDifferentLength_IsFalse()
    {
        var parameters = new PanelParameters();
        Assert.True(parameters.TrySet("gw", ".5,.5"));
        Assert.False(parameters.IsSound);
        Assert.True(parameters.TrySet("gm", "30,60"));
        Assert.True(parameters.IsSound);
    }

    private static double Sum(double[]?[] figures, GeneratedKind kind, Func<double, double> each) =>
        Enumerable.Range(0, PanelDesign.ItemCount).Where(item => PanelDesign.Kinds[item] == kind)
            .Sum(item => figures[item]!.Where(value => !double.IsNaN(value)).Sum(each));

    /// <summary>Items of the other kind count as missing, as in the published table.</summary>
    private static double MissingShare(double[]?[] figures) =>
        1 - (figures.Sum(values => values?.Count(value => !double.IsNaN(value)) ?? 0) / (75.0 * 36000));
}
