using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.FalseDiscovery;

/// <summary>Adjusted p-values equal those of base R and of qvalue, column by column, for whatever files lie in the set.</summary>
public sealed class PValueAdjustmentReferenceTests
{
    private static readonly Dictionary<string, Func<IReadOnlyList<double?>, double?[]?>> Methods = new(StringComparer.Ordinal)
    {
        ["bonferroni"] = PValueAdjustment.Bonferroni,
        ["holm"] = PValueAdjustment.Holm,
        ["hochberg"] = PValueAdjustment.Hochberg,
        ["hommel"] = PValueAdjustment.Hommel,
        ["BH"] = PValueAdjustment.BenjaminiHochberg,
        ["BY"] = PValueAdjustment.BenjaminiYekutieli,
        ["q_pi0_lambda05"] = pValues => Storey(pValues, NullShare.AtThreshold(pValues, 0.5)),
        ["q_pi0_boot"] = pValues => Storey(pValues, NullShare.Bootstrap(pValues)),
    };

    public static TheoryData<string> Sets => ReferenceFolder.Cases("fdr", "padjust_*.csv");

    [Theory]
    [MemberData(nameof(Sets))]
    public void Adjust_ReferenceSet_EqualsEveryColumn(string file)
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("fdr", file));
        var pValues = table.Numbers("p");
        foreach (var (column, method) in Methods.Where(method => table.Has(method.Key)))
        {
            var adjusted = method(pValues);
            for (var row = 0; row < table.Count; row++)
            {
                ReferenceComparison.Equal(table.Number(row, column), adjusted?[row], $"{file} {column} row {row + 1}");
            }
        }
    }

    [Fact]
    public void NullShare_BootstrapDetail_EqualsEveryStep()
    {
        var details = Directory.GetFiles(ReferenceFolder.Require("fdr"), "*_pi0_bootstrap_detail.csv");
        Assert.SkipWhen(details.Length == 0, "reference set not present: fdr/*_pi0_bootstrap_detail.csv");
        foreach (var detail in details)
        {
            var name = Path.GetFileName(detail)["own_".Length..^"_pi0_bootstrap_detail.csv".Length];
            var set = Directory.GetFiles(Path.GetDirectoryName(detail)!, "padjust_*.csv")
                .Select(ReferenceTable.Read).Single(table => table.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) == name);
            CompareSteps(ReferenceTable.Read(detail), NullShare.Bootstrap(set.Numbers("p")));
        }
    }

    private static void CompareSteps(ReferenceTable detail, NullShareResult result)
    {
        for (var row = 0; row < detail.Count; row++)
        {
            ReferenceComparison.Equal(detail.Number(row, "W"), result.Steps[row].Above, $"W {row}");
            ReferenceComparison.Equal(detail.Number(row, "pi0_lambda"), result.Steps[row].Share, $"pi0 {row}");
            ReferenceComparison.Equal(detail.Number(row, "mse"), result.Steps[row].MeanSquaredError, $"mse {row}");
            if (detail.Text(row, "chosen") == "true")
            {
                ReferenceComparison.Equal(result.Share, result.Steps[row].Share, $"chosen {row}");
            }
        }
    }

    private static double?[]? Storey(IReadOnlyList<double?> pValues, NullShareResult nullShare) =>
        nullShare.Share is null ? null : PValueAdjustment.Storey(pValues, nullShare.Share.Value);
}
