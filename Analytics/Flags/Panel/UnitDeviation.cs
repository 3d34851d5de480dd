using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>What the model says about one unit.</summary>
/// <param name="Unit">The unit's place in the panel.</param>
/// <param name="Finding">Verdict, strength (the score) and reason.</param>
/// <param name="Score">Simes score on the scale of -ln p; NaN when not judged.</param>
/// <param name="Probability">Calibrated probability of such a score without deviation; NaN when not judged.</param>
/// <param name="FalseDiscoveryRate">The rate at which the unit would just be flagged (Benjamini and Hochberg); NaN when not judged.</param>
/// <param name="Contributions">What the score is made of, strongest first; the parts add up to the score. Empty unless it was explained.</param>
public sealed record UnitDeviation(
    int Unit,
    Finding Finding,
    double Score,
    double Probability,
    double FalseDiscoveryRate,
    IReadOnlyList<Contribution> Contributions);

/// <summary>A part of a unit's score.</summary>
/// <param name="Item">The item's place in the panel.</param>
/// <param name="Family">The family that saw it.</param>
/// <param name="Direction">1 for higher than expected, -1 for lower, 0 where direction has no meaning.</param>
/// <param name="Share">The part of the score, in its unit.</param>
/// <param name="Distance">The comparison's distance from the ordinary, as a standard normal value.</param>
/// <param name="Months">The share by month of the panel; adds up to it.</param>
public sealed record Contribution(int Item, DeviationFamily Family, int Direction, double Share, double Distance, IReadOnlyList<double> Months);
