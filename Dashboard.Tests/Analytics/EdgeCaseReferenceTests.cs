using SmartSupervision.Analytics.Digits;
using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Index;
using SmartSupervision.Analytics.SmallCounts;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics;

/// <summary>What indexes, small counts, corrections, trends and digits must do in the listed edge cases. Charts and funnels have tests of their own.</summary>
public sealed class EdgeCaseReferenceTests
{
    private static readonly Dictionary<string, Action> Checks = new(StringComparer.Ordinal)
    {
        ["minmax_all_equal"] = () => Nothing(Normalisation.MinMax([5, 5, 5, 5], 0, 100)),
        ["minmax_one_unit"] = () => Nothing(Normalisation.MinMax([7], 0, 100)),
        ["zscore_all_equal"] = () => Nothing(Normalisation.ZScore([5, 5, 5])),
        ["prank_one_unit"] = () => Nothing(Normalisation.PercentRank([7])),
        ["prank_two_units"] = () => Assert.Equal([0, 1], Normalisation.PercentRank([3, 9])),
        ["prank_ties_and_NA"] = () => Assert.Equal([0, 1.0 / 3, 1.0 / 3, null, 1], Normalisation.PercentRank([1, 2, 2, null, 5])),
        ["treat_mostly_zero"] = () => MostlyZero(1, 3),
        ["treat_two_positive_equal"] = () => MostlyZero(2, 2),
        ["skew_constant"] = SkewOfConstant,
        ["kurt_n3"] = () => Assert.Equal("TooFewUnits", OutlierTreatment.Treat([1, 2, 9], new()).Method),
        ["winsor_ties_exceed_winmax"] = TiesMoveTogether,
        ["amean_all_NA"] = () => Assert.Null(WeightedMean.Of([null, null], [1, 1], MeanKind.Arithmetic)),
        ["amean_zero_weights"] = () => Assert.Throws<ArgumentException>(() => WeightedMean.Of([1, 2], [0, 0], MeanKind.Arithmetic)),
        // floor 1: exp((ln 1 + ln 50) / 2) = sqrt 50
        ["gmean_with_zero"] = () => Assert.Equal(Math.Sqrt(50), WeightedMean.Of([0, 50], [1, 1], MeanKind.Geometric)!.Value, 9),
        // ((sqrt 50 + sqrt 80) / 2)^2 = (130 + 2 sqrt 4000) / 4
        ["genmean_with_NA"] = () => Assert.Equal((130 + (2 * Math.Sqrt(4000))) / 4, WeightedMean.Power([null, 50, 80], [1, 1, 1], .5)!.Value, 9),
        ["outrank_NA_asymmetry"] = OutrankingOfMissing,
        ["denominate_zero"] = () => Nothing(Screening.Denominate([6, 0], [0, 0])),
        ["impute_group_all_NA"] = () => Nothing(Screening.ImputeGroupMean([null, null], ["a", "a"])),
        ["critic_constant_column"] = () => ConstantHasNoWeight(ObjectiveWeights.FromCritic),
        ["entropy_constant"] = EntropyOfConstant,
        ["pca_constant"] = () => ConstantHasNoWeight(ObjectiveWeights.FromFirstComponent),
        ["rank_near_ties"] = () => Assert.Equal([1, 1], IndexTree.RanksOf([0.1 + 0.2, 0.3])),
        // 10 of 100, 20 of 200, 30 of 300: one rate for all
        ["marshall_no_overdispersion"] = () => Estimates(Marshall.Poisson([10, 20, 30], [100, 200, 300]), .1, .1, .1),
        ["marshall_all_zero"] = () => Estimates(Marshall.Poisson([0, 0, 0], [100, 200, 300]), 0, 0, 0),
        ["marshall_zero_population"] = () => Assert.Null(Marshall.Poisson([1, 20, 30], [0, 200, 300]).Estimates[0]),
        ["single_p"] = () => Assert.Equal([0.03], PValueAdjustment.BenjaminiHochberg([0.03])),
        ["NA_p"] = () => Assert.Equal([0.02, null, 0.04], PValueAdjustment.BenjaminiHochberg([0.01, null, 0.04])),
        ["p_gt_1"] = () => Assert.Throws<ArgumentOutOfRangeException>(() => PValueAdjustment.BenjaminiHochberg([0.02, 1.2])),
        ["storey_small_m"] = () => Assert.Null(NullShare.Bootstrap([.. Enumerable.Range(1, 10).Select(place => (double?)(place * .09))]).Share),
        ["mk_constant"] = TrendOfConstant,
        ["stl_less_than_two_years"] = () => Assert.Null(SeasonalTrend.Decompose(Months(23), new())),
        ["stl_exactly_two_years"] = () => Assert.Null(SeasonalTrend.Decompose(Months(24), new())),
        ["stl_with_NA"] = () => Assert.NotNull(SeasonalTrend.Decompose(Months(36), new())),
        ["pelt_constant"] = () => Assert.Null(ChangePoints.Scaled([.. Enumerable.Repeat(5.0, 20)])),
        ["pelt_n3"] = () => Assert.True(ChangePoints.SmallestNumberOfMonths > 3),
        ["sen_short_rank_below_1"] = () => Assert.Equal((1.0, null, null), (SenSlope.Of([1, 2, 3])!.Slope, SenSlope.Of([1, 2, 3])!.Lower, SenSlope.Of([1, 2, 3])!.Upper)),
        ["log10_1000"] = () => Assert.Equal((1, 10), (LeadingDigits.Of(100000, DigitTest.First), LeadingDigits.Of(100000, DigitTest.FirstTwo))),
        ["yuan_0.57"] = () => Assert.Equal(57, LeadingDigits.Of(57, DigitTest.FirstTwo)),
        ["last_two_1205"] = () => Assert.Equal(5, LeadingDigits.Of(1205, DigitTest.LastTwo)),
        ["last_two_12.50"] = () => Assert.Equal(50, LeadingDigits.Of(1250, DigitTest.LastTwo)),
        ["gini_all_zero"] = () => Assert.Null(Concentration.Of([0, 0, 0])),
        ["gini_negative"] = () => Assert.Equal((1, 10.0), (Concentration.Of([-5, 10])!.Payees, Concentration.Of([-5, 10])!.Total)),
    };

