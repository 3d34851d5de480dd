using SmartSupervision.Analytics.Index;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Index;

/// <summary>The chain from raw data to scores and ranks equals the reference package, step by step.</summary>
public sealed class IndexReferenceTests
{
    [Fact]
    public void Chain_EveryStep_EqualsReference()
    {
        var chain = AsemChain.Read();
        chain.Compare("02_denominated.csv", code => chain.Screened[code], chain.Indicators);
        chain.Compare("03_imputed.csv", code => chain.Imputed[code], chain.Indicators);
        chain.Compare("05_treated.csv", code => chain.Treated[code].Values, chain.Indicators);

        var normalised = chain.Normalised(values => Normalisation.MinMax(values, 0, 100));
        chain.Compare("06_normalised_minmax0_100.csv", code => normalised[code], chain.Indicators);
        chain.CompareScores("07_scores_amean.csv", IndexTree.Aggregate(chain.Nodes, normalised, MeanKind.Arithmetic));
    }

    [Fact]
    public void Chain_OtherChoices_EqualReference()
    {
        var chain = AsemChain.Read();
        chain.CompareScores("14_scores_minmax1_100_gmean.csv",
            IndexTree.Aggregate(chain.Nodes, chain.Normalised(values => Normalisation.MinMax(values, 1, 100)), MeanKind.Geometric));
        chain.CompareScores("14_scores_prank_amean.csv",
            IndexTree.Aggregate(chain.Nodes, chain.Normalised(Normalisation.PercentRank), MeanKind.Arithmetic));

        var expert = ReferenceTable.Read(Path.Combine(chain.Folder, "15_expert_weights.csv"));
        var weights = expert.Texts("iCode").Zip(expert.Numbers("Weight")).ToDictionary(pair => pair.First, pair => pair.Second!.Value, StringComparer.Ordinal);
        IndexNode[] nodes = [.. chain.Nodes.Select(node => node with { Weight = weights.GetValueOrDefault(node.Code, node.Weight) })];
        chain.CompareScores("15_scores_expert_amean.csv",
            IndexTree.Aggregate(nodes, chain.Normalised(values => Normalisation.MinMax(values, 0, 100)), MeanKind.Arithmetic));
    }

    [Fact]
    public void Treatment_Details_EqualReference()
    {
        var chain = AsemChain.Read();
        var details = ReferenceTable.Read(Path.Combine(chain.Folder, "05_treat_details.csv"));
        for (var row = 0; row < details.Count; row++)
        {
            var code = details.Text(row, "iCode");
            double[] values = [.. chain.Imputed[code].Select(value => value!.Value)];
            ReferenceComparison.Equal(details.Number(row, "check_SkewKurt0.Skew"), Shape.Skewness(values), $"{code} skewness");
            ReferenceComparison.Equal(details.Number(row, "check_SkewKurt0.Kurt"), Shape.Kurtosis(values), $"{code} kurtosis");
            ReferenceComparison.Equal(details.Number(row, "winsorise.nwin") ?? 0, chain.Treated[code].Points, $"{code} points");
        }
    }

    [Fact]
    public void EffectiveWeights_Tree_EqualReference()
    {
        var chain = AsemChain.Read();
        var expected = ReferenceTable.Read(Path.Combine(chain.Folder, "08_effective_weights.csv"));
        var weights = IndexTree.EffectiveWeights(chain.Nodes);
        for (var row = 0; row < expected.Count; row++)
        {
            ReferenceComparison.Equal(expected.Number(row, "EffWeight"), weights[expected.Text(row, "iCode")], expected.Text(row, "iCode"));
        }
    }

    [Fact]
    public void Normalisation_EveryFunction_EqualsReference()
    {
        var chain = AsemChain.Read();
        var table = ReferenceTable.Read(Path.Combine(chain.Folder, "11_norm_functions.csv"));
        foreach (var code in table.Texts("iCode").Distinct())
        {
            var rows = table.Where("iCode", code);
            var values = rows.Numbers("x");
            foreach (var (column, actual) in Functions(rows, values))
            {
                Enumerable.Range(0, rows.Count).ToList().ForEach(row => ReferenceComparison.Equal(rows.Number(row, column), actual[row], $"{code} {column} {row}"));
            }
        }
    }

    [Fact]
    public void Missing_ThresholdOnChildren_EqualsReference()
    {
        var chain = AsemChain.Read();
        var normalised = ReferenceTable.Read(Path.Combine(chain.Folder, "17_missing_normalised.csv"));
        var scores = Directory.GetFiles(chain.Folder, "17_missing_scores_thresh_*.csv").Single();
        var threshold = double.Parse(Path.GetFileNameWithoutExtension(scores)["17_missing_scores_thresh_".Length..], System.Globalization.CultureInfo.InvariantCulture);
        var result = IndexTree.Aggregate(chain.Nodes, chain.Indicators.ToDictionary(code => code, normalised.Numbers, StringComparer.Ordinal),
            MeanKind.Arithmetic, threshold);
        var expected = ReferenceTable.Read(scores);
        foreach (var code in chain.Nodes.Where(node => node.Level > 1).Select(node => node.Code))
        {
            Enumerable.Range(0, expected.Count).ToList().ForEach(row =>
                ReferenceComparison.Equal(expected.Number(row, code), result[code][Array.IndexOf(normalised.Texts("uCode"), expected.Text(row, "uCode"))], $"{code} {row}"));
        }
    }

    [Fact]
    public void Availability_Units_EqualReference()
    {
        var chain = AsemChain.Read();
        var table = ReferenceTable.Read(Path.Combine(chain.Folder, "10_data_availability_units.csv"));
        for (var row = 0; row < table.Count; row++)
        {
            var unit = Array.IndexOf(chain.Units, table.Text(row, "uCode"));
            var availability = Screening.Of([.. chain.Indicators.Select(code => chain.Screened[code][unit])]);
            ReferenceComparison.Equal(table.Number(row, "N_missing"), availability.Missing, $"missing {row}");
            ReferenceComparison.Equal(table.Number(row, "N_zero"), availability.Zero, $"zero {row}");
            ReferenceComparison.Equal(table.Number(row, "Dat_Avail"), availability.Available, $"available {row}");
            ReferenceComparison.Equal(table.Number(row, "Non_Zero"), availability.NonZero, $"non-zero {row}");
        }
    }

    private static IEnumerable<(string Column, double?[] Actual)> Functions(ReferenceTable rows, double?[] values)
    {
        var (low, high, target) = (rows.Number(0, "goal_lo")!.Value, rows.Number(0, "goal_hi")!.Value, rows.Number(0, "targ")!.Value);
        yield return ("minmax_0_100", Normalisation.MinMax(values, 0, 100));
        yield return ("minmax_1_100", Normalisation.MinMax(values, 1, 100));
        yield return ("zscore_0_1", Normalisation.ZScore(values));
        yield return ("zscore_100_10", Normalisation.ZScore(values, 100, 10));
        yield return ("dist2max", Normalisation.DistanceToMaximum(values));
        yield return ("fracmax", Normalisation.FractionOfMaximum(values));
        yield return ("prank", Normalisation.PercentRank(values));
        yield return ("borda", Normalisation.Borda(values));
        yield return ("goalposts_trunc_100", Normalisation.Goalposts(values, low, high));
        yield return ("goalposts_notrunc_100", Normalisation.Goalposts(values, low, high, clamp: false));
        yield return ("dist2targ", Normalisation.DistanceToTarget(values, target, cap: false));
        yield return ("dist2targ_cap", Normalisation.DistanceToTarget(values, target, cap: true));
    }
}
