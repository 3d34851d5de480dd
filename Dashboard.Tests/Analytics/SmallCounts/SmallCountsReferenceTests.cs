using SmartSupervision.Analytics.SmallCounts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.SmallCounts;

/// <summary>Shrunk rates equal those of spdep, of direct maximisation in R, and of openEBGM.</summary>
public sealed class SmallCountsReferenceTests
{
    private static readonly (string Column, Func<GammaPosterior, double> Of)[] GammaColumns =
    [
        ("raw", posterior => posterior.Raw),
        ("post_mean", posterior => posterior.Mean),
        ("post_sd", posterior => posterior.StandardDeviation),
        ("post_median", posterior => posterior.Quantile(0.5)),
        ("q025", posterior => posterior.Quantile(0.025)),
        ("q05", posterior => posterior.Quantile(0.05)),
        ("q95", posterior => posterior.Quantile(0.95)),
        ("q975", posterior => posterior.Quantile(0.975)),
        ("p_gt_1", posterior => posterior.ProbabilityAbove(1)),
        ("p_gt_1_5", posterior => posterior.ProbabilityAbove(1.5)),
        ("p_gt_2", posterior => posterior.ProbabilityAbove(2)),
        ("ebgm", posterior => posterior.GeometricMean),
        ("shrink_weight_on_raw", posterior => posterior.WeightOnOwn),
    ];

    public static TheoryData<string> GammaSets => ReferenceFolder.Cases("shrinkage", "gamma_poisson_*_params.csv");

    public static TheoryData<string> MarshallSets => ReferenceFolder.Cases("shrinkage", "marshall_*_params.csv");

    [Theory]
    [MemberData(nameof(GammaSets))]
    public void GammaPoisson_ReferenceSet_EqualsEveryColumn(string parameters)
    {
        var expected = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", parameters));
        var file = parameters.Replace("_params", "", StringComparison.Ordinal);
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", file));
        var (observed, exposure) = (Column(table, "O"), Column(table, "E"));

        var prior = GammaPoisson.Fit(observed, exposure);

        ReferenceComparison.Equal(expected.Number(0, "alpha"), prior.Alpha, $"{file} alpha");
        ReferenceComparison.Equal(expected.Number(0, "beta"), prior.Beta, $"{file} beta");
        ReferenceComparison.Equal(expected.Number(0, "negloglik"), prior.NegativeLogLikelihood, $"{file} negloglik");
        for (var row = 0; row < table.Count; row++)
        {
            var posterior = GammaPoisson.Posterior(prior, observed[row], exposure[row]);
            foreach (var (column, of) in GammaColumns)
            {
                ReferenceComparison.Equal(table.Number(row, column), of(posterior), $"{file} {column} {row}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(MarshallSets))]
    public void Marshall_ReferenceSet_EqualsEveryColumn(string parameters)
    {
        var expected = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", parameters));
        var file = parameters.Replace("_params", "", StringComparison.Ordinal);
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", file));
        var (events, sizes) = (Column(table, "n"), Column(table, "x"));

        var poisson = Marshall.Poisson(events, sizes);
        var binomial = Marshall.Binomial(events, sizes);

        ReferenceComparison.Equal(expected.Number(0, "a"), poisson.BetweenVariance, $"{file} a");
        ReferenceComparison.Equal(expected.Number(0, "b"), poisson.OverallRate, $"{file} b");
        ReferenceComparison.Equal(expected.Number(0, "a_binomial_s2"), poisson.ObservedVariance, $"{file} s2");
        for (var row = 0; row < table.Count; row++)
        {
            ReferenceComparison.Equal(table.Number(row, "marshall_poisson"), poisson.Estimates[row], $"{file} poisson {row}");
            ReferenceComparison.Equal(table.Number(row, "marshall_binomial"), binomial.Estimates[row], $"{file} binomial {row}");
        }
    }

    [Fact]
    public void BetaBinomial_ReferenceSet_EqualsEveryColumn()
    {
        var expected = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", "beta_binomial_params.csv"));
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", "beta_binomial.csv"));
        var (cases, trials) = (Column(table, "r"), Column(table, "n"));

        var prior = BetaBinomial.Fit(cases, trials);

        ReferenceComparison.Equal(expected.Number(0, "alpha"), prior.Alpha, "alpha");
        ReferenceComparison.Equal(expected.Number(0, "beta"), prior.Beta, "beta");
        ReferenceComparison.Equal(expected.Number(0, "rho"), 1 / (prior.Alpha + prior.Beta + 1), "rho");
        ReferenceComparison.Equal(expected.Number(0, "negloglik"), prior.NegativeLogLikelihood, "negloglik");
        var mean = prior.Alpha / (prior.Alpha + prior.Beta);
        for (var row = 0; row < table.Count; row++)
        {
            var posterior = BetaBinomial.Posterior(prior, cases[row], trials[row]);
            ReferenceComparison.Equal(table.Number(row, "post_mean"), posterior.Mean, $"mean {row}");
            ReferenceComparison.Equal(table.Number(row, "q05"), posterior.Quantile(0.05), $"q05 {row}");
            ReferenceComparison.Equal(table.Number(row, "q95"), posterior.Quantile(0.95), $"q95 {row}");
            ReferenceComparison.Equal(table.Number(row, "p_gt_mean"), posterior.ProbabilityAbove(mean), $"p {row}");
        }
    }

    [Fact]
    public void GammaPoissonShrinker_ReferenceGrid_EqualsEveryColumn()
    {
        var theta = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", "mgps_theta.csv"));
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("shrinkage", "mgps_scores.csv"));
        var prior = new MixturePrior(theta.Number(0, "alpha1")!.Value, theta.Number(0, "beta1")!.Value,
            theta.Number(0, "alpha2")!.Value, theta.Number(0, "beta2")!.Value, theta.Number(0, "p")!.Value);
        for (var row = 0; row < table.Count; row++)
        {
            var cell = GammaPoissonShrinker.Score(table.Number(row, "N")!.Value, table.Number(row, "E")!.Value, prior);
            ReferenceComparison.Equal(table.Number(row, "Qn"), cell.WeightOfFirst, $"Qn {row}");
            ReferenceComparison.Equal(table.Number(row, "EBGM"), cell.GeometricMean, $"EBGM {row}");
            ReferenceComparison.Equal(table.Number(row, "post_mean"), cell.Mean, $"mean {row}");
            ReferenceComparison.Equal(table.Number(row, "EB05"), cell.Lower, $"EB05 {row}");
            ReferenceComparison.Equal(table.Number(row, "EB95"), cell.Upper, $"EB95 {row}");
        }
    }

    private static double[] Column(ReferenceTable table, string column) => [.. table.Numbers(column).Select(value => value!.Value)];
}
