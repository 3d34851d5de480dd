using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Analytics;

/// <summary>All a run found.</summary>
/// <param name="Measures">One a unit, item and month, with its score.</param>
/// <param name="Judgement">What was concluded from them.</param>
public sealed record SupervisionResult(IReadOnlyList<ScoredMeasure> Measures, SupervisionJudgement Judgement);

/// <summary>What is concluded from measures.</summary>
/// <param name="PeerMiddles">The middle of each kind of unit, by item and month.</param>
/// <param name="Scores">Dimension scores and composites, also of the district.</param>
/// <param name="Signals">One for each point of each series, also of the district.</param>
/// <param name="Flags">偏离提示.</param>
/// <param name="UnitJudgements">The verdict on every unit and month, "not judged" included.</param>
public sealed record SupervisionJudgement(
    IReadOnlyList<PeerMiddle> PeerMiddles,
    IReadOnlyList<UnitScore> Scores,
    IReadOnlyList<Signal> Signals,
    IReadOnlyList<UnitFlag> Flags,
    IReadOnlyList<UnitJudgement> UnitJudgements);
