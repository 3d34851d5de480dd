using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Analytics;

/// <summary>The whole method on one screen: parts of formulas → measures → scores → signals → flags.</summary>
/// <remarks>
/// An import changes the measures of some items and months; scores, signals and flags are then judged anew from the stored measures.
/// So the two halves can be called apart: <see cref="Measure"/> for what was touched, <see cref="Judge"/> from there on.
/// </remarks>
public static class SupervisionRun
{
    /// <summary>Both halves in a row, for a run over everything.</summary>
    public static SupervisionResult Compute(MeasureInput input)
    {
        var measures = Measure(input);
        var judged = new JudgeInput(
            input.Catalogue, input.Units, [.. measures.Select(scored => scored.Measure)], input.Months, input.Settings);
        return new(measures, Judge(judged));
    }

    /// <summary>Numerators and denominators become measures with states: rolled up, divided, covered, large enough, and scored.</summary>
    public static IReadOnlyList<ScoredMeasure> Measure(MeasureInput input) =>
        ItemScore.Of(MeasureStep.Run(input), input.Catalogue);

    /// <summary>Measures become scores, signals and flags.</summary>
    public static SupervisionJudgement Judge(JudgeInput input)
    {
        var grid = MeasureGrid.Of(input);
        var (flags, verdicts) = UnitFlagStep.Run(grid, input);
        return new(
            PeerMiddleStep.Run(grid, input),
            ScoreStep.Run(grid, input),
            SignalStep.Run(grid, input),
            flags,
            verdicts);
    }
}
