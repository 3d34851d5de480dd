using MathNet.Numerics.Distributions;
using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Signals.Funnels;

/// <summary>Funnel numbers computed by others: distances, dispersion, exact limits, intervals.</summary>
public sealed class FunnelReferenceTests
{
    private const string Set = "funnel";

    public static TheoryData<string> PackageFiles => ReferenceFolder.Cases(Set, "fpr_*.csv");

    [Theory]
    [MemberData(nameof(PackageFiles))]
    public void Dispersion_EqualsThePackage(string file)
    {
        Assert.SkipWhen(file.Length == 0, "no funnel files in the reference folder");
        if (file.EndsWith("summary.csv", StringComparison.Ordinal))
        {
            return;
        }

        var units = Table(file);
        var summary = Summary(units.Text(0, "case"));
        var scale = (summary.Text(0, "data_type"), summary.Text(0, "sr_method")) switch
        {
            ("PR", _) => FunnelScale.ArcSine,
            ("RC", _) => FunnelScale.LogOfCounts,
            (_, "CQC") => FunnelScale.SquareRoot,
            _ => FunnelScale.Log,
        };
        var target = scale.Target(summary.Number(0, "target")!.Value);
        var rows = Enumerable.Range(0, units.Count).ToArray();
        double[] deviations = [.. rows.Select(row => scale.Deviation(units.Number(row, "numerator")!.Value, units.Number(row, "denominator")!.Value))];
        double[] distances = [.. rows.Select(row => (scale.Place(units.Number(row, "numerator")!.Value, units.Number(row, "denominator")!.Value) - target) / deviations[row])];
        foreach (var row in rows)
        {
            ReferenceComparison.Equal(units.Number(row, "Uzscore"), distances[row], $"{file} z of {units.Text(row, "group")}");
        }

        CompareDispersion(units, summary, distances, deviations, file);
    }

    [Fact]
    public void BinomialLimits_EqualTheReference()
    {
        var table = Table("limits_binomial_exact.csv");
        for (var row = 0; row < table.Count; row++)
        {
            var (cases, chance, probability) = ((int)table.Number(row, "n")!.Value, table.Number(row, "theta")!.Value, table.Number(row, "p")!.Value);
            var where = $"n {cases} θ {chance} p {probability}";
            ReferenceComparison.Equal(table.Number(row, "limit_exact_interp"), ExactLimits.BinomialUnclamped(cases, chance, probability), where);
            ReferenceComparison.Equal(table.Number(row, "limit_clamped"), ExactLimits.Binomial(cases, chance, probability), where);
            ReferenceComparison.Equal(table.Number(row, "limit_arcsine_clamped_angle"), Transformed(FunnelScale.ArcSine, chance, cases, probability), where);
        }
    }

    [Fact]
    public void PoissonLimits_EqualTheReference()
    {
        var table = Table("limits_poisson_exact.csv");
        for (var row = 0; row < table.Count; row++)
        {
            var (expected, probability) = (table.Number(row, "mu")!.Value, table.Number(row, "p")!.Value);
            ReferenceComparison.Equal(table.Number(row, "ratio_exact_interp"), ExactLimits.PoissonUnclamped(expected, probability), $"μ {expected} p {probability}");
            ReferenceComparison.Equal(table.Number(row, "ratio_clamped"), ExactLimits.Poisson(expected, probability), $"μ {expected} p {probability}");
            ReferenceComparison.Equal(table.Number(row, "ratio_sqrt"), Transformed(FunnelScale.SquareRoot, 1, expected, probability), $"μ {expected} p {probability}");
        }
    }

    [Fact]
    public void ChiSquareLimits_EqualTheReference()
    {
        var table = Table("limits_SR_poisson_chisq.csv");
        for (var row = 0; row < table.Count; row++)
        {
            var expected = table.Number(row, "expected")!.Value;
            var (lower95, upper95) = ExactLimits.ChiSquare(expected, 0.025);
            var (lower998, upper998) = ExactLimits.ChiSquare(expected, 0.001);
            ReferenceComparison.Equal(table.Number(row, "ll95"), lower95, $"E {expected}");
            ReferenceComparison.Equal(table.Number(row, "ul95"), upper95, $"E {expected}");
            ReferenceComparison.Equal(table.Number(row, "ll998"), lower998, $"E {expected}");
            ReferenceComparison.Equal(table.Number(row, "ul998"), upper998, $"E {expected}");
        }
    }

    [Fact]
    public void ProportionsOnTheirOwnScale_EqualTheReference()
    {
        var units = Table("spiegelhalter_PR_units.csv");
        var summary = Table("spiegelhalter_PR_summary.csv");
        var target = summary.Number(0, "theta0")!.Value;
        var cases = units.Numbers("den").Select(value => value!.Value).ToArray();
        double[] deviations = [.. cases.Select(count => Math.Sqrt(target * (1 - target) / count))];
        double[] distances = [.. cases.Select((count, row) => ((units.Number(row, "num")!.Value / count) - target) / deviations[row])];
        var dispersion = OverDispersion.Of(OverDispersion.Winsorise(distances, 0.1), deviations);
        ReferenceComparison.Equal(summary.Number(0, "phi"), dispersion.Phi, "φ");
        ReferenceComparison.Equal(summary.Number(0, "tau2"), dispersion.TauSquared, "τ²");
        double?[] probabilities = [.. distances.Select((distance, row) => (double?)TwoSided(distance * deviations[row] / Math.Sqrt((deviations[row] * deviations[row]) + dispersion.TauSquared)))];
        var rates = PValueAdjustment.BenjaminiHochberg(probabilities);
        for (var row = 0; row < units.Count; row++)
        {
            var where = units.Text(row, "unit");
            ReferenceComparison.Equal(units.Number(row, "z"), distances[row], "z of " + where);
            ReferenceComparison.Equal(units.Number(row, "p_add"), probabilities[row], "p of " + where);
            ReferenceComparison.Equal(units.Number(row, "p_add_BH"), rates[row], "q of " + where);
            ReferenceComparison.Equal(units.Number(row, "p_midp_exact"), ExactLimits.BinomialMidP((int)units.Number(row, "num")!, (int)cases[row], target), "mid-P of " + where);
        }
    }

