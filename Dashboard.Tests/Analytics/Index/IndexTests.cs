using SmartSupervision.Analytics.Index;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Index;

public sealed class IndexTests
{
    [Fact]
    public void MinMax_AllEqual_GivesNoValues() => Assert.All(Normalisation.MinMax([5, 5, 5, 5], 0, 100), Assert.Null);

    [Fact]
    public void ZScore_AllEqual_GivesNoValues() => Assert.All(Normalisation.ZScore([5, 5, 5]), Assert.Null);

    [Fact]
    public void PercentRank_OneUnit_GivesNoValue() => Assert.Null(Assert.Single(Normalisation.PercentRank([7])));

    [Fact]
    public void PercentRank_TiesAndMissing_ShareTheLowerRankAndStayMissing() =>
        Assert.Equal([0, 1.0 / 3, 1.0 / 3, null, 1], Normalisation.PercentRank([1, 2, 2, null, 5]));

    [Fact]
    public void Treat_MostlyZero_IsLeftAlone()
    {
        double?[] values = [.. Enumerable.Repeat<double?>(0, 34), 1, 3];
        var treated = OutlierTreatment.Treat(values, new());
        Assert.Equal("MostlyZero", treated.Method);
        Assert.Equal(values, treated.Values);
    }

    [Fact]
    public void Treat_FewUnits_IsLeftAlone() => Assert.Equal("TooFewUnits", OutlierTreatment.Treat([1, 2, 9], new()).Method);

    [Fact]
    public void Treat_Constant_Passes() => Assert.Equal("None", OutlierTreatment.Treat([1, 1, 1, 1, 1, 1, 1, 1, 1], new()).Method);

    [Fact]
    public void WeightedMean_NothingPresent_IsMissing() => Assert.Null(WeightedMean.Of([null, null], [1, 1], MeanKind.Arithmetic));

    [Fact]
    public void WeightedMean_NoWeight_IsRefused() => Assert.Throws<ArgumentException>(() => WeightedMean.Of([1, 2], [0, 0], MeanKind.Arithmetic));

    [Fact]
    public void WeightedMean_GeometricWithZero_UsesTheFloor() =>
        Assert.Equal(Math.Sqrt(50), WeightedMean.Of([0, 50], [1, 1], MeanKind.Geometric)!.Value, 12);

    [Fact]
    public void PowerMean_Missing_RenormalisesLikeTheOthers() =>
        // ((√50 + √80)/2)²
        Assert.Equal(Math.Pow((Math.Sqrt(50) + Math.Sqrt(80)) / 2, 2), WeightedMean.Power([null, 50, 80], [1, 1, 1], 0.5)!.Value, 10);

    [Fact]
    public void Copeland_Missing_DoesNotDependOnTheOrderOfRows()
    {
        double?[] a = [10, null], b = [5, 20];
        Assert.Equal(1, Copeland.Outranking([a, b], [1, 1])[0, 1]);
        Assert.Equal(1, Copeland.Outranking([b, a], [1, 1])[1, 0]);
    }

    [Fact]
    public void Denominate_ZeroSize_IsMissing() => Assert.Null(Assert.Single(Screening.Denominate([6], [0])));

    [Fact]
    public void ImputeGroupMean_GroupWithoutValues_StaysMissing() =>
        Assert.All(Screening.ImputeGroupMean([null, null], ["g", "g"]), Assert.Null);

    [Fact]
    public void RanksOf_NearTies_ShareTheRank() => Assert.Equal([1, 1], IndexTree.RanksOf([0.1 + 0.2, 0.3]).Select(rank => rank!.Value));

    [Fact]
    public void ObjectiveWeights_NoSpread_AreEqual()
    {
        double[][] constant = [[1, 1, 1], [1, 1, 1]];
        Assert.Equal([0.5, 0.5], ObjectiveWeights.FromEntropy(constant));
        Assert.Equal([0.5, 0.5], ObjectiveWeights.FromCritic(constant));
    }

    [Fact]
    public void CronbachAlpha_OneIndicator_IsNotJudged() => Assert.Null(Coherence.CronbachAlpha([[1, 2, 3]]));
}
