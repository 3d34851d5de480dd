using SmartSupervision.Analytics.Index;
using SmartSupervision.Analytics.Numerics;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Scores;

/// <summary>Scores of the invented reference district, from values to rank bands.</summary>
public sealed class DistrictReferenceTests
{
    private const string Set = "district";

    [Fact]
    public void ItemScores_EqualTheReference()
    {
        var meta = Table("meta.csv");
        var goalposts = Enumerable.Range(0, meta.Count).ToDictionary(row => meta.Text(row, "iCode"), row => Goalposts(meta, row));
        var values = ByCell(Table("values.csv"), "value");
        var expected = Table("expected_indicator_scores.csv");
        for (var row = 0; row < expected.Count; row++)
        {
            var cell = (expected.Text(row, "month"), expected.Text(row, "unit"), expected.Text(row, "iCode"));
            var (floor, target) = goalposts[cell.Item3];
            var score = values.GetValueOrDefault(cell) is { } value ? ItemScore.Of(value, floor, target) : null;
            ReferenceComparison.Equal(expected.Number(row, "score"), score, $"score of {cell}");
        }
    }

    [Fact]
    public void DimensionsAndComposites_EqualTheReference()
    {
        var meta = Table("meta.csv");
        var weights = Weights();
        var scores = ByCell(Table("expected_indicator_scores.csv"), "score");
        var expected = Table("expected_scores.csv");
        for (var row = 0; row < expected.Count; row++)
        {
            var (month, unit) = (expected.Text(row, "month"), expected.Text(row, "unit"));
            var dimensions = weights.Keys.Select(dimension => Dimension(meta, scores, dimension, month, unit)).ToArray();
            for (var index = 0; index < dimensions.Length; index++)
            {
                ReferenceComparison.Equal(expected.Number(row, $"coverage_{index + 1}"), dimensions[index].Coverage, $"coverage {index + 1} of {unit} {month}");
                ReferenceComparison.Equal(expected.Number(row, $"D{index + 1}"), dimensions[index].Value, $"dimension {index + 1} of {unit} {month}");
            }

            double?[] values = [.. dimensions.Select(dimension => dimension.Value)];
            var isWhole = values.All(value => value is not null);
            ReferenceComparison.Equal(expected.Number(row, "composite"), isWhole ? WeightedMeans.Arithmetic(values, [.. weights.Values]) : null, $"composite of {unit} {month}");
            ReferenceComparison.Equal(
                expected.Number(row, "composite_geometric"), isWhole ? WeightedMeans.Geometric(values, [.. weights.Values], 1) : null, $"geometric of {unit} {month}");
        }
    }

    [Fact]
    public void Positions_EqualTheReference()
    {
        var expected = Table("expected_scores.csv");
        foreach (var group in Enumerable.Range(0, expected.Count).GroupBy(row => (expected.Text(row, "month"), expected.Text(row, "peer"))))
        {
            var rows = group.ToArray();
            var positions = PeerPosition.Among([.. rows.Select(row => expected.Number(row, "composite"))], new ScoreSettings().MinimumPeers);
            for (var index = 0; index < rows.Length; index++)
            {
                var where = $"{expected.Text(rows[index], "unit")} {group.Key}";
                ReferenceComparison.Equal(expected.Number(rows[index], "rank_in_peer"), positions[index]?.Rank, "rank of " + where);
                ReferenceComparison.Equal(expected.Number(rows[index], "percentile_in_peer"), positions[index]?.Percentile, "percentile of " + where);
            }
        }
    }

    [Fact]
    public void Contributions_EqualTheReferenceAndAddUp()
    {
        var expected = Table("expected_change_contributions.csv");
        var scores = Table("expected_scores.csv");
        var weights = Weights();
        var codes = weights.Keys.ToArray();
        var byUnit = Enumerable.Range(0, scores.Count).GroupBy(row => scores.Text(row, "unit"))
            .ToDictionary(group => group.Key, group => group.OrderBy(row => scores.Text(row, "month"), StringComparer.Ordinal).ToArray());
        for (var row = 0; row < expected.Count; row++)
        {
            var months = byUnit[expected.Text(row, "unit")];
            var now = Array.FindIndex(months, at => scores.Text(at, "month") == expected.Text(row, "month"));
            var contributions = ChangeContributions.Of(codes, Dimensions(scores, months[now - 1]), Dimensions(scores, months[now]), [.. weights.Values]);
            var where = $"{expected.Text(row, "unit")} {expected.Text(row, "month")} {expected.Text(row, "dimension")}";
            var own = contributions?.Single(contribution => contribution.Code == expected.Text(row, "dimension"));
            ReferenceComparison.Equal(expected.Number(row, "delta_dimension"), own?.Change, "change of " + where);
            ReferenceComparison.Equal(expected.Number(row, "contribution"), own?.Contribution, "contribution of " + where);
            ReferenceComparison.Equal(expected.Number(row, "delta_composite"), contributions?.Sum(part => part.Contribution), "sum of " + where);
        }
    }