    public static TheoryData<string> Cases =>
        [.. new[] { "composite", "shrinkage", "fdr", "trend", "digits" }.SelectMany(area => EdgeCases.Of(area))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EdgeCase_GivesTheRequiredBehaviour(string name)
    {
        Assert.SkipWhen(name.Length == 0, "no edge cases in the reference folder");
        Assert.SkipUnless(Checks.TryGetValue(name, out var check), $"no check is written for the edge case {name}");
        check!();
    }

    private static void Nothing(double?[] values) => Assert.All(values, value => Assert.Null(value));

    private static double[] Months(int count) => [.. Enumerable.Range(0, count).Select(month => 10 + Math.Sin(month) + (month % 12))];

    private static void MostlyZero(double first, double second)
    {
        double?[] values = [.. Enumerable.Repeat<double?>(0, 34), first, second];
        var treated = OutlierTreatment.Treat(values, new());

        Assert.Equal(("MostlyZero", 0), (treated.Method, treated.Points));
        Assert.Equal(values, treated.Values);
    }

    private static void SkewOfConstant()
    {
        Assert.Null(Shape.Skewness([1, 1, 1, 1, 1]));
        Assert.Equal("None", OutlierTreatment.Treat([.. Enumerable.Repeat<double?>(1, 10)], new()).Method);
    }

    private static void TiesMoveTogether()
    {
        // Five equal maxima far out: with at most two points a step moves all five, and the number reported is the number moved.
        double?[] values = [.. Enumerable.Range(0, 60).Select(value => (double?)(value % 7)), 900, 900, 900, 900, 900];
        var treated = OutlierTreatment.Treat(values, new(MostPoints: 2));

        Assert.Equal(treated.Treated.Count(moved => moved), treated.Points);
    }

    private static void OutrankingOfMissing()
    {
        double?[] first = [10, null];
        double?[] second = [5, 20];

        Assert.Equal(1.0, Copeland.Outranking([first, second], [1, 1])[0, 1]);
        Assert.Equal(1.0, Copeland.Outranking([second, first], [1, 1])[1, 0]);
    }

    private static void ConstantHasNoWeight(Func<IReadOnlyList<double[]>, double[]> weigh)
    {
        var weights = weigh([[0, .2, .7, 1], [.1, .3, .2, .9], [.5, .5, .5, .5]]);

        Assert.Equal(0, weights[2], 9);
        Assert.Equal(1, weights.Sum(), 9);
        Assert.All(weights, weight => Assert.True(weight >= 0));
    }

    private static void EntropyOfConstant()
    {
        Assert.Equal([1, 1], ObjectiveWeights.Entropies([[.5, .5, .5], [1, 1, 1]]).Select(entropy => Math.Round(entropy, 12)));
        Assert.Equal([.5, .5], ObjectiveWeights.FromEntropy([[.5, .5, .5], [1, 1, 1]]).Select(weight => Math.Round(weight, 6)));
    }

    private static void Estimates(MarshallResult result, params double[] expected)
    {
        Assert.Equal(0, result.BetweenVariance);
        Assert.Equal(expected, result.Estimates.Select(estimate => Math.Round(estimate!.Value, 12)));
    }

    private static void TrendOfConstant()
    {
        var result = MannKendall.Test([.. Enumerable.Repeat<double?>(5, 10)]);

        Assert.Equal((0.0, 0.0, 1.0), (result.Variance, result.Z, result.PValue));
    }
}
