using SmartSupervision.Analytics.Index;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Index;

/// <summary>Weights from data, coherence, pairwise comparison, rank bands and sensitivity equal the reference.</summary>
public sealed class WeightsReferenceTests
{
    [Fact]
    public void ObjectiveWeights_EveryPillar_EqualReference()
    {
        var chain = AsemChain.Read();
        var table = ReferenceTable.Read(Path.Combine(chain.Folder, "12_objective_weights.csv"));
        var normalised = chain.Normalised(values => Normalisation.MinMax(values, 0, 100));
        foreach (var pillar in table.Texts("pillar").Distinct())
        {
            var rows = table.Where("pillar", pillar);
            double[][] hundred = [.. rows.Texts("iCode").Select(code => normalised[code].Select(value => value!.Value).ToArray())];
            double[][] one = [.. hundred.Select(values => values.Select(value => value / 100).ToArray())];
            var (entropies, entropyWeights) = (ObjectiveWeights.Entropies(hundred), ObjectiveWeights.FromEntropy(hundred));
            var (contents, criticWeights) = (ObjectiveWeights.CriticContents(one), ObjectiveWeights.FromCritic(one));
            var ((loadings, share), squared) = (ObjectiveWeights.FirstComponent(one), ObjectiveWeights.FromFirstComponent(one));
            for (var row = 0; row < rows.Count; row++)
            {
                var where = $"{pillar} {rows.Text(row, "iCode")}";
                ReferenceComparison.Equal(rows.Number(row, "entropy_e"), entropies[row], $"{where} entropy");
                ReferenceComparison.Equal(rows.Number(row, "w_entropy"), entropyWeights[row], $"{where} entropy weight");
                ReferenceComparison.Equal(rows.Number(row, "critic_sd"), contents[row].Deviation, $"{where} deviation");
                ReferenceComparison.Equal(rows.Number(row, "critic_C"), contents[row].Content, $"{where} content");
                ReferenceComparison.Equal(rows.Number(row, "w_critic"), criticWeights[row], $"{where} CRITIC weight");
                ReferenceComparison.Equal(Math.Abs(rows.Number(row, "pc1_loading")!.Value), Math.Abs(loadings[row]), $"{where} loading");
                ReferenceComparison.Equal(rows.Number(row, "pc1_var_share"), share, $"{where} share");
                ReferenceComparison.Equal(rows.Number(row, "w_pca_sq"), squared[row], $"{where} squared loading");
            }
        }
    }

    [Fact]
    public void Coherence_PillarsAndIndicators_EqualReference()
    {
        var chain = AsemChain.Read();
        var normalised = chain.Normalised(values => Normalisation.MinMax(values, 0, 100));
        var scores = IndexTree.Aggregate(chain.Nodes, normalised, MeanKind.Arithmetic);
        var alphas = ReferenceTable.Read(Path.Combine(chain.Folder, "13_cronbach_alpha.csv"));
        for (var row = 0; row < alphas.Count; row++)
        {
            double[][] indicators = [.. chain.Children(alphas.Text(row, "pillar")).Select(code => normalised[code].Select(value => value!.Value).ToArray())];
            ReferenceComparison.Equal(alphas.Number(row, "cronbach_alpha"), Coherence.CronbachAlpha(indicators), alphas.Text(row, "pillar"));
        }

        var correlations = ReferenceTable.Read(Path.Combine(chain.Folder, "13_corr_indicator_with_parent.csv"));
        for (var row = 0; row < correlations.Count; row++)
        {
            double[] One(string column) => [.. scores[correlations.Text(row, column)].Select(value => value!.Value)];
            ReferenceComparison.Equal(correlations.Number(row, "Correlation"), Coherence.Correlation(One("Var1"), One("Var2")), $"correlation {row}");
        }
    }

    [Fact]
    public void Copeland_PillarsEqualWeights_EqualsReference()
    {
        var chain = AsemChain.Read();
        var scores = IndexTree.Aggregate(chain.Nodes, chain.Normalised(values => Normalisation.MinMax(values, 0, 100)), MeanKind.Arithmetic);
        var pillars = chain.Nodes.Where(node => node.Level == 2).Select(node => node.Code).ToArray();
        double?[][] units = [.. Enumerable.Range(0, chain.Units.Length).Select(unit => pillars.Select(pillar => scores[pillar][unit]).ToArray())];
        var shares = Copeland.Outranking(units, [.. pillars.Select(_ => 1.0)]);
        var matrix = ReferenceTable.Read(Path.Combine(chain.Folder, "16_outrank_matrix_equal.csv"));
        var expected = ReferenceTable.Read(Path.Combine(chain.Folder, "16_copeland_pillars_equal.csv"));
        var copeland = Copeland.Scores(shares);
        for (var row = 0; row < chain.Units.Length; row++)
        {
            var one = Array.IndexOf(chain.Units, matrix.Text(row, "uCode"));
            for (var column = 0; column < chain.Units.Length; column++)
            {
                ReferenceComparison.Equal(matrix.Number(row, chain.Units[column]), shares[one, column], $"outranking {row} {column}");
            }

            ReferenceComparison.Equal(expected.Number(row, "copeland_equal"), copeland[Array.IndexOf(chain.Units, expected.Text(row, "uCode"))], $"Copeland {row}");
        }
    }

