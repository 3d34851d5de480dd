using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Flags.Panel.Tails;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>What the model says about all units, ready to explain any of them.</summary>
public sealed class DeviationReport
{
    private readonly Ground? ground;

    internal DeviationReport(IReadOnlyList<UnitDeviation> units, Ground? ground)
    {
        Units = units;
        this.ground = ground;
    }

    /// <summary>One entry per unit, in the panel's order, without its contributions.</summary>
    public IReadOnlyList<UnitDeviation> Units { get; }

    /// <summary>What the score of a unit is made of, strongest first; the parts, and their months, add up to the score.</summary>
    /// <param name="unit">The unit's place in the panel.</param>
    /// <returns>The parts; none when the unit was not judged.</returns>
    public IReadOnlyList<Contribution> Contributions(int unit) =>
        ground is null || double.IsNaN(Units[unit].Score)
            ? []
            : new Attribution(ground.Courses, ground.Statistics, ground.Families, ground.Truncation).Of(unit, Units[unit].Score);

    /// <summary>The unit's probability if some items lay nearer to what was expected.</summary>
    /// <param name="unit">The unit's place in the panel.</param>
    /// <param name="items">Places of the items that change.</param>
    /// <param name="kept">The share of their distance that stays: 0 is just as expected, 1 as it is.</param>
    /// <returns>The probability; NaN when the unit was not judged.</returns>
    public double ProbabilityNearer(int unit, IReadOnlySet<int> items, double kept) =>
        ground is null || double.IsNaN(Units[unit].Score)
            ? double.NaN
            : ground.Calibration.Probability(new UnitRescoring(ground.Courses, ground.Statistics, ground.Families).Score(unit, items, kept));

    /// <summary>What peers and the unit's own past lead to expect of an item in a month, as the figure is read; NaN where it was not reported.</summary>
    /// <param name="unit">The unit's place in the panel.</param>
    /// <param name="item">The item's place.</param>
    /// <param name="month">The month's place.</param>
    public double Expected(int unit, int item, int month) => ground?.Courses.Expected(unit, item, month) ?? double.NaN;

    internal sealed record Ground(
        PanelCourses Courses, PanelStatistics Statistics, IReadOnlyList<FamilyEvidence> Families, ScoreCalibration Calibration, double Truncation);
}
