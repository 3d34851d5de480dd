using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Flags.Panel.Tails;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Finds units whose figures over the last twelve months, or lastingly, are unlike their peers' and their own past. Start reading here.</summary>
/// <remarks>
/// Residuals (<see cref="MeasuredCourse"/>, <see cref="CountedCourse"/>) and lasting levels (<see cref="PeerLevel"/>), what other items
/// lead to expect (<see cref="Correlation.ConditionalResidual"/>), statistics by family (<see cref="FamilyDeclaration"/>), each mapped to a
/// normal value (<see cref="TailMap"/>), combined per family (<see cref="TruncatedProduct"/>) and per unit (<see cref="UnitScores"/>),
/// calibrated (<see cref="ScoreCalibration"/>) and corrected over all units. docs/detection.md gives formulas, sources and measured results.
/// </remarks>
public static class DeviationModel
{
    /// <summary>Judges the last month of a panel.</summary>
    /// <param name="panel">The figures.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>One entry per unit, in the panel's order.</returns>
    public static IReadOnlyList<UnitDeviation> Judge(DeviationPanel panel, DeviationSettings settings)
    {
        var report = Report(panel, settings);
        return [.. report.Units.Select(unit =>
            unit.Finding.Verdict == Verdict.Deviates ? unit with { Contributions = report.Contributions(unit.Unit) } : unit)];
    }

    /// <summary>Judges the last month of a panel and stays ready to explain.</summary>
    /// <param name="panel">The figures.</param>
    /// <param name="settings">The settings.</param>
    public static DeviationReport Report(DeviationPanel panel, DeviationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(settings);
        if (PanelObstacles.OfPanel(panel, settings) is { } obstacle)
        {
            return new([.. Enumerable.Range(0, panel.Units).Select(unit => NotJudged(unit, obstacle))], null);
        }

        var courses = new PanelCourses(panel, settings, PastWindows(panel, settings));
        var statistics = new PanelStatistics(courses);
        FamilyEvidence[] families = [.. FamilyDeclaration.All
            .Select(declaration => new FamilyEvidence(declaration, statistics, settings.Truncation))];
        var scores = UnitScores.Of(families, panel.Units, panel.Units * courses.Windows.Length);
        var reasons = Enumerable.Range(0, panel.Units).Select(unit => PanelObstacles.OfUnit(panel, courses.Reporting, unit)).ToArray();
        var cut = settings.Cut;
        var calibration = ScoreCalibration.Fit(scores, reasons, families.Length, cut);
        double?[] probabilities = [.. reasons.Select((reason, unit) => reason is null ? calibration?.Probability(scores[unit]) : null)];
        var rates = PValueAdjustment.BenjaminiHochberg(probabilities);
        return new(
            [.. reasons.Select((reason, unit) => reason is not null
                ? NotJudged(unit, reason)
                : Judged(unit, scores[unit], probabilities[unit]!.Value, rates[unit]!.Value, cut))],
            calibration is null ? null : new(courses, statistics, families, calibration, settings.Truncation));
    }

    private static int PastWindows(DeviationPanel panel, DeviationSettings settings) =>
        settings.PastWindows ?? Math.Clamp(1500 / Math.Max(panel.Units, 1), 0, 12);

    private static UnitDeviation NotJudged(int unit, string reason) =>
        new(unit, new(Verdict.NotJudged, null, reason), double.NaN, double.NaN, double.NaN, []);

    private static UnitDeviation Judged(int unit, double score, double probability, double rate, double cut) =>
        new(unit, rate <= cut ? new(Verdict.Deviates, score, "Deviates") : new(Verdict.Ordinary, score, "WithinOrdinary"), score, probability, rate, []);
}