    [Fact]
    public void RankBands_GivenDraws_EqualReference()
    {
        var chain = AsemChain.Read();
        var draws = ReferenceTable.Read(Path.Combine(chain.Folder, "20_ua_draws.csv"));
        var expected = ReferenceTable.Read(Path.Combine(chain.Folder, "20_ua_scores.csv"));
        var replications = Enumerable.Range(0, draws.Count).Select(rep => Replicate(chain, draws, rep)).ToArray();
        for (var rep = 0; rep < draws.Count; rep++)
        {
            for (var row = 0; row < expected.Count; row++)
            {
                ReferenceComparison.Equal(expected.Number(row, $"r{rep + 1}"), replications[rep][Array.IndexOf(chain.Units, expected.Text(row, "uCode"))], $"draw {rep + 1} {row}");
            }
        }

        CompareBands(chain, replications);
    }

    [Fact]
    public void Sensitivity_IshigamiSample_EqualsReference()
    {
        var folder = ReferenceFolder.Require("asem");
        var expected = ReferenceTable.Read(Path.Combine(folder, "21_sobol_ishigami_indices.csv"));
        var sample = ReferenceTable.Read(Path.Combine(folder, "21_sobol_ishigami_sample.csv"));
        double[] Block(string name) => [.. sample.Where("block", name).Numbers("y").Select(value => value!.Value)];
        string[] mixed = [.. sample.Texts("block").Distinct().Where(block => block is not ("A" or "B")).Order(StringComparer.Ordinal)];

        var indices = Sensitivity.Indices(Block("A"), Block("B"), [.. mixed.Select(Block)]);

        for (var row = 0; row < expected.Count; row++)
        {
            ReferenceComparison.Equal(expected.Number(row, "varY"), Sensitivity.Variance(Block("A"), Block("B")), "variance");
            ReferenceComparison.Equal(expected.Number(row, "Si"), indices[row].FirstOrder, $"S {row}");
            ReferenceComparison.Equal(expected.Number(row, "STi"), indices[row].Total, $"ST {row}");
        }
    }

    // Every replication is brought to 1–100 after its normalisation, so that a geometric mean is defined.
    private static double?[] Replicate(AsemChain chain, ReferenceTable draws, int rep)
    {
        var normalised = chain.Normalised(values => Normalisation.MinMax(draws.Text(rep, "norm") switch
        {
            "prank" => Normalisation.PercentRank(values),
            "zscore" => Normalisation.ZScore(values),
            _ => values,
        }, 1, 100));
        IndexNode[] nodes = [.. chain.Nodes.Select(node => draws.Has("w_" + node.Code) ? node with { Weight = draws.Number(rep, "w_" + node.Code)!.Value } : node)];
        var kind = draws.Text(rep, "agg") switch { "gmean" => MeanKind.Geometric, "hmean" => MeanKind.Harmonic, _ => MeanKind.Arithmetic };
        return IndexTree.Aggregate(nodes, normalised, kind)[nodes.MaxBy(node => node.Level)!.Code];
    }

    private static void CompareBands(AsemChain chain, double?[][] replications)
    {
        var stats = ReferenceTable.Read(Path.Combine(chain.Folder, "20_ua_rank_stats.csv"));
        double?[] nominal = [.. chain.Units.Select(unit => stats.Number(Array.IndexOf(stats.Texts("uCode"), unit), "nominal_score"))];
        var bands = Robustness.Bands(nominal, replications);
        for (var row = 0; row < stats.Count; row++)
        {
            var band = bands[Array.IndexOf(chain.Units, stats.Text(row, "uCode"))];
            ReferenceComparison.Equal(stats.Number(row, "mean"), band.Mean, $"mean {row}");
            ReferenceComparison.Equal(stats.Number(row, "median"), band.Median, $"median {row}");
            ReferenceComparison.Equal(stats.Number(row, "q05"), band.Lower, $"lower {row}");
            ReferenceComparison.Equal(stats.Number(row, "q95"), band.Upper, $"upper {row}");
            ReferenceComparison.Equal(stats.Number(row, "p_top10"), band.AmongFirst, $"first {row}");
            ReferenceComparison.Equal(stats.Number(row, "p_bottom10"), band.AmongLast, $"last {row}");
            ReferenceComparison.Equal(stats.Number(row, "mean_abs_shift"), band.MeanShift, $"shift {row}");
        }

        var replicates = ReferenceTable.Read(Path.Combine(chain.Folder, "20_ua_by_rep.csv"));
        for (var rep = 0; rep < replicates.Count; rep++)
        {
            ReferenceComparison.Equal(replicates.Number(rep, "mean_abs_rank_shift"), Robustness.MeanShift(nominal, replications[rep]), $"shift of draw {rep + 1}");
        }
    }
}