    [Fact]
    public void RankBands_EqualTheReference()
    {
        var files = ReferenceFolder.Cases(Set, "expected_rank_intervals_*.csv").Select(row => row.Data).Where(file => file.Length > 0).ToList();
        var draws = Table("rank_draws.csv");
        foreach (var file in files)
        {
            var expected = Table(file);
            var month = Path.GetFileNameWithoutExtension(file)["expected_rank_intervals_".Length..];
            foreach (var peer in expected.Texts("peer").Distinct())
            {
                CompareBands(expected.Where("peer", peer), Table("expected_scores.csv").Where("month", month).Where("peer", peer), draws);
            }
        }
    }

    private static void CompareBands(ReferenceTable expected, ReferenceTable scores, ReferenceTable draws)
    {
        var units = Enumerable.Range(0, scores.Count).Where(row => scores.Number(row, "composite") is not null).ToArray();
        var replications = Enumerable.Range(0, draws.Count).Select(draw => (IReadOnlyList<double?>)[.. units.Select(row => Composite(scores, row, draws, draw))]).ToArray();
        var bands = Robustness.Bands([.. units.Select(row => scores.Number(row, "composite"))], replications, ends: 3);
        for (var row = 0; row < expected.Count; row++)
        {
            var unit = expected.Text(row, "unit");
            var band = bands[Array.FindIndex(units, at => scores.Text(at, "unit") == unit)];
            ReferenceComparison.Equal(expected.Number(row, "q05"), band.Lower, "q05 of " + unit);
            ReferenceComparison.Equal(expected.Number(row, "median"), band.Median, "median of " + unit);
            ReferenceComparison.Equal(expected.Number(row, "q95"), band.Upper, "q95 of " + unit);
            ReferenceComparison.Equal(expected.Number(row, "p_top3"), band.AmongFirst, "p_top3 of " + unit);
            ReferenceComparison.Equal(expected.Number(row, "p_bottom3"), band.AmongLast, "p_bottom3 of " + unit);
        }
    }

    private static double? Composite(ReferenceTable scores, int row, ReferenceTable draws, int draw)
    {
        var dimensions = Dimensions(scores, row);
        double[] weights = [.. Enumerable.Range(1, dimensions.Length).Select(index => draws.Number(draw, $"w{index}")!.Value)];
        return draws.Text(draw, "agg") == "gmean" ? WeightedMeans.Geometric(dimensions, weights, 1) : WeightedMeans.Arithmetic(dimensions, weights);
    }

    private static DimensionScore Dimension(
        ReferenceTable meta, Dictionary<(string, string, string), double?> scores, string dimension, string month, string unit)
    {
        var items = Enumerable.Range(0, meta.Count).Where(row => meta.Text(row, "dimension") == dimension).ToArray();
        return DimensionScore.Of(
            [.. items.Select(row => scores.GetValueOrDefault((month, unit, meta.Text(row, "iCode"))))],
            [.. items.Select(row => meta.Number(row, "weight")!.Value)],
            new ScoreSettings().ShownShare);
    }

    private static (double Floor, double Target) Goalposts(ReferenceTable meta, int row)
    {
        var (lower, upper) = (meta.Number(row, "lower")!.Value, meta.Number(row, "upper")!.Value);
        return meta.Number(row, "direction") > 0 ? (lower, upper) : (upper, lower);
    }

    private static double?[] Dimensions(ReferenceTable scores, int row) =>
        [.. Enumerable.Range(1, scores.Columns.Count(column => column.StartsWith("coverage_", StringComparison.Ordinal))).Select(index => scores.Number(row, $"D{index}"))];

    private static Dictionary<string, double> Weights()
    {
        var table = Table("dimension_weights.csv");
        return Enumerable.Range(0, table.Count).ToDictionary(row => table.Text(row, "dimension"), row => table.Number(row, "weight")!.Value);
    }

    private static Dictionary<(string, string, string), double?> ByCell(ReferenceTable table, string column) =>
        Enumerable.Range(0, table.Count).ToDictionary(
            row => (table.Text(row, "month"), table.Text(row, "unit"), table.Text(row, "iCode")), row => Finite(table.Number(row, column)));

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static ReferenceTable Table(string file) => ReferenceTable.Read(ReferenceFolder.RequireFile(Set, file));
}
