using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Benchmarks.Panels;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary>How the model did on one panel whose truth is known.</summary>
public sealed record PanelOutcome(double[] Row, IReadOnlyList<(PlantedType Type, bool Flagged)> Planted)
{
    public static PanelOutcome Of(GeneratedPanel panel, IReadOnlyList<UnitDeviation> report, double seconds)
    {
        bool[] truth = [.. panel.Planted.Select(type => type is not null)];
        bool[] flagged = [.. report.Select(unit => unit.Finding.Verdict == Verdict.Deviates)];
        double[] scores = [.. report.Select(unit => double.IsNaN(unit.Score) ? 0 : unit.Score)];
        double flags = flagged.Count(flag => flag);
        var hits = report.Where(unit => flagged[unit.Unit] && truth[unit.Unit]).ToArray();
        var planted = truth.Count(isTrue => isTrue);
        double[] row =
        [
            panel.Parameters.Units,
            panel.Parameters.Months,
            flags,
            flags == 0 ? 0 : (flags - hits.Length) / flags,
            planted == 0 ? double.NaN : (double)hits.Length / planted,
            Ranking.AreaUnderCurve(scores, truth),
            Ranking.AveragePrecision(scores, truth),
            hits.Length == 0 ? double.NaN : hits.Average(unit => IsAmongFirst(panel, unit, 1) ? 1 : 0),
            hits.Length == 0 ? double.NaN : hits.Average(unit => IsAmongFirst(panel, unit, 3) ? 1 : 0),
            seconds,
        ];
        return new(row, [.. Enumerable.Range(0, truth.Length).Where(unit => truth[unit]).Select(unit => (panel.Planted[unit]!.Value, flagged[unit]))]);
    }

    private static bool IsAmongFirst(GeneratedPanel panel, UnitDeviation unit, int count) =>
        unit.Contributions.GroupBy(part => part.Item).OrderByDescending(item => item.Sum(part => part.Share)).ThenBy(item => item.Key)
            .Take(count).Any(item => panel.PlantedCells[(unit.Unit * PanelDesign.ItemCount) + item.Key]);
}