    [Fact]
    public void RatiosOnTheRootScale_EqualTheReference()
    {
        var units = Table("spiegelhalter_SR_sqrt_units.csv");
        var summary = Table("spiegelhalter_SR_sqrt_summary.csv");
        var rows = Enumerable.Range(0, units.Count).ToArray();
        var (observed, expected) = (units.Numbers("O"), units.Numbers("E"));
        double[] deviations = [.. rows.Select(row => FunnelScale.SquareRoot.Deviation(observed[row]!.Value, expected[row]!.Value))];
        double[] distances = [.. rows.Select(row => (FunnelScale.SquareRoot.Place(observed[row]!.Value, expected[row]!.Value) - 1) / deviations[row])];
        var dispersion = OverDispersion.Of(OverDispersion.Winsorise(distances, 0.1), deviations);
        ReferenceComparison.Equal(summary.Number(0, "phi"), dispersion.Phi, "φ");
        ReferenceComparison.Equal(summary.Number(0, "tau2"), dispersion.TauSquared, "τ²");
        foreach (var row in rows)
        {
            CompareRatio(units, row, deviations[row], dispersion.TauSquared);
        }
    }

    private static void CompareRatio(ReferenceTable units, int row, double deviation, double tauSquared)
    {
        var where = units.Text(row, "unit");
        var (observed, expected) = (units.Number(row, "O")!.Value, units.Number(row, "E")!.Value);
        var width = Math.Sqrt((deviation * deviation) + tauSquared);
        var (byarLower, byarUpper) = ExactLimits.Byar(observed, expected, Normal.InvCDF(0, 1, 0.975));
        var (garwoodLower, garwoodUpper) = ExactLimits.Garwood(observed, expected, 0.025);
        ReferenceComparison.Equal(units.Number(row, "ll95"), FunnelScale.SquareRoot.Back(1 - (Normal.InvCDF(0, 1, 0.975) * width)), "lower 95 of " + where);
        ReferenceComparison.Equal(units.Number(row, "ul998"), FunnelScale.SquareRoot.Back(1 + (Normal.InvCDF(0, 1, 0.999) * width)), "upper 99.8 of " + where);
        ReferenceComparison.Equal(units.Number(row, "byar_lo"), byarLower, "Byar lower of " + where);
        ReferenceComparison.Equal(units.Number(row, "byar_hi"), byarUpper, "Byar upper of " + where);
        ReferenceComparison.Equal(units.Number(row, "garwood_lo"), garwoodLower, "Garwood lower of " + where);
        ReferenceComparison.Equal(units.Number(row, "garwood_hi"), garwoodUpper, "Garwood upper of " + where);
        ReferenceComparison.Equal(units.Number(row, "p_midp_exact"), ExactLimits.PoissonMidP((int)observed, expected), "mid-P of " + where);
    }

    private static void CompareDispersion(ReferenceTable units, ReferenceTable summary, double[] distances, double[] deviations, string file)
    {
        if (summary.Text(0, "adjusted") != "true")
        {
            return;
        }

        var share = summary.Number(0, "trim_by")!.Value;
        var kept = units.Has("truncated") ? OverDispersion.KeepTruncated(distances, share) : [.. distances.Select(_ => true)];
        double[] used = units.Has("truncated") ? [.. distances.Where((_, row) => kept[row])] : OverDispersion.Winsorise(distances, share);
        var dispersion = OverDispersion.Of(used, [.. deviations.Where((_, row) => kept[row])]);
        ReferenceComparison.Equal(summary.Number(0, "n_used"), dispersion.Used, file + " units used");
        ReferenceComparison.Equal(summary.Number(0, "phi"), dispersion.Phi, file + " φ");
        ReferenceComparison.Equal(summary.Number(0, "tau2"), dispersion.TauSquared, file + " τ²");
    }

    private static ReferenceTable Summary(string name)
    {
        foreach (var file in ReferenceFolder.Cases(Set, "fpr_*summary.csv").Select(row => row.Data))
        {
            var found = Table(file).Where("case", name);
            if (found.Count > 0)
            {
                return found;
            }
        }

        Assert.Skip($"no summary of {name}");
        return Table("");
    }

    private static double Transformed(FunnelScale scale, double target, double size, double probability) =>
        scale.Back(scale.Target(target) + (Normal.InvCDF(0, 1, probability) * scale.Deviation(target * size, size)));

    private static double TwoSided(double distance) => 2 * Normal.CDF(0, 1, -Math.Abs(distance));

    private static ReferenceTable Table(string file) => ReferenceTable.Read(ReferenceFolder.RequireFile(Set, file));
}
