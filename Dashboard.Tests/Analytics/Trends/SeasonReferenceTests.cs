using System.Globalization;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Trends;

/// <summary>Seasonal decompositions, change points, energy splits and drift charts equal those of R.</summary>
public sealed class SeasonReferenceTests
{
    public static TheoryData<string> Decompositions => ReferenceFolder.Cases("trend", "decompose_*.csv");

    public static TheoryData<string> EnergySplits => ReferenceFolder.Cases("trend", "energy_split_*.csv");

    public static TheoryData<string> DriftSets => ReferenceFolder.Cases("trend", "cusum_ewma_*.csv");

    [Fact]
    public void SeasonalTrend_EverySetting_EqualsReference()
    {
        var settings = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "stl_settings.csv"));
        for (var row = 0; row < settings.Count; row++)
        {
            var id = settings.Text(row, "id");
            var table = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", $"stl_{id}.csv"));
            var window = settings.Text(row, "s_window");
            var result = SeasonalTrend.Decompose(Complete(table, "y"), new((int)settings.Number(row, "period")!.Value,
                window == "periodic" ? null : int.Parse(window, CultureInfo.InvariantCulture), settings.Text(row, "robust") == "true"))!;
            for (var month = 0; month < table.Count; month++)
            {
                ReferenceComparison.Equal(table.Number(month, "seasonal"), result.Seasonal[month], $"{id} seasonal {month}");
                ReferenceComparison.Equal(table.Number(month, "trend"), result.Trend[month], $"{id} trend {month}");
                ReferenceComparison.Equal(table.Number(month, "remainder"), result.Remainder[month], $"{id} remainder {month}");
                ReferenceComparison.Equal(table.Number(month, "weights"), result.Weights[month], $"{id} weights {month}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Decompositions))]
    public void ClassicalDecomposition_EverySet_EqualsReference(string file)
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", file));
        var result = ClassicalDecomposition.Decompose(Complete(table, "y"), file.Contains("multiplicative", StringComparison.Ordinal))!;
        for (var month = 0; month < table.Count; month++)
        {
            ReferenceComparison.Equal(table.Number(month, "seasonal"), result.Seasonal[month], $"{file} seasonal {month}");
            ReferenceComparison.Equal(table.Number(month, "trend"), result.Trend[month], $"{file} trend {month}");
            ReferenceComparison.Equal(table.Number(month, "random"), result.Remainder[month], $"{file} random {month}");
        }
    }

    [Fact]
    public void ChangePoints_EveryCase_EqualsReference()
    {
        var expected = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "cp_expected.csv"));
        var all = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "cp_series.csv"));
        for (var row = 0; row < expected.Count; row++)
        {
            var id = expected.Text(row, "id");
            var series = Complete(all.Where("id", id), "y");
            var settings = new ChangePointSettings(KindOf(expected.Text(row, "fun"), expected.Text(row, "seg_vars"), series), expected.Number(row, "pen_value")!.Value, expected.Text(row, "pen_type") == "MBIC",
                (int)expected.Number(row, "minseglen")!.Value, expected.Text(row, "method") == "AMOC" ? 1 : null);

            var result = ChangePoints.Search(series, settings);

            ReferenceComparison.SameLabel(expected.Text(row, "changepoints"), string.Join(' ', result.Positions), $"{id} {row}");
            CompareList(expected.Text(row, "seg_means"), result.Means, $"{id} means");
            CompareList(expected.Text(row, "seg_vars"), result.Variances, $"{id} variances");
        }
    }

    [Theory]
    [MemberData(nameof(EnergySplits))]
    public void EnergySplit_EverySet_EqualsReference(string file)
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", file));
        var id = Path.GetFileNameWithoutExtension(file)["energy_split_".Length..];
        var series = Complete(ReferenceTable.Read(ReferenceFolder.RequireFile("trend", "cp_series.csv")).Where("id", id), "y");
        var result = EnergySplit.Statistics(series, (int)table.Number(0, "tau")!.Value);
        Assert.Equal(table.Count, result.Count);
        for (var row = 0; row < table.Count; row++)
        {
            ReferenceComparison.Equal(table.Number(row, "tau"), result[row].Before, $"{file} tau {row}");
            ReferenceComparison.Equal(table.Number(row, "Q"), result[row].Statistic, $"{file} Q {row}");
        }
    }

    [Theory]
    [MemberData(nameof(DriftSets))]
    public void DriftCharts_EverySet_EqualsReference(string file)
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("trend", file));
        // target and sigma from the first month's limits: target ± 3·sigma·0.2
        var (lower, upper) = (table.Number(0, "ewma_lcl")!.Value, table.Number(0, "ewma_ucl")!.Value);
        var points = DriftCharts.Of(Complete(table, "y"), (lower + upper) / 2, (upper - lower) / 2 / 0.6, new());
        for (var row = 0; row < table.Count; row++)
        {
            ReferenceComparison.Equal(table.Number(row, "cusum_hi"), points[row].High, $"{file} high {row}");
            ReferenceComparison.Equal(table.Number(row, "cusum_lo"), points[row].Low, $"{file} low {row}");
            ReferenceComparison.Equal(table.Number(row, "signal_cusum"), points[row].IsSignal ? 1 : 0, $"{file} signal {row}");
            ReferenceComparison.Equal(table.Number(row, "ewma"), points[row].Average, $"{file} average {row}");
            ReferenceComparison.Equal(table.Number(row, "ewma_lcl"), points[row].LowerLimit, $"{file} lower {row}");
            ReferenceComparison.Equal(table.Number(row, "ewma_ucl"), points[row].UpperLimit, $"{file} upper {row}");
        }
    }

    // The function cpt.meanvar also serves Poisson counts; its reference then has whole numbers and lists no variances.
    private static ChangeKind KindOf(string function, string variances, double[] series) => function switch
    {
        "cpt.mean" => ChangeKind.Mean,
        _ when variances.Length == 0 && series.All(double.IsInteger) => ChangeKind.Poisson,
        _ => ChangeKind.MeanAndVariance,
    };

    private static void CompareList(string expected, IReadOnlyList<double> actual, string where)
    {
        var numbers = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < numbers.Length; index++)
        {
            ReferenceComparison.Equal(double.Parse(numbers[index], CultureInfo.InvariantCulture), actual[index], $"{where} {index}");
        }
    }

    private static double[] Complete(ReferenceTable table, string column) => [.. table.Numbers(column).Select(value => value!.Value)];
}
