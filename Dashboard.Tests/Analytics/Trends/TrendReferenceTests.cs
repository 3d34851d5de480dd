using SmartSupervision.Analytics.Trends;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Trends;

/// <summary>Trend tests and slopes equal those of R, series by series.</summary>
public sealed class TrendReferenceTests
{
    [Fact]
    public void MannKendallSenPettitt_EverySeries_EqualsReference()
    {
        var expected = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "mann_kendall_sen_pettitt.csv"));
        var all = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "series.csv"));
        for (var row = 0; row < expected.Count; row++)
        {
            var name = expected.Text(row, "series");
            var table = all.Where("series", name);
            var series = table.Numbers("y");
            var actual = Figures(series);
            foreach (var column in expected.Columns.Where(column => column != "series" && actual.ContainsKey(column)))
            {
                if (expected.Number(row, column) is null && OptionalColumns.Any(prefix => column.StartsWith(prefix, StringComparison.Ordinal)) && actual[column] is null)
                {
                    continue;
                }

                ReferenceComparison.Equal(expected.Number(row, column), actual[column], $"{name} {column}");
            }
        }
    }

    private static readonly string[] OptionalColumns = ["hr_", "smk_", "seasonal_", "sen_"];

    private static Dictionary<string, double?> Figures(double?[] series)
    {
        var test = MannKendall.Test(series);
        var sen = SenSlope.Of(series);
        var pettitt = Pettitt.Test(series);
        var hamedRao = MannKendall.HamedRao(series);
        var seasonal = MannKendall.Seasonal(series);
        return new(StringComparer.Ordinal)
        {
            ["n"] = test.Points,
            ["S"] = test.Score,
            ["varS"] = test.Variance,
            ["z"] = test.Z,
            ["p"] = test.PValue,
            ["tau_a"] = test.TauA,
            ["tau_b"] = test.TauB,
            ["sen"] = sen?.SlopeClosingGaps,
            ["sen_true_gap"] = sen?.Slope,
            ["intercept_median"] = sen?.Intercept,
            ["C_alpha"] = sen?.HalfWidth,
            ["rank_lo"] = sen?.LowerRank,
            ["rank_up"] = sen?.UpperRank,
            ["sen_lo"] = sen?.Lower,
            ["sen_up"] = sen?.Upper,
            ["pettitt_K"] = pettitt?.Statistic,
            ["pettitt_first_t"] = pettitt?.FirstPosition,
            ["pettitt_n_t"] = pettitt?.Positions,
            ["pettitt_p"] = pettitt?.PValue,
            ["hr_factor"] = hamedRao?.Factor,
            ["hr_varS"] = hamedRao?.Variance,
            ["hr_z"] = hamedRao?.Z,
            ["hr_p"] = hamedRao?.PValue,
            ["smk_S"] = seasonal?.Score,
            ["smk_varS"] = seasonal?.Variance,
            ["smk_z"] = seasonal?.Z,
            ["smk_p"] = seasonal?.PValue,
            ["smk_tau"] = seasonal?.TauA,
            ["seasonal_sen_per_year"] = SenSlope.SeasonalPerYear(series),
        };
    }
}
