using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>Puts the middle of the units of the same kind beside each score of a month.</summary>
internal static class PeerScores
{
    /// <summary>The same scores with peer quartiles where enough peers have a score.</summary>
    public static IEnumerable<UnitScore> Beside(List<UnitScore> scores, IReadOnlyList<Unit> units, ScoreSettings settings)
    {
        var kinds = units.ToDictionary(unit => unit.Id, unit => unit.Kind);
        var middles = scores
            .Where(score => score.Value is not null && kinds[score.UnitId] != UnitKind.District)
            .GroupBy(score => (kinds[score.UnitId], score.Level, score.Code))
            .Where(group => group.Count() >= settings.MinimumPeers)
            .ToDictionary(group => group.Key, group => Quartiles.Of([.. group.Select(score => score.Value!.Value)]));
        return scores.Select(score => middles.TryGetValue((kinds[score.UnitId], score.Level, score.Code), out var middle)
            ? score with { PeerLowerQuartile = middle.Lower, PeerMedian = middle.Median, PeerUpperQuartile = middle.Upper }
            : score);
    }
}
