using SmartSupervision.Analytics.Signals;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals;

/// <summary>Every other kind of control chart against the files that hold its lines; the chart is named in the file.</summary>
public sealed class ControlChartReferenceTests
{
    private const string Set = "spc";

    private static readonly (string Column, Func<PointLimits, double?> Line)[] Lines =
    [
        ("cl", limits => limits.Centre), ("lcl", limits => limits.Lower), ("lcl.95", limits => limits.LowerTwoSigma),
        ("ucl.95", limits => limits.UpperTwoSigma), ("ucl", limits => limits.Upper),
    ];

    public static TheoryData<string> OwnRates => ReferenceFolder.Cases(Set, "own_rates_*.csv");

    public static TheoryData<string> Published => ReferenceFolder.Cases(Set, "qic_*.csv");

    [Theory]
    [MemberData(nameof(OwnRates))]
    [MemberData(nameof(Published))]
    public void Lines_EqualTheReference(string file)
    {
        Assert.SkipWhen(file.Length == 0, "no control chart files in the reference folder");
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile(Set, file));
        foreach (var part in Enumerable.Range(0, table.Count).GroupBy(row => (table.Text(row, "facet1"), table.Text(row, "facet2"), table.Text(row, "part"))))
        {
            var chart = new Chart(table, [.. part]);
            Assert.SkipWhen(chart.Lines is null, $"no chart of kind {chart.Kind}");
            for (var index = 0; index < chart.Rows.Length; index++)
            {
                foreach (var (column, line) in Lines)
                {
                    ReferenceComparison.Equal(table.Number(chart.Rows[index], column), line(chart.Lines![index]), $"{file} {part.Key} {column} at {index + 1}");
                }
            }

            CompareRuns(table, chart, file);
        }
    }

    [Fact]
    public void AnhoejCriticalValues_EqualTheReference()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile(Set, "anhoej_critical_values.csv"));
        for (var row = 0; row < table.Count; row++)
        {
            var useful = (int)table.Number(row, "n_useful")!.Value;
            ReferenceComparison.Equal(table.Number(row, "longest_run_max"), AnhoejRuns.LongestOrdinaryRun(useful), $"longest run of {useful}");
            ReferenceComparison.Equal(table.Number(row, "crossings_min"), AnhoejRuns.FewestOrdinaryCrossings(useful), $"crossings of {useful}");
        }
    }

    [Fact]
    public void SubgroupConstants_EqualTheReference()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile(Set, "constants.csv"));
        for (var row = 0; row < table.Count; row++)
        {
            var constants = SubgroupConstants.Of((int)table.Number(row, "n")!.Value);
            ReferenceComparison.Equal(table.Number(row, "c4"), constants.C4, "c4");
            ReferenceComparison.Equal(table.Number(row, "a3"), constants.A3, "a3");
            ReferenceComparison.Equal(table.Number(row, "b3"), constants.B3, "b3");
            ReferenceComparison.Equal(table.Number(row, "b4"), constants.B4, "b4");
        }
    }

    private static void CompareRuns(ReferenceTable table, Chart chart, string file)
    {
        var included = chart.Rows.Where(row => table.Text(row, "include") == "true").ToArray();
        var centre = table.Number(chart.Rows[0], "cl");
        if (centre is null || double.IsNaN(centre.Value) || chart.Kind == "mr")
        {
            return; // the file counts the runs of moving ranges around a centre it does not state
        }

        var runs = AnhoejRuns.Of([.. included.Select(row => Finite(table.Number(row, "y")))], centre.Value);
        ReferenceComparison.Equal(table.Number(chart.Rows[0], "n.useful"), runs.UsefulPoints, file + " useful points");
        ReferenceComparison.Equal(table.Number(chart.Rows[0], "longest.run"), runs.LongestRun, file + " longest run");
        ReferenceComparison.Equal(table.Number(chart.Rows[0], "longest.run.max"), runs.LongestRunLimit, file + " longest ordinary run");
        ReferenceComparison.Equal(table.Number(chart.Rows[0], "n.crossings"), runs.Crossings, file + " crossings");
        ReferenceComparison.Equal(table.Number(chart.Rows[0], "n.crossings.min"), runs.CrossingsLimit, file + " fewest ordinary crossings");
        ReferenceComparison.SameLabel(table.Text(chart.Rows[0], "runs.signal"), runs.IsSignal ? "true" : "false", file + " runs");
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    /// <summary>One part of one file, and the lines the product draws for it.</summary>
    private sealed class Chart
    {
        private readonly ReferenceTable _table;
        private readonly bool[] _baseline;
        private readonly bool _screens;

        public Chart(ReferenceTable table, int[] rows)
        {
            _table = table;
            Rows = rows;
            Kind = table.Has("chart") ? table.Text(rows[0], "chart") : table.Text(rows[0], "case").Split('_')[0];
            _baseline = [.. rows.Select(row => table.Text(row, "baseline") == "true" && table.Text(row, "include") == "true")];
            _screens = table.Text(rows[0], "screened_mr") == "true";
            Lines = Draw();
        }

        public int[] Rows { get; }

        public string Kind { get; }

        public IReadOnlyList<PointLimits>? Lines { get; }

        private IReadOnlyList<PointLimits>? Draw() => Kind switch
        {
            "p" => Rates(RateKind.Proportion, false),
            "pp" => Rates(RateKind.Proportion, true),
            "u" => Rates(RateKind.Rate, false),
            "up" => Rates(RateKind.Rate, true),
            "c" => Everywhere(CountCharts.Counts(Values("y"), _baseline)),
            "i" => Everywhere(CountCharts.Individuals(Values("y"), _screens, _baseline)),
            "mr" => Everywhere(CountCharts.MovingRanges(Values("y"), _baseline)),
            "g" => Everywhere(CountCharts.CasesBetween(Values("y"), _baseline)),
            "t" => Everywhere(CountCharts.TimeBetween(Values("y"), _screens, _baseline)),
            "s" => SubgroupCharts.Deviations(Groups(), _baseline),
            "xbar" => SubgroupCharts.Means(Groups(), _baseline),
            "run" => Everywhere(new PointLimits(Median(), null, null, null, null)),
            _ => null,
        };

        private IReadOnlyList<PointLimits> Rates(RateKind kind, bool widens)
        {
            var points = Rows.Select(row => new RatePoint(Finite(_table.Number(row, "y.sum")), Finite(_table.Number(row, "n")))).ToArray();
            var lines = RateChart.Of(points, kind, widens, _screens, _baseline).Limits;
            return [.. lines.Select(line => line.Times(Scale()))];
        }

        /// <summary>How many units the file shows its rate per: 1, or 10,000.</summary>
        private double Scale()
        {
            var row = Rows.First(row => Finite(_table.Number(row, "y")) > 0);
            return Math.Round(_table.Number(row, "y")!.Value * _table.Number(row, "n")!.Value / _table.Number(row, "y.sum")!.Value, 6);
        }

        private IReadOnlyList<PointLimits>? Everywhere(PointLimits? limits) => limits is null ? null : [.. Rows.Select(_ => limits.Value)];

        private Subgroup[] Groups() =>
            [.. Rows.Select(row => new Subgroup((int)_table.Number(row, "y.length")!, _table.Number(row, "y.mean")!.Value, _table.Number(row, "y.sd")!.Value))];

        private double Median() =>
            SmartSupervision.Analytics.Numerics.Quantiles.Median([.. Values("y").Where((value, index) => value is not null && _baseline[index]).Select(value => value!.Value)]);

        private double?[] Values(string column) => [.. Rows.Select(row => Finite(_table.Number(row, column)))];
    }
}
