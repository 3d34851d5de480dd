using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals;

/// <summary>Limits, labels and assurance of the NHS charts, for every series and option set in the folder.</summary>
public sealed class XmrReferenceTests
{
    private const string Set = "spc";

    private static readonly SignalSettings OldWording = new() { OutsideCountsAsClose = false };

    private static readonly Dictionary<string, SpecialCause> Labels = new(StringComparer.Ordinal)
    {
        ["Common Cause"] = SpecialCause.CommonCause,
        ["Above UCL"] = SpecialCause.AboveLimit,
        ["Below LCL"] = SpecialCause.BelowLimit,
        ["7 Point Trend (Increasing)"] = SpecialCause.RisingTrend,
        ["7 Point Trend (Decreasing)"] = SpecialCause.FallingTrend,
        ["2 in 3 Above CL"] = SpecialCause.TwoOfThreeHigh,
        ["2 in 3 Below CL"] = SpecialCause.TwoOfThreeLow,
        ["7 Points Above CL"] = SpecialCause.ShiftHigh,
        ["7 Points Below CL"] = SpecialCause.ShiftLow,
    };

    [Fact]
    public void Series_UnderEveryOption_EqualTheReference()
    {
        var expected = Table("nhs_expected.csv");
        var options = Table("nhs_options.csv");
        foreach (var chart in Enumerable.Range(0, expected.Count).GroupBy(row => (Series: expected.Text(row, "series"), Option: expected.Text(row, "opt_id"))))
        {
            var option = options.Where("opt_id", chart.Key.Option);
            foreach (var segment in chart.GroupBy(row => expected.Text(row, "rebase_group")))
            {
                Compare(expected, [.. segment], option, $"{chart.Key.Series} {chart.Key.Option}");
            }
        }
    }

    [Theory]
    [InlineData("nhs_rule_vectors.csv", "special_cause", false)]
    [InlineData("nhs_rule_vectors_mdc2023.csv", "special_cause_nhsr", false)]
    [InlineData("nhs_rule_vectors_mdc2023.csv", "special_cause_mdc2023", true)]
    public void RuleVectors_EqualTheReference(string file, string column, bool outsideIsClose)
    {
        var table = Table(file);
        foreach (var series in Enumerable.Range(0, table.Count).GroupBy(row => table.Text(row, "series")))
        {
            var rows = series.ToArray();
            double?[] values = [.. rows.Select(row => table.Number(row, "y"))];
            var limits = XmrLimits.Of(values, screens: true)!.Value;
            var labels = RunRules.Label(values, limits, new SignalSettings { OutsideCountsAsClose = outsideIsClose });
            for (var index = 0; index < rows.Length; index++)
            {
                ReferenceComparison.SameLabel(table.Text(rows[index], column), NameOf(labels[index]), $"{file} series {series.Key} point {index + 1}");
                if (table.Has("mean"))
                {
                    CompareLimits(table, rows[index], limits, $"{file} series {series.Key}");
                }
            }
        }
    }

    [Fact]
    public void Assurance_EqualsTheReference()
    {
        var series = Table("nhs_series.csv");
        var expected = Table("nhs_assurance.csv");
        for (var row = 0; row < expected.Count; row++)
        {
            double?[] values = series.Where("series", expected.Text(row, "series")).Numbers("y");
            var limits = XmrLimits.Of(values, screens: true)!.Value;
            var polarity = PolarityOf(expected.Text(row, "improvement"));
            var assurance = TargetAssurance.Of(limits.Lower, limits.Upper, expected.Number(row, "target"), polarity);
            var wanted = expected.Text(row, "assurance") switch
            {
                "consistent_pass" => Assurance.ConsistentlyPasses,
                "consistent_fail" => Assurance.ConsistentlyFails,
                "inconsistent" => Assurance.HitAndMiss,
                _ => Assurance.NotJudged,
            };
            ReferenceComparison.SameLabel(wanted.ToString(), assurance.ToString(), $"assurance {row + 2}");
        }
    }

    private static void Compare(ReferenceTable expected, int[] rows, ReferenceTable option, string where)
    {
        double?[] values = [.. rows.Select(row => expected.Number(row, "y"))];
        var baseline = (int?)option.Number(0, "fix_after");
        var limits = XmrLimits.Of(values, baseline, option.Text(0, "screen") == "true")!.Value;
        var labels = RunRules.Label(values, limits, OldWording);
        var polarity = PolarityOf(option.Text(0, "improvement"));
        for (var index = 0; index < rows.Length; index++)
        {
            var at = $"{where} point {expected.Text(rows[index], "t")}";
            CompareLimits(expected, rows[index], limits, at);
            ReferenceComparison.SameLabel(expected.Text(rows[index], "special_cause"), NameOf(labels[index]), at);
            ReferenceComparison.SameLabel(VerdictOf(expected.Text(rows[index], "point_type")), Variation.VerdictOf(labels[index], polarity).ToString(), at);
        }
    }

    private static void CompareLimits(ReferenceTable table, int row, XmrLimits limits, string where)
    {
        ReferenceComparison.Equal(table.Number(row, "mean"), limits.Centre, "mean of " + where);
        ReferenceComparison.Equal(table.Number(row, "lpl"), limits.Lower, "lower limit of " + where);
        ReferenceComparison.Equal(table.Number(row, "upl"), limits.Upper, "upper limit of " + where);
    }

    private static string VerdictOf(string pointType) => pointType switch
    {
        "common_cause" => nameof(Verdict.Ordinary),
        "special_cause_improvement" => nameof(Verdict.Improves),
        "special_cause_neutral_high" or "special_cause_neutral_low" => nameof(Verdict.Changes),
        _ => nameof(Verdict.Deviates),
    };

    private static Polarity PolarityOf(string improvement) => improvement switch
    {
        "increase" => Polarity.HigherIsBetter,
        "decrease" => Polarity.HigherIsWorse,
        _ => Polarity.Neutral,
    };

    private static string NameOf(SpecialCause cause) => Labels.Single(pair => pair.Value == cause).Key;

    private static ReferenceTable Table(string file) => ReferenceTable.Read(ReferenceFolder.RequireFile(Set, file));
}
